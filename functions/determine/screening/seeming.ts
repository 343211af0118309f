/** What a character looks like; the first is what it is read as where nothing else fits. */
const LOOKS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'li',
  3: 'e',
  4: 'a',
  5: 's',
  8: 'b',
  i: 'il',
  l: 'li',
};
const SHORTEST = 4;
const SHORTEST_DOUBLED = 6;
const MOST_READINGS = 64;

/**
 * Words that look like this one: "rosneft" for "r0sneft", "w" for "vv", "m" for "rn", and a letter for
 * one typed twice, where others are enough to know the word by. None for what is
 * short, or has as many figures as letters and so may be a number.
 */
export function lookalikesOf(word: string): string[] {
  const figures = word.match(/\p{N}/gu)?.length ?? 0;
  if (word.length < SHORTEST || figures * 2 >= word.length) return [];
  const single = word.replaceAll('vv', 'w');
  const spellings = new Set([word, single, single.replaceAll('rn', 'm')]);
  if (word.length >= SHORTEST_DOUBLED) spellings.add(word.replace(/(.)\1/g, '$1'));
  const readings = new Set([...spellings].flatMap(readingsOf));
  readings.delete(word);
  return [...readings];
}

function readingsOf(word: string): string[] {
  let readings = [''];
  for (const character of word) {
    const looks = LOOKS[character] ?? character;
    const most = readings.length * looks.length > MOST_READINGS ? 1 : looks.length;
    readings = readings.flatMap((start) =>
      Array.from(looks.slice(0, most), (look) => start + look),
    );
  }
  return readings;
}
