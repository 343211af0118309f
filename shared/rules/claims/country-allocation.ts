import { dayBefore } from '../calendar.ts';
import { found } from '../found.ts';
import { ALLIED, isOn } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';

export const countryAllocationOpen = {
  id: 'country-allocation-open',
  citation: ({ countryAllocation }) => countryAllocation.period.citation,
  needs: ['destination', 'submittedAt'],
  row: 10,
  routes: ['country-allocation'],
  appliesTo: (context) =>
    isClassA(context) && isOn(context.places, context.facts.destination, ALLIED) !== true,
  check: ({ day, prepared: { allocationPeriod } }) =>
    (day >= allocationPeriod.from && day < allocationPeriod.to) || undefined,
  found: ({ facts, prepared }, answer) => {
    const { from, to } = prepared.policy.countryAllocation.period.value;
    return found(answer === 'met' ? 'allocations-open' : 'allocations-closed', {
      date: facts.submittedAt.slice(0, 10),
      from,
      lastDay: dayBefore(to),
    });
  },
} as const satisfies Rule;
