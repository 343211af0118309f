import { joined, LONGEST_START, opened, scriptsIn, sourceOf, startOf } from './phrase.ts';

export type Span = readonly [from: number, to: number];

/** Where a phrase stands, and what it was listed under. */
export interface Sighting<Kind> {
  readonly kind: Kind;
  readonly span: Span;
}

/** Of phrases in one sentence, how far apart they may stand. */
const APART = 90;
const BREAKS = /[.;!?。]/;
/** What Arabic writes together with a word. */
const OPENERS: ReadonlySet<string> = new Set('و ف ب ك ل ال لل وال فال بال كال لال'.split(' '));

/** A phrase or, of two that are joined, the side of one. */
interface Atom<Kind> {
  readonly phrase: string;
  readonly isBound: boolean;
  readonly kind: Kind;
  readonly side?: 0 | 1;
  /** The phrase as it was listed. */
  readonly listed: string;
  /** Made when a text has its first letters: most never are. */
  pattern?: RegExp;
}

type Hit<Kind> = readonly [Atom<Kind>, Span];

/** Looks for phrases by their first letters: what a text does not begin costs it nothing. */
export function finderOf<Kind>(
  lists: Iterable<readonly [Kind, readonly string[]]>,
): (text: string) => Sighting<Kind>[] {
  const byStart = new Map<string, Atom<Kind>[]>();
  for (const [kind, phrases] of lists) {
    for (const atom of phrases.flatMap((phrase) => atomsOf(kind, phrase))) {
      const { start } = startOf(atom.phrase);
      byStart.set(start, [...(byStart.get(start) ?? []), atom]);
    }
  }
  const atomsAt = (text: string, at: number): Atom<Kind>[] => {
    const starts = Array.from({ length: LONGEST_START + 1 }, (_, letters) => at + letters);
    return starts.flatMap((to) =>
      to > text.length ? [] : (byStart.get(text.slice(at, to)) ?? []),
    );
  };
  return (text) => {
    const hits = beginningsIn(text).flatMap((isBeginning, at) =>
      atomsAt(text, at).flatMap((atom): Hit<Kind>[] => {
        const end = isBeginning || !atom.isBound ? endOf(atom, text, at) : undefined;
        return end === undefined ? [] : [[atom, [at, end]]];
      }),
    );
    return foundOf(text, hits).sort((one, other) => one.span[0] - other.span[0]);
  };
}

function atomsOf<Kind>(kind: Kind, listed: string): Atom<Kind>[] {
  const sides = joined(listed);
  return sides.flatMap((text, index) =>
    opened(text).map((phrase) => ({
      phrase,
      isBound: startOf(phrase).isBound,
      kind,
      listed,
      ...(sides.length > 1 && { side: index === 0 ? 0 : 1 }),
    })),
  );
}

function endOf(atom: Atom<unknown>, text: string, at: number): number | undefined {
  atom.pattern ??= new RegExp(sourceOf(atom.phrase), 'y');
  atom.pattern.lastIndex = at;
  return atom.pattern.test(text) ? atom.pattern.lastIndex : undefined;
}

/** At each letter, whether a word of its script begins there. */
function beginningsIn(text: string): boolean[] {
  const scripts = Array.from({ length: text.length }, (_, at) => scriptsIn(text[at] ?? '')[0]);
  let from = 0;
  return scripts.map((script, at) => {
    if (script !== scripts[at - 1]) from = at;
    return from === at || (script === 'arabic' && OPENERS.has(text.slice(from, at)));
  });
}

function foundOf<Kind>(text: string, hits: readonly Hit<Kind>[]): Sighting<Kind>[] {
  const seconds = Map.groupBy(
    hits.filter(([{ side }]) => side === 1),
    ([{ listed }]) => listed,
  );
  return hits.flatMap(([{ kind, side, listed }, span]) => {
    if (side === undefined) return [{ kind, span }];
    const others = side === 0 ? (seconds.get(listed) ?? []) : [];
    return others.flatMap(([other, second]) => {
      const both = other.kind === kind ? spanOfBoth(text, span, second) : undefined;
      return both ? [{ kind, span: both }] : [];
    });
  });
}

/** Of two in one sentence, not far from each other. */
function spanOfBoth(text: string, one: Span, other: Span): Span | undefined {
  const [before, after] = one[0] < other[0] ? [one, other] : [other, one];
  const between = after[0] - before[1];
  if (between < 0 || between > APART) return undefined;
  return BREAKS.test(text.slice(before[1], after[0])) ? undefined : [before[0], after[1]];
}
