/** What some mail program takes for a dot in a name of the internet (UTS #46, and look-alikes). */
const DOT = '[.\\u2024\\u3002\\ufe52\\uff0e\\uff61]';
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
/** A part of such a name, invisible characters in it and all. */
const LABEL = `[\\p{L}\\p{N}\\p{M}${UNSEEN}_-]+`;
/** Names end in two letters or more; figures such as 740.29 are none, four groups of them are. */
const LAST = `(?:[${UNSEEN}]*[\\p{L}\\p{M}]){2}`;

const SCHEME = /([\p{L}][\p{L}\p{N}+.-]*)[:\uff1a\ufe55]([/\uff0f\u2044\u2215\\]{2})/gu;
const OPENING =
  /\b(mailto|tel|sms|callto|skype|whatsapp|tg|javascript|data|file|geo|intent|market)[:\uff1a\ufe55](?=\S)/giu;
const ADDRESS = /(?<=[^\s])[@\uff20\ufe6b](?=[^\s])/gu;
const NAME = new RegExp(`(?<=${LABEL})${DOT}(?=(?:${LABEL}${DOT})*(?:${LAST}|xn--))`, 'gu');
const NUMBERS = new RegExp(`\\b\\d{1,3}(?:${DOT}\\d{1,3}){3}\\b`, 'gu');
const ANY_DOT = new RegExp(DOT, 'gu');

/**
 * A text of which no mail program makes a link or an address to write to: it reads as it was, with the
 * dots, colons and signs that would make one in brackets.
 */
export const defanged = (text: string): string =>
  text
    .replace(SCHEME, '$1[:]$2')
    .replace(OPENING, '$1[:]')
    .replace(ADDRESS, '[at]')
    .replace(NUMBERS, (numbers) => numbers.replace(ANY_DOT, '[.]'))
    .replace(NAME, '[.]');
