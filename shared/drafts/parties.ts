import { type DraftFields, textOf } from './typed.ts';

/** The parties of a draft. The first is described; the others may be the same. */
export const DRAFT_PARTIES = ['consignee', 'endUser', 'purchaser'] as const;
export type DraftParty = (typeof DRAFT_PARTIES)[number];

/** Where each stands in a request. */
export const POINTERS = {
  consignee: '/parties/ultimateConsignee',
  endUser: '/parties/endUser',
  purchaser: '/parties/purchaser',
} as const satisfies Readonly<Record<DraftParty, string>>;

/** Whose fields describe a party: its own, or those of the consignee unless it says otherwise. */
export const describedBy = (typed: DraftFields, party: DraftParty): DraftParty =>
  party !== 'consignee' && typed[`${party}.same`] !== 'no' ? 'consignee' : party;

/** Whether a party answers to itself, to a parent that is named, or to whom nobody knows yet. */
export function parentAnswer(typed: DraftFields, from: string): 'self' | 'other' | undefined {
  const answer = textOf(typed, `${from}.parent`);
  return answer === 'self' || answer === 'other' ? answer : undefined;
}

/** Whether it was formed recently, and nothing where that is not known yet. */
export function formedAnswer(
  typed: DraftFields,
  from: string,
): 'established' | 'recent' | undefined {
  const answer = textOf(typed, `${from}.formed`);
  return answer === 'established' || answer === 'recent' ? answer : undefined;
}
