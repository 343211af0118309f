import type { ContactKept } from '../../../adapters/ports/cases.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { ContactVisit, WantedChange } from './asked.ts';

/** So many at one press: each is a transaction of its own, and the press is answered within seconds. */
const MOST_AT_ONCE = 300;
const SIDE_BY_SIDE = 10;

/** Of how many requests the contact was changed, and whether others are left. */
export interface ChangedContacts {
  readonly changed: number;
  readonly areLeft: boolean;
}

/** Changes the contact of the one request, or of all that the mailbox has, the newest first. */
export async function changeContacts(
  deps: FormDependencies,
  { session }: ContactVisit,
  { to, only }: WantedChange,
): Promise<ChangedContacts> {
  const wish = { from: session.email, to };
  const found = only ? { ids: [only.id], areMore: false } : await casesOf(deps, session.email);
  const outcomes: ('done' | ContactKept)[] = [];
  for (let next = 0; next < found.ids.length; next += SIDE_BY_SIDE) {
    const some = found.ids.slice(next, next + SIDE_BY_SIDE);
    const at = deps.clock();
    outcomes.push(
      ...(await Promise.all(some.map((id) => deps.contactChanges.change(id, wish, at)))),
    );
  }
  const changed = outcomes.filter((outcome) => outcome === 'done').length;
  return { changed, areLeft: found.areMore || changed < outcomes.length };
}

/** Read whole before the first is changed: what is changed leaves the list. */
async function casesOf({ contactCases }: FormDependencies, email: string) {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await contactCases.page(email, { after, limit: 100 });
    ids.push(...page.cases.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined && ids.length < MOST_AT_ONCE);
  return { ids, areMore: after !== undefined };
}
