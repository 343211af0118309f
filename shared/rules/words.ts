/** A test for any of some words, in any case; Latin ones only at the start of a word. */
export function mentionOf(words: readonly string[]): (text: string) => string | undefined {
  if (words.length === 0) return () => undefined;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const latin = escaped.filter((word) => /^[a-z]/i.test(word));
  const other = escaped.filter((word) => !/^[a-z]/i.test(word));
  const alternatives = [...(latin.length > 0 ? [`\\b(?:${latin.join('|')})`] : []), ...other];
  const pattern = new RegExp(alternatives.join('|'), 'i');
  return (text) => pattern.exec(text)?.[0];
}
