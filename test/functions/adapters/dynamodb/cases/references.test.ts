import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoListedCases } from '../../../../../functions/adapters/dynamodb/cases/contact-cases.ts';
import { dynamoReferences } from '../../../../../functions/adapters/dynamodb/cases/references.ts';
import { publicReferenceOf } from '../../../../../shared/cases/public-reference.ts';
import { filing } from '../../../../../shared/contracts/application.ts';
import { CANARY } from '../../../../../shared/deployment/synthetic.ts';
import { formClientOf } from '../../../../../shared/people/form-client.ts';
import { submissionAt } from '../../../../support/cases.ts';
import { flaggedOrder } from '../../../../support/filings.ts';
import { openPeopleDesk, type PeopleDesk } from '../../../../support/people-desk.ts';

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});

const idsOf = (clientId: string, reference: string, after = '', most = 100) =>
  dynamoReferences(desk.table.client, desk.table.name).idsOf(
    { clientId, reference },
    { after, most },
  );

async function filed(clientId: string, reference: string): Promise<string> {
  const submission = submissionAt();
  const request = { ...submission.request, reference };
  const publicReference = publicReferenceOf(submission.id, 'secret');
  await desk.cases.receive({ ...submission, clientId, request, publicReference });
  return submission.id;
}

const flagged = (reference: string) => filing.parse({ ...flaggedOrder(), reference });

describe('A reference of a client', () => {
  it('leads to all of its cases, however it is written, and to nobody else’s', async () => {
    const [client, other] = [randomUUID(), randomUUID()];
    const ids = [];
    for (const written of ['PO-7', ' po 7', 'PO\u20137']) ids.push(await filed(client, written));
    await filed(client, 'PO-70');
    const foreign = await filed(other, 'PO-7');
    const found = await idsOf(client, 'Po7');
    expect(found).toEqual(ids.toSorted());
    expect(await idsOf(other, 'PO-7')).toEqual([foreign]);
    expect(await idsOf(client, 'PO-7', found[0], 1)).toEqual([found[1]]);
  });

  it('of nothing but dashes is not every other of them', async () => {
    const client = randomUUID();
    const id = await filed(client, '-');
    await filed(client, '--');
    expect(await idsOf(client, '-')).toEqual([id]);
  });

  it('moves with an amendment to another, and stays otherwise', async () => {
    const client = randomUUID();
    const clientId = client;
    const submission = { ...submissionAt(), clientId };
    const publicReference = publicReferenceOf(submission.id, 'secret');
    const { id } = submission;
    await desk.cases.receive({ ...submission, publicReference, request: flagged('PO-9') });
    await desk.run({
      command: 'decide',
      submission: { ...submission, publicReference, request: flagged('PO-9') },
    });
    await desk.amend(await desk.find(id), flagged('po 9'));
    expect(await idsOf(client, 'PO-9')).toEqual([id]);
    await desk.amend(await desk.find(id), flagged('PO-10'), { digest: 'second' });
    expect([await idsOf(client, 'PO-9'), await idsOf(client, 'PO-10')]).toEqual([[], [id]]);
    expect(await desk.cases.findByPublicReference(publicReference)).toMatchObject({ id });
  });

  it('leads to no case of before, which its public reference leads to in that index', async () => {
    const { id, clientId, publicReference } = await desk.file(flagged('PO-11'));
    await desk.amend(await desk.find(id), flagged('PO-12'));
    expect(await desk.cases.findByPublicReference(publicReference)).toMatchObject({ id });
    expect(await idsOf(clientId, 'PO-12')).toEqual([]);
    const [listed] = await dynamoListedCases(desk.table.client, desk.table.name)([id]);
    expect(listed).toMatchObject({ id, publicReference });
    expect(listed?.referencePk).toBeUndefined();
  });

  it('of people, and of the canary, is kept by nobody', async () => {
    for (const client of [formClientOf('a@b.example'), CANARY.clientId]) {
      await filed(client, 'PO-8');
      expect(await idsOf(client, 'PO-8')).toEqual([]);
    }
  });
});
