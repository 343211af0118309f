import type { Context } from '../context.ts';
import { and, not } from '../kleene.ts';
import { ALLIED, D1, D4, isOn, OF_CONCERN } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isClassB, isExcepted } from './subjects.ts';

const isListedDestination = ({ facts, places }: Context) =>
  and(
    isOn(places, facts.destination, D1 | D4 | OF_CONCERN),
    not(isOn(places, facts.destination, ALLIED)),
  );

export const lesserChipsOutsideD1AndD4 = {
  id: 'lesser-chips-outside-d1-and-d4',
  requirement:
    'Items of class 3A090.b at most go outside D:1, D:4 and D:5, or to an allied country.',
  citation: ({ classes, countries }) => `${classes.b.citation}; ${countries.d1.citation}, D:4`,
  needs: ['destination', 'submittedAt'],
  row: 4,
  routes: ['not-controlled', 'presumed-approval'],
  appliesTo: isClassB,
  check: (context) => not(isListedDestination(context)),
  found: ({ facts }, answer) =>
    `${facts.destination ?? 'A destination not stated'} ${answer === 'met' ? 'stands outside them' : 'is in D:1 or D:4'}.`,
} as const satisfies Rule;

export const exceptedItemsOnly = {
  id: 'excepted-items-only',
  requirement: 'Every controlled item is one that is not marketed for datacenters.',
  citation: ({ classes }) => classes.notForDatacentersFromTpp.citation,
  needs: ['items'],
  row: 4,
  routes: ['not-controlled'],
  appliesTo: isExcepted,
  check: () => true,
  found: () =>
    'License Exceptions NAC and ACA are open to them where no country of concern is involved.',
} as const satisfies Rule;
