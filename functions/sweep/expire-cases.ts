import type { DueCases } from '../adapters/ports/cases.ts';
import { MOST_CASES, type SweepDependencies, type Tally } from './dependencies.ts';
import { aboutCase, workThrough } from './work-through.ts';

/** Ends cases whose hold nobody resolved in time, and gives the hold back. */
export const expireHolds = (dependencies: SweepDependencies, until: Date): Promise<Tally> =>
  expire(dependencies, until, {
    name: 'expiry of a hold',
    kind: 'held',
    end: dependencies.dueCases.expireHold,
  });

/** Ends licenses past their date, and gives back what has not shipped. */
export const expireLicenses = (dependencies: SweepDependencies, until: Date): Promise<Tally> =>
  expire(dependencies, until, {
    name: 'expiry of a license',
    kind: 'license',
    end: dependencies.dueCases.expireLicense,
  });

interface Expiry {
  readonly name: string;
  readonly kind: Parameters<DueCases['due']>[0];
  /** Whether it ended. */
  readonly end: (caseId: string, at: Date) => Promise<boolean>;
}

async function expire(
  dependencies: SweepDependencies,
  until: Date,
  { name, kind, end }: Expiry,
): Promise<Tally> {
  const now = dependencies.clock();
  const items = await dependencies.dueCases.due(kind, now, MOST_CASES);
  const act = (caseId: string) => end(caseId, now);
  return workThrough({ name, items, until, about: aboutCase, act }, dependencies);
}
