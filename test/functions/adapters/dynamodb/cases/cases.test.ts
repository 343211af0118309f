import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoCases } from '../../../../../functions/adapters/dynamodb/cases/cases.ts';
import { caseKey } from '../../../../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoApiClients } from '../../../../../functions/adapters/dynamodb/people/api-clients.ts';
import { auditEntriesOf } from '../../../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { ChipOrder } from '../../../../../shared/contracts/request.ts';
import { refused, submissionAt } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const cases = () => dynamoCases(table.client, table.name);

describe('A submission', () => {
  it('is stored once: again it changes nothing and shows the case as it stands', async () => {
    const submission = submissionAt();
    const other = { ...submission, bodyDigest: 'other' };
    const stored = await Promise.all([submission, submission].map((one) => cases().receive(one)));
    expect(stored.filter((outcome) => outcome.stored)).toHaveLength(1);
    await deskOf(table).decide(submission, [refused]);
    expect(await cases().receive(other)).toMatchObject({
      stored: false,
      case: { bodyDigest: submission.bodyDigest, status: 'refused' },
    });
  });

  it('comes back as it was given, training operations past every safe integer included', async () => {
    const { items: _chips, ...order } = submissionAt().request as ChipOrder;
    const model = { name: 'M "1" ☃ أ', trainingOperations: 1.2345e26, published: false };
    const submission = {
      ...submissionAt(),
      request: { ...order, type: 'model-weights' as const, model },
    };
    await cases().receive(submission);
    const found = await cases().find(submission.id);
    expect(found).toMatchObject(submission);
    expect(found).toMatchObject({ status: 'received', decision: null, license: null });
  });

  it('comes back with its documents, and so does its record', async () => {
    const document = { name: 'a.pdf', key: 'cases/a', bytes: 1, sha256: 'abc', paragraph: '14' };
    const submission = { ...submissionAt(), documents: [document] };
    await cases().receive(submission);
    expect(await cases().find(submission.id)).toMatchObject({ documents: [document] });
    const [entry] = auditEntriesOf((await getItem(table, caseKey(submission.id))) ?? {});
    expect(entry?.record).toMatchObject({ documents: [document] });
  });

  it('is found by its public reference, and no other is', async () => {
    const submission = submissionAt();
    await cases().receive(submission);
    const found = await cases().findByPublicReference(submission.publicReference);
    expect(found?.id).toBe(submission.id);
    expect(await cases().findByPublicReference('reference-of-nobody')).toBeUndefined();
    expect(await cases().find('nobody')).toBeUndefined();
  });

  it('is not found by the id of its license', async () => {
    const submission = submissionAt();
    await cases().receive(submission);
    const paths = [{ ...refused, status: 'licensed' as const }];
    const { license } = await deskOf(table).decide(submission, paths);
    expect(license?.id).toBeDefined();
    expect(await cases().findByPublicReference(license?.id ?? '')).toBeUndefined();
  });
});

describe('An API client', () => {
  it('is found by the hash of its key; registering the key again changes nothing', async () => {
    const clients = dynamoApiClients(table.client, table.name);
    await clients.register({ id: 'a', name: 'Maker A' }, 'hash');
    await clients.register({ id: 'b', name: 'Maker B' }, 'hash');
    expect(await clients.findByKeyHash('hash')).toMatchObject({ id: 'a', name: 'Maker A' });
    expect(await clients.findByKeyHash('other')).toBeUndefined();
  });
});
