import { contactsOf } from '../cases/contact.ts';
import type { KeptTask, Officer } from '../contracts/review.ts';
import { mailboxOf } from '../people/mailbox.ts';
import {
  availableOfficers,
  type Barred,
  type Choice,
  chooseOfficer,
} from '../rules/review/officers.ts';
import type { CaseReview } from './case-review.ts';

/**
 * Who may not be asked (or answer): the applicant's contact, former ones, who asks for what is to be confirmed, whoever has acted in this round, holds
 * another open task of it or recused themselves; and for an appeal whoever acted in any round. By
 * mailbox, so that nobody is two people by writing their address in two ways.
 */
export function barredFrom(seen: CaseReview, except?: KeptTask): Barred {
  const others = seen.tasks.filter(({ id }) => id !== except?.id);
  const addresses = [
    ...contactsOf(seen.file),
    ...(seen.review.confirms ? [seen.review.confirms.by] : []),
    ...others.flatMap(actorsOf),
    ...seen.tasks.flatMap(recusedFrom),
    ...(seen.plan.byOthers ? seen.earlierTasks.flatMap(actorsOf) : []),
  ];
  return new Set(addresses.map(mailboxOf));
}

const actorsOf = ({ state, officer, answer }: KeptTask): string[] => [
  ...(answer ? [answer.by] : []),
  ...(state === 'open' ? [officer.email] : []),
];

const recusedFrom = ({ handovers }: KeptTask): string[] =>
  handovers.filter(({ why }) => why === 'recused').map(({ from }) => from);

/** The officers of an office, and the moment at which one of them is wanted. */
export interface Wanted {
  readonly officers: readonly Officer[];
  readonly at: Date;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Officers to whom a task may go: there, and without a part in the case. */
export const eligibleFor = (seen: CaseReview, task: KeptTask, { officers, at }: Wanted) =>
  availableOfficers(officers, amongst(officers, barredAnd(seen, task)), dayOf(at));

/** Who is asked in place of the one who holds a task. */
export const nextFor = (
  seen: CaseReview,
  task: KeptTask,
  { officers, at }: Wanted,
): Choice<Officer> | undefined =>
  chooseOfficer(officers, amongst(officers, barredAnd(seen, task)), dayOf(at));

const barredAnd = (seen: CaseReview, task: KeptTask): Barred =>
  new Set([...barredFrom(seen, task), mailboxOf(task.officer.email)]);

/** Of some officers those whose mailbox is barred, as their office writes them. */
const amongst = (officers: readonly Officer[], barred: Barred): Barred =>
  new Set(officers.map(({ email }) => email).filter((email) => barred.has(mailboxOf(email))));

/** Whom each of several offices asks. Nobody is asked twice: whoever is chosen is barred from the next. */
export function chooseEach(
  seen: CaseReview,
  offices: ReadonlyMap<string, readonly Officer[]>,
  at: Date,
): ReadonlyMap<string, Choice<Officer> | undefined> {
  const barred = new Set(barredFrom(seen));
  const choices = new Map<string, Choice<Officer> | undefined>();
  for (const [office, officers] of offices) {
    const choice = chooseOfficer(officers, amongst(officers, barred), dayOf(at));
    if (choice) barred.add(mailboxOf(choice.officer.email));
    choices.set(office, choice);
  }
  return choices;
}

/** Stands in a task for which its office had nobody: such a task is missed from the beginning. */
export const NOBODY: Officer = {
  email: 'nobody@office.invalid',
  name: 'Nobody available',
  language: 'en',
  outOfOffice: [],
};
