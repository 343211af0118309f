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
const MOST_READINGS = 64;

/**
 * Words that look like this one: "rosneft" for "r0sneft", "w" for "vv", "m" for "rn". None for what is
 * short, or has as many figures as letters and so may be a number.
 */
export function lookalikesOf(word: string): string[] {
  const figures = word.match(/\p{N}/gu)?.length ?? 0;
  if (word.length < SHORTEST || figures * 2 >= word.length) return [];
  const single = word.replaceAll('vv', 'w');
  const spellings = new Set([word, single, single.replaceAll('rn', 'm')]);
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
