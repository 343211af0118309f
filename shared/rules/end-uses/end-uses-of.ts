import type { Policy } from '../policy.ts';
import type { EndUserKind } from '../vocabulary.ts';
import { mentionOf } from '../words.ts';
import { endUseReading } from './index.ts';
import type { EndUseReading, Mentioned } from './reading.ts';

/** How a policy reads end uses: apart from all else of it, as the phrases are long and few ask. */
export interface EndUses {
  readonly prohibitedIn: EndUseReading['prohibitedIn'];
  /** For an end user of unknown kind: the words of every kind. */
  readonly mismatchIn: (text: string, kind: EndUserKind | undefined) => Mentioned | undefined;
}

const known = new WeakMap<Policy, EndUses>();

export function endUsesOf(policy: Policy): EndUses {
  const made = known.get(policy) ?? {
    prohibitedIn: prohibitedIn(policy),
    mismatchIn: mismatchOf(policy),
  };
  known.set(policy, made);
  return made;
}

function prohibitedIn({ redFlags }: Policy): EndUses['prohibitedIn'] {
  const { reading, words = [] } = redFlags.endUseProhibited;
  return reading ? endUseReading(reading).prohibitedIn : mentionOf(words);
}

function mismatchOf({ redFlags }: Policy): EndUses['mismatchIn'] {
  const { reading, kinds = [], words = {} } = redFlags.endUseMismatched;
  if (reading) {
    const { tradeIn } = endUseReading(reading);
    const read: ReadonlySet<string | undefined> = new Set([...kinds, undefined]);
    return (text, kind) => (read.has(kind) ? tradeIn(text) : undefined);
  }
  const ofAnyKind = mentionOf([...new Set(Object.values(words).flat())]);
  const byKind = new Map(Object.entries(words).map(([kind, some]) => [kind, mentionOf(some)]));
  return (text, kind) => (kind === undefined ? ofAnyKind(text) : byKind.get(kind)?.(text));
}
