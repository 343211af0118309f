/** The syllables of Chinese as they are written in Latin letters: what follows each beginning. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};
const SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) =>
    finals.split(' ').map((final) => initial + final),
  ),
);
const LONGEST = 6;
const FEWEST_SYLLABLES = 4;

/** A word's syllables, each as long as the rest allows; none where it is no word of Chinese. */
function syllablesOf(word: string): readonly string[] | undefined {
  if (word === '') return [];
  for (let length = Math.min(LONGEST, word.length); length > 0; length -= 1) {
    const first = word.slice(0, length);
    const rest = SYLLABLES.has(first) ? syllablesOf(word.slice(length)) : undefined;
    if (rest) return [first, ...rest];
  }
  return undefined;
}

const MOST_LETTERS = 24;

export const pinyinOf = (word: string): readonly string[] | undefined =>
  word.length <= MOST_LETTERS && /^[a-z]+$/.test(word) ? syllablesOf(word) : undefined;

/** Whether a name in Latin letters may be a Chinese one as it sounds: "Haerbin Gongye Daxue". */
export function isPinyin(words: readonly string[]): boolean {
  const read = words.map((word) => pinyinOf(word)?.length ?? 0);
  const syllables = read.reduce((sum, count) => sum + count, 0);
  return syllables >= FEWEST_SYLLABLES && read.filter((count) => count > 1).length > 1;
}
