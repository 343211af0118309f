/**
 * What stands in Latin letters in Korean as well: names of laws and bodies that Koreans read so (after
 * their Korean name, in brackets), units and figures, citations, and what is typed as it is.
 */
const ALSO_IN_KOREAN: readonly RegExp[] = [
  // Who and what is called so.
  /\b(?:Chipgate|English|OpenAPI|FedRAMP High|NIST|NSA|CISA|AI|GPU|API|SHA-256|UTC|LEI|PDF|JSON|ID)\b/g,
  // The rule's own: classes, license exceptions, kinds of validated end users, offices, country groups.
  /\b(?:EAR|BIS|ECCN|VEU|NVEU|UVEU|LPP|AIA|ACA|NAC|CFR|3A090(?:\.[ab])?|4E091|[AD]:[1-5])(?![A-Za-z])/g,
  // Units, and chips that amounts are compared with.
  /\b(?:TPP|H100|MB|kB|10\^\d+)(?![A-Za-z])/g,
  // What is typed or sent as it is: headers, addresses, parameters, placeholders of mail addresses.
  /\b(?:HTTP|GET|HEAD|UUID|ASCII|id|Idempotency-Key|Accept-Language|Retry-After|Content-Type|application\/json|UTF-8)\b/g,
  /\bname@(?:office|company)\.example\b|\/v1\/\w+/g,
  /\bsha256-[\w-]+/g,
  // By what a refusal is quoted in every language.
  /\b(?:LAW|ITM|CON|SCR|EXC|KYC|ALY|VEU|LPP|CTY|OFF)-[A-Z]?\d*/g,
  // Where a citation stands within a sentence.
  /\d+ CFR [^,;)]*(?:, supplement \d+(?:, paragraph \d+)?)?/g,
];

/** Between the marks of a quote or a name: others wrote it. */
const QUOTED = /“[^”]*”|\u2068[^\u2069]*\u2069/g;
const FOREIGN = { ko: /[A-Za-z][A-Za-z'’.-]*[A-Za-z]/g, en: /\p{Script=Hangul}+/gu } as const;

/** Words of another language in what is told in this one; `names` are those of the case. */
export function foreignWords(
  language: keyof typeof FOREIGN,
  text: string,
  names: readonly string[] = [],
): string[] {
  let rest = text.replace(QUOTED, ' ');
  for (const name of names.toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(name, ' ');
  if (language === 'ko') for (const known of ALSO_IN_KOREAN) rest = rest.replace(known, ' ');
  return [...new Set(rest.match(FOREIGN[language]) ?? [])];
}

/**
 * What a page says in its own language: no markup, nothing that others wrote, no citation or sentence
 * that was kept in another language. A word in the middle of a line (`span`) is never excused.
 */
export function saidIn(markup: string, language: 'en' | 'ko'): string {
  const other = language === 'ko' ? 'en' : 'ko';
  return markup
    .replace(/<(style|script|title|pre|code)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<bdi>[\s\S]*?<\/bdi>/g, ' ')
    .replace(new RegExp(`<(?!span)(\\w+)[^>]* lang="${other}"[^>]*>[\\s\\S]*?</\\1>`, 'g'), ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&\w+;|&#\d+;/g, ' ');
}
