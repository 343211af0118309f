import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { caseFileOf } from '../../../../shared/cases/known-case.ts';
import { caseNamedIn } from '../../../../shared/cases/public-reference.ts';
import type { CaseFile, Submission } from '../../../../shared/contracts/case.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { isSameText } from '../../one-time-code.ts';
import type { Cases } from '../../ports/cases.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import { queryItems, type Table } from '../table/table.ts';
import { putTogether } from '../table/together.ts';
import { type CaseItem, listedAs, referencedAs, rowAttributes } from './items.ts';
import { caseKey } from './keys.ts';
import { readCase } from './stored-case.ts';

/** Requests and where they stand, in the table. */
export function dynamoCases(client: DynamoDBClient, tableName: string): Cases {
  const table: Table = { client, name: tableName };
  return {
    receive: (submission) => receive(table, submission),
    find: (id) => find(table, id),
    findByPublicReference: (reference) => findBy(table, reference),
  };
}

const receivedRow = (submission: Submission): CaseItem => ({
  ...submission,
  kind: 'case',
  status: 'received',
  updatedAt: submission.submittedAt,
  decisions: 0,
  events: 0,
  draws: [],
});

async function receive(table: Table, submission: Submission) {
  const row = receivedRow(submission);
  const stored = await putTogether(table, {
    ...caseKey(submission.id),
    ...rowAttributes(submission.id, { ...row, ...referencedAs(submission) }),
    ...listedAs(submission),
    duePk: dueShard('undecided', submission.id),
    dueAt: submission.submittedAt,
  });
  const received = caseFileOf({ row, decision: undefined, license: undefined });
  if (stored) return { stored, case: received };
  return { stored, case: (await find(table, submission.id)) ?? received };
}

async function find(table: Table, id: string): Promise<CaseFile | undefined> {
  const stored = await readCase(table, id);
  return stored && caseFileOf(stored);
}

/** A reference of ours names its case; those given before are in an index. */
async function findBy(table: Table, reference: string): Promise<CaseFile | undefined> {
  const caseId = caseNamedIn(reference) ?? (await caseIdBy(table, reference));
  const file = caseId === undefined ? undefined : await find(table, caseId);
  return file && isSameText(file.publicReference, reference) ? file : undefined;
}

async function caseIdBy(table: Table, reference: string): Promise<string | undefined> {
  const { name, partitionKey } = TABLE.indexes.reference;
  const query = {
    index: name,
    where: `#${partitionKey} = :reference`,
    values: { reference },
    limit: 2,
  };
  for await (const item of queryItems(table, query)) {
    const key = tableKey.parse(item);
    if (key.sk === caseKey('').sk) return ownerOf(key);
  }
  return undefined;
}
