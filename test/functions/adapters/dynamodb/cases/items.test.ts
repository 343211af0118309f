import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoCases } from '../../../../../functions/adapters/dynamodb/cases/cases.ts';
import { readRow } from '../../../../../functions/adapters/dynamodb/cases/items.ts';
import { caseKey } from '../../../../../functions/adapters/dynamodb/cases/keys.ts';
import { isReferencePartition } from '../../../../../functions/adapters/dynamodb/table/partitions.ts';
import { putItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { publicReferenceOf } from '../../../../../shared/cases/public-reference.ts';
import { sha256 } from '../../../../../shared/digests/sha256.ts';
import { submissionAt } from '../../../../support/cases.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const cases = () => dynamoCases(table.client, table.name);

const filed = () => {
  const submission = submissionAt();
  const publicReference = publicReferenceOf(submission.id, 'secret');
  return { ...submission, bodyDigest: sha256(randomUUID()), publicReference };
};

describe('The row of a case', () => {
  it('says nothing twice, and reads as what was received', async () => {
    const submission = filed();
    await cases().receive(submission);
    const item = (await getItem(table, caseKey(submission.id))) ?? {};
    expect(isReferencePartition(item.publicReference)).toBe(true);
    const { publicReference: _, ...rest } = item;
    const asFiled = Object.keys(rest).filter((name) => name in submission);
    expect(asFiled.sort()).toEqual(['bodyDigest', 'clientId', 'submittedAt']);
    expect(readRow(item)).toMatchObject({ ...submission, updatedAt: submission.submittedAt });
  });

  it('reads the same from the stream, where bytes are base64', async () => {
    const submission = filed();
    await cases().receive(submission);
    const item = (await getItem(table, caseKey(submission.id))) ?? {};
    const streamed = Object.entries(item).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ]);
    expect(readRow(Object.fromEntries(streamed))).toEqual(readRow(item));
  });

  it('is read as it was written before anything was packed, and found by its old reference', async () => {
    const submission = submissionAt();
    const row = { status: 'received', decisions: 0, events: 0, draws: [] };
    const updatedAt = submission.submittedAt;
    await putItem(table, {
      ...caseKey(submission.id),
      kind: 'case',
      ...submission,
      ...row,
      updatedAt,
    });
    const found = await cases().findByPublicReference(submission.publicReference);
    expect(found).toMatchObject(submission);
  });
});

describe('A public reference', () => {
  it('names its case, and is nothing without its secret', async () => {
    const submission = filed();
    await cases().receive(submission);
    const found = (secret: string) =>
      cases().findByPublicReference(publicReferenceOf(submission.id, secret));
    expect((await found('secret'))?.id).toBe(submission.id);
    for (const wrong of ['', 'secret2', 'Secret']) expect(await found(wrong)).toBeUndefined();
    expect(await cases().findByPublicReference(submission.id)).toBeUndefined();
  });
});
