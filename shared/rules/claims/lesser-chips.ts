import { isExceptionable } from '../context.ts';
import { found } from '../found.ts';
import { not } from '../kleene.ts';
import { ALLIED, isOn, LESSER, lesserGroups } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isClassB, isExcepted } from './subjects.ts';
import { openDestination } from './told-parties.ts';

export const lesserChipsOutsideD1AndD4 = {
  id: 'lesser-chips-outside-d1-and-d4',
  citation: ({ classes, countries: { lesser, d1 } }) =>
    `${classes.b.citation}; ${lesser?.citation ?? `${d1?.citation}, D:4`}`,
  needs: ['destination', 'submittedAt'],
  row: 4,
  routes: ['not-controlled', 'presumed-approval'],
  asOfGrant: true,
  // Beside them, what only an exception lets go asks for that exception wherever it goes.
  appliesTo: (context) => isClassB(context) && !(context.hasExcepted && isExceptionable(context)),
  check: ({ facts, places }) => not(isOn(places, facts.destination, LESSER)),
  found: (context, answer) => {
    const { facts, places, prepared, day } = context;
    const { destination: country } = facts;
    if (answer === 'unknown' || country === undefined) return openDestination(context);
    if (answer === 'not-met') {
      const groups = lesserGroups(prepared.policy, country, day);
      return groups.length === 0
        ? found('destination-named', { country })
        : found('destination-in-groups', { country, groups });
    }
    const isAllied = isOn(places, country, ALLIED) === true;
    return found(isAllied ? 'destination-allied' : 'destination-outside-groups', { country });
  },
} as const satisfies Rule;

export const exceptedItemsOnly = {
  id: 'excepted-items-only',
  citation: ({ classes }) => classes.notForDatacentersFromTpp.citation,
  needs: ['items'],
  row: 4,
  routes: ['not-controlled'],
  appliesTo: isExcepted,
  check: () => true,
  found: () => found('only-excepted-items'),
} as const satisfies Rule;
