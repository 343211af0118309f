import type { Draft } from '../contracts/draft.ts';
import { isSameMailbox } from '../people/mailbox.ts';

/** What people are mailed about a draft: that it is theirs, that they may edit it, that it ends soon. */
export const DRAFT_LETTERS = ['resume', 'invitation', 'reminder'] as const;

export interface DraftLetter {
  readonly what: (typeof DRAFT_LETTERS)[number];
  readonly to: string;
}

/** Those that a change of a draft calls for. */
export function lettersOf(before: Draft, after: Draft): DraftLetter[] {
  const isNew = (one: string) => !before.colleagues.some((other) => isSameMailbox(one, other));
  return [
    ...(before.owner === undefined ? meant('resume', after) : []),
    ...meant('invitation', after).filter(({ to }) => isNew(to)),
    ...(before.reminded ? [] : meant('reminder', after)),
  ];
}

/** To whom a letter is meant as the draft stands; whoever is shut out by now is told nothing. */
export function meant(what: DraftLetter['what'], draft: Draft): DraftLetter[] {
  const { owner, colleagues, reminded, sent } = draft;
  const owners = owner === undefined ? [] : [owner];
  const readers = {
    resume: owners,
    invitation: colleagues,
    reminder: reminded ? [...owners, ...colleagues] : [],
  };
  return sent ? [] : readers[what].map((to) => ({ what, to }));
}
