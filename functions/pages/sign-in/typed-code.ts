const UNSEEN = /[\p{Default_Ignorable_Code_Point}]/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/** The six digits that somebody typed or pasted: in full width, with dashes, spaces or what nobody sees. */
export function codeTyped(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(UNSEEN, '').replace(NEITHER_LETTER_NOR_DIGIT, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
