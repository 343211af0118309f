import { readCase, type StoredCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { closeCase } from '../adapters/dynamodb/settlements/close-case.ts';
import { endOverdue } from '../adapters/dynamodb/settlements/overdue-holds.ts';
import { DUE } from '../adapters/dynamodb/table/partitions.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';
import type { SweepDependencies, Tally } from './dependencies.ts';
import { dueCases } from './due-cases.ts';
import { aboutCase, workThrough } from './work-through.ts';

/** Ends cases whose hold nobody resolved in time, and gives the hold back; see `endOverdue`. */
export const expireHolds = (dependencies: SweepDependencies, until: Date): Promise<Tally> =>
  expire(dependencies, {
    until,
    name: 'expiry of a hold',
    duePk: DUE.held,
    dueAt: ({ row }) => (row.duePk === DUE.held ? row.dueAt : undefined),
    end: async (table, stored, at) => (await endOverdue(table, stored, at)) === 'ended',
  });

/** Ends licenses past their date, and gives back what has not shipped. */
export const expireLicenses = (dependencies: SweepDependencies, until: Date): Promise<Tally> =>
  expire(dependencies, {
    until,
    name: 'expiry of a license',
    duePk: DUE.license,
    dueAt: ({ license }) => (license?.state === 'active' ? license.expiresAt : undefined),
    end: async (table, stored, at) =>
      (await closeCase(table, stored, { to: 'expired', at })) !== undefined,
  });

interface Expiry {
  readonly name: string;
  readonly duePk: string;
  readonly until: Date;
  /** When the case itself says it ends; the index may be behind. */
  readonly dueAt: (stored: StoredCase) => string | undefined;
  /** Whether it ended. */
  readonly end: (table: Table, stored: StoredCase, at: Date) => Promise<boolean>;
}

async function expire(dependencies: SweepDependencies, expiry: Expiry): Promise<Tally> {
  const { table, clock } = dependencies;
  const now = clock();
  const items = await dueCases(table, expiry.duePk, now);
  const act = async (caseId: string) => {
    const stored = await readCase(table, caseId);
    const dueAt = stored && expiry.dueAt(stored);
    if (!dueAt || dueAt > now.toISOString()) return false;
    return expiry.end(table, stored, now);
  };
  return workThrough({ ...expiry, items, about: aboutCase, act }, dependencies);
}
