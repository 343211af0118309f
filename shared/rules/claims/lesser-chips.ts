import type { Context } from '../context.ts';
import { found } from '../found.ts';
import { and, not } from '../kleene.ts';
import { ALLIED, D1, D4, isOn, OF_CONCERN } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isClassB, isExcepted } from './subjects.ts';

const isListedDestination = ({ facts, places }: Context) =>
  and(
    isOn(places, facts.destination, D1 | D4 | OF_CONCERN),
    not(isOn(places, facts.destination, ALLIED)),
  );

const GROUPS = [
  ['D:1', D1],
  ['D:4', D4],
  ['D:5', OF_CONCERN],
] as const;

export const lesserChipsOutsideD1AndD4 = {
  id: 'lesser-chips-outside-d1-and-d4',
  citation: ({ classes, countries }) => `${classes.b.citation}; ${countries.d1.citation}, D:4`,
  needs: ['destination', 'submittedAt'],
  row: 4,
  routes: ['not-controlled', 'presumed-approval'],
  asOfGrant: true,
  appliesTo: isClassB,
  check: (context) => not(isListedDestination(context)),
  found: ({ facts: { destination: country }, places }, answer) => {
    if (country === undefined) return found('destination-not-stated');
    if (answer !== 'met') {
      const groups = GROUPS.filter(([, mask]) => isOn(places, country, mask)).map(([name]) => name);
      return found('destination-in-groups', { country, groups });
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
