import { dayNumber } from '../calendar.ts';
import type { Context } from '../context.ts';
import type { MajorityOwner, Party } from '../facts.ts';
import { found } from '../found.ts';
import { isOn, OF_CONCERN } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isControlled } from './subjects.ts';
import { countriesOf, named } from './told-parties.ts';

/** Who owns so much of a party that the policy of the day asks where it is headquartered. */
function askedOwners(
  { owners = [] }: Party,
  { day, prepared: { policy } }: Context,
): MajorityOwner[] {
  const { value } = policy.owners ?? {};
  if (value === undefined || day < dayNumber(value.from)) return [];
  return owners.filter(({ sharePercent }) => sharePercent >= value.sharePercent);
}

const ownedFromConcern = (context: Context) =>
  context.facts.parties.flatMap((party) =>
    askedOwners(party, context)
      .filter(({ headquarters }) => isOn(context.seats, headquarters, OF_CONCERN) !== false)
      .map(({ name: parent, headquarters: country }) => ({ ...named(party), parent, country })),
  );

/** A party counts as headquartered where its ultimate parent is; of another owner, people say. */
export const ownersNotOfConcern = {
  id: 'owners-not-of-concern',
  citation: ({ owners, countries }) => owners?.citation ?? countries.ofConcern.citation,
  needs: ['parties.owners', 'submittedAt'],
  row: 2,
  routes: ['country-of-concern'],
  asOfGrant: true,
  appliesTo: (context) =>
    isControlled(context) &&
    context.facts.parties.some((party) => askedOwners(party, context).length > 0),
  check: (context) => ownedFromConcern(context).length === 0 || undefined,
  found: (context, answer) => {
    if (answer !== 'met') return found('owners-of-concern', { parties: ownedFromConcern(context) });
    const owners = context.facts.parties.flatMap((party) => askedOwners(party, context));
    const countries = countriesOf(owners.map(({ headquarters }) => headquarters));
    return found('owners-outside-concern', { countries });
  },
  remedy: () => found('places-to-be-settled'),
} as const satisfies Rule;
