import { type Comparison, compare, isSlip, type Pair, type Side } from './compare.ts';
import { isTelling, totalWeight, type Word } from './names.ts';
import { DIRECTIONS } from './places.ts';

export const CONTAINED_COVER = 0.95;
/** A name within another is no exact match, and its score says so. */
const CONTAINED_DISCOUNT = 5;
/** A name of several words within another is told by so many letters, one of everyday words by more. */
const CONTAINED_LETTERS = 8;
const EVERYDAY_LETTERS = 12;
/** One word alone is known within a name, or with two letters swapped, from this length on. */
const SHORTEST_BARE = 5;
/** One word alone is known misspelt otherwise from this length on. */
const SHORTEST_SLIP = 8;
/** With a letter left out, and all other words as they are. */
const SHORTEST_LEFT_OUT = 5;
/** Any company may add that it deals in technology. */
const SAYS_LITTLE = 'technical';

/**
 * How alike a sought and a listed name are, 0 to 100: the share of their words' weight that agrees, in
 * any order; or, where one lies within the other and tells who it is, a little less than its own share.
 */
export function scoreNames(sought: readonly Word[], listed: readonly Word[]): number {
  if (isSameText(sought, listed)) return 100;
  const found = compare(sought, listed);
  if (found.pairs.length === 0 || doNumbersDiffer(found) || !isSure(found)) return 0;
  const { sought: a, listed: b } = found;
  const whole = (100 * (a.cover * a.weight + b.cover * b.weight)) / (a.weight + b.weight);
  const within = Math.max(
    standsIn(a, b, found),
    isAnother(found) && found.telling.length === 1 ? 0 : standsIn(b, a, found),
    begins(a, b) || isSameCore(found) ? 1 : 0,
  );
  return Math.max(isWhole(found) ? whole : 0, within > 0 ? 100 * within - CONTAINED_DISCOUNT : 0);
}

/** A name is itself, however little its words tell. */
const isSameText = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every(({ raw }, i) => raw === b[i]?.raw);

/** "Institute 13" and "Institute 14" are two. */
const doNumbersDiffer = ({ sought, listed }: Comparison): boolean =>
  [sought, listed].every(({ left }) => left.some(({ kind }) => kind === 'number'));

/**
 * One word that is told by its likeness alone has to be long, or to have two letters swapped; less long
 * where a letter is left out and all else of the name is there.
 */
const isSure = (found: Comparison): boolean =>
  found.telling.length === 0 ||
  found.telling.some((pair) => pair.alike === 1 || shorter(pair) >= least(pair, found));

const shorter = ({ sought, listed }: Pair): number =>
  Math.min(sought.raw.length, listed.raw.length);

function least(pair: Pair, { pairs, sought, listed }: Comparison): number {
  if (!isSlip(pair)) return SHORTEST_BARE;
  const isAllElse = pairs.length > 1 && sought.left.length + listed.left.length === 0;
  return isAllElse && pair.sought.raw.length < pair.listed.raw.length
    ? SHORTEST_LEFT_OUT
    : SHORTEST_SLIP;
}

/** Whether the two may be one as a whole: not where what tells them is little, and the rest another. */
function isWhole(found: Comparison): boolean {
  const { telling, sought, listed, pairs } = found;
  if (!telling.some((pair) => pair.sought.kind === 'own') && !isSamePlace(found)) return false;
  const isAllShared = generic(sought).length + generic(listed).length === 0;
  if (telling.length === 0) return pairs.length > 1 && isAllShared;
  const [first, ...more] = telling.filter((pair) => pair.sought.kind !== 'number');
  if (more.length > 0) return true;
  if (first?.sought.kind !== 'common') return !isAnother(found);
  return isAllShared && (pairs.length > 2 || pairs.every(isVerbatim));
}

const generic = ({ left }: Side): Word[] => left.filter(({ kind }) => kind === 'generic');
const isVerbatim = ({ sought, listed }: Pair): boolean => sought.raw === listed.raw;

/** The sought one has as many generic words of its own as both share. */
function isAnother({ sought, pairs, telling }: Comparison): boolean {
  const added = generic(sought).filter(({ text }) => text !== SAYS_LITTLE).length;
  return added > 0 && pairs.length - telling.length <= added;
}

/** A name of everyday words is told by its place, too: the sought one may add where its branch is. */
function isSamePlace({ sought, listed, pairs }: Comparison): boolean {
  const isLeft = ({ left }: Side) => left.some(({ kind }) => kind === 'place');
  if (isLeft(listed)) return false;
  const isTold = pairs.every(isVerbatim) ? pairs.some((pair) => isTelling(pair.listed)) : false;
  return !isLeft(sought) || isTold || pairs.some((pair) => pair.listed.kind === 'place');
}

/** A longer name is called by its beginning, where that has a word of its own, or says whose it is. */
function begins(sought: Side, listed: Side): boolean {
  const { words } = sought;
  if (words.length < 2 || words.length >= listed.words.length) return false;
  if (!words.every(({ raw }, i) => raw === listed.words[i]?.raw)) return false;
  const isNational = isCountry(words[0]) && !listed.words.some(isTelling);
  return isNational || words.some(({ kind, raw }) => kind === 'own' && raw.length >= SHORTEST_BARE);
}

const isCountry = (word: Word | undefined): boolean =>
  word?.kind === 'place' && !DIRECTIONS.has(word.raw);

/** Both have one long word of their own, no other, and more than one generic word besides. */
function isSameCore({ pairs, telling, sought, listed }: Comparison): boolean {
  const [core] = telling;
  const isAlone = telling.length === 1 && !sought.left.concat(listed.left).some(isTelling);
  if (!isAlone || core?.alike !== 1 || core.sought.kind !== 'own') return false;
  return core.sought.raw.length > SHORTEST_BARE && pairs.length > 2;
}

/** The share of a name that lies within another, where that tells who it is; else 0. */
function standsIn(part: Side, whole: Side, { telling, pairs, sought }: Comparison): number {
  if (part.cover < CONTAINED_COVER || telling.some(isSlip)) return 0;
  if (telling.length > 1) return isToldBy(telling) ? part.cover : 0;
  const isAlone = telling.some(isKnownAlone) && !whole.left.some(isTelling);
  return isAlone && (part === sought || pairs.length > 1) ? part.cover : 0;
}

const isOwn = ({ sought, listed }: Pair): boolean => sought.kind === 'own' && listed.kind === 'own';
const isKnownAlone = (pair: Pair): boolean =>
  isOwn(pair) && pair.sought.raw.length >= SHORTEST_BARE;
const isToldBy = (telling: readonly Pair[]): boolean =>
  totalWeight(telling.map(({ sought }) => sought)) >=
  (telling.some(isOwn) ? CONTAINED_LETTERS : EVERYDAY_LETTERS);
