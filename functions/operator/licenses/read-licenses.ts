import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { EVER } from '../../adapters/clock.ts';
import { outboxKey } from '../../adapters/dynamodb/cases/keys.ts';
import { readCase } from '../../adapters/dynamodb/cases/stored-case.ts';
import { eventIn } from '../../adapters/dynamodb/cases/told-items.ts';
import { dynamoDueCases } from '../../adapters/dynamodb/settlements/due-cases.ts';
import { queryItems, type Table } from '../../adapters/dynamodb/table/table.ts';

/** All that was done with the license of a case, in order. */
export async function eventsOfLicense(table: Table, caseId: string): Promise<OutboxEvent[]> {
  const { pk } = outboxKey(caseId, 1);
  const query = { where: '#pk = :pk AND begins_with(#sk, :sk)', values: { pk, sk: 'outbox#' } };
  const items = await Array.fromAsync(queryItems(table, query));
  return items
    .flatMap((item) => eventIn(item) ?? [])
    .filter(({ type }) => type.startsWith('license.'));
}

/** Licenses that have not ended, the first to expire first. */
export async function* unexpiredLicenses(table: Table): AsyncGenerator<KnownCase> {
  const due = dynamoDueCases(table.client, table.name);
  for (const { caseId } of await due.due('license', EVER, MOST)) {
    const known = await readCase(table, caseId);
    if (known) yield known;
  }
}

/** More than a terminal shows. */
const MOST = 1000;
