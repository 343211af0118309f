import type { MatchedEntry } from '../contracts/decision.ts';
import type { NameBearer } from '../facts/named-parties.ts';
import { nameKey, plainWords } from '../rules/names/party-key.ts';

/** What of a party and of a listed entry is put side by side, in this order. */
export const COMPARED = ['name', 'otherNames', 'address', 'country', 'type', 'formed'] as const;
export type ComparedField = (typeof COMPARED)[number];

/** Whether both say the same; `not-known` where either says nothing that could be compared. */
export type Agreement = 'same' | 'differs' | 'not-known';

type Compare = (party: NameBearer, hit: MatchedEntry) => boolean | undefined;

/** It settles nothing by itself: whoever looks at it decides. */
const AGREES: Readonly<Record<ComparedField, Compare>> = {
  name: ({ name }, { score, listed, entry }) =>
    score === 100 || nameKey(name) === nameKey(listed?.name ?? entry),
  otherNames: ({ name }, { listed }) =>
    listed?.otherNames.some((other) => nameKey(other) === nameKey(name)) || undefined,
  address: ({ address }, { listed }) =>
    address !== undefined && listed?.addresses
      ? listed.addresses.some((line) => isWithin(address, line) || isWithin(line, address))
      : undefined,
  country: ({ country, headquarters }, { listed }) =>
    listed?.countries?.some((code) => code === country || code === headquarters),
  // Only somebody who stands here as an institution is known not to be a person.
  type: ({ kind }, { listed }) =>
    kind && kind !== 'other' && listed?.type ? listed.type === 'Entity' : undefined,
  // Who was formed after an entry was listed cannot have been meant by it.
  formed: ({ formedOn }, { listed }) =>
    formedOn !== undefined && listed?.startDate && formedOn > listed.startDate ? false : undefined,
};

/** Every word of the one stands in the other. */
function isWithin(one: string, other: string): boolean {
  const words = new Set(plainWords(other));
  return plainWords(one).every((word) => words.has(word));
}

/** What a party and the entry that it matches have in common, field by field. */
export function compareWithEntry(
  party: NameBearer | undefined,
  hit: MatchedEntry,
): Readonly<Record<ComparedField, Agreement>> {
  const agreement = (field: ComparedField): Agreement => {
    const agrees = party && AGREES[field](party, hit);
    if (agrees === undefined) return 'not-known';
    return agrees ? 'same' : 'differs';
  };
  return Object.fromEntries(COMPARED.map((field) => [field, agreement(field)])) as Readonly<
    Record<ComparedField, Agreement>
  >;
}

/** A text in pieces, each with whether the other has those words, too. */
export function piecesBeside(
  text: string,
  other: string,
): { readonly text: string; readonly isShared: boolean }[] {
  const known = new Set(plainWords(other));
  const pieces: { text: string; isShared: boolean }[] = [];
  for (const word of text.split(/(?<=\s)/u)) {
    const isShared = plainWords(word).every((plain) => known.has(plain));
    const last = pieces.at(-1);
    if (last?.isShared === isShared) last.text += word;
    else pieces.push({ text: word, isShared });
  }
  return pieces;
}
