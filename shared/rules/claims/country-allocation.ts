import { ALLIED, isOn } from '../places.ts';
import type { Rule } from '../rule.ts';
import { isClassA } from './subjects.ts';

export const countryAllocationOpen = {
  id: 'country-allocation-open',
  requirement: 'The country allocation of the destination is open on the day of submission.',
  citation: ({ countryAllocation }) => countryAllocation.period.citation,
  needs: ['destination', 'submittedAt'],
  row: 10,
  routes: ['country-allocation'],
  appliesTo: (context) =>
    isClassA(context) && isOn(context.places, context.facts.destination, ALLIED) !== true,
  check: ({ day, plan: { allocationPeriod } }) =>
    (day >= allocationPeriod.from && day < allocationPeriod.to) || undefined,
  found: ({ facts, plan }) => {
    const { from, to } = plan.policy.countryAllocation.period.value;
    return `Submitted on ${facts.submittedAt.slice(0, 10)}; allocations run from ${from}, before ${to}.`;
  },
} as const satisfies Rule;
