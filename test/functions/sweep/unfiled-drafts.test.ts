import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoCases } from '../../../functions/adapters/dynamodb/cases/cases.ts';
import { dynamoDrafts } from '../../../functions/adapters/dynamodb/drafts/drafts.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { takeIn } from '../../../functions/adapters/filing/take-in.ts';
import type { Drafts } from '../../../functions/adapters/ports/drafts.ts';
import { APPLICATION } from '../../../functions/api/openapi/examples.ts';
import { fileSentDrafts } from '../../../functions/sweep/unfiled-drafts.ts';
import type { DraftKind } from '../../../shared/contracts/draft.ts';
import { checkRequest } from '../../../shared/filing/check-request.ts';
import { requestIdOf } from '../../../shared/filing/request-id.ts';
import { formClientOf } from '../../../shared/people/form-client.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { countryOrder } from '../../support/filings.ts';
import { NOON } from '../../support/ledger.ts';

const OWNER = 'owner@vnu.example';
const CLIENT = formClientOf(OWNER);
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const DOCUMENT = { name: 'proof.pdf', key: 'drafts/x/proof.pdf', bytes: 1, sha256: 'abc' };

let table: Table;
let drafts: Drafts;
let number = 0;
beforeAll(async () => {
  table = await createTestTable();
  drafts = dynamoDrafts(table.client, table.name);
});

/** A draft that was sent, and whose sender died at that moment. */
async function sent(body: unknown, kind: DraftKind = 'chip-order') {
  const id = `draft-${++number}`;
  const by = { mailbox: OWNER };
  await drafts.create({ id, kind, language: 'en', fields: {}, by }, NOON);
  const caseId = requestIdOf(CLIENT, id);
  const handedIn = { body, documents: [DOCUMENT] };
  await drafts.markSent(id, { by, caseId, version: 1, handedIn }, NOON);
  return { id, caseId };
}

const depsAt = (at: Date) => ({ ...sweepPortsOn(table), clock: () => at, log: () => undefined });
const sweepAt = (at: Date) =>
  fileSentDrafts(depsAt(at) as never, wholeRun(new Date(at.getTime() + 40_000)));
const find = (caseId: string) => dynamoCases(table.client, table.name).find(caseId);

describe('A draft that was sent and whose case was not stored', () => {
  it('becomes the case that it was to be, as of the moment at which it was sent, once', async () => {
    const { id, caseId } = await sent(countryOrder());
    expect((await sweepAt(later(0.5))).done).toBe(0);
    expect(await find(caseId)).toBeUndefined();
    expect((await sweepAt(later(2))).done).toBe(1);
    expect(await find(caseId)).toMatchObject({
      clientId: CLIENT,
      status: 'received',
      submittedAt: NOON.toISOString(),
      request: { type: 'chip-order', reference: 'PO-1' },
      documents: [DOCUMENT],
    });
    expect((await sweepAt(later(3))).done).toBe(0);
    expect((await drafts.find(id, NOON))?.sent?.caseId).toBe(caseId);
  });

  it('may be an application', async () => {
    const { caseId } = await sent(APPLICATION, 'national-veu');
    await sweepAt(later(2));
    expect(await find(caseId)).toMatchObject({ request: { type: 'national-veu' } });
  });

  it('is left alone where it was noted that it is stored', async () => {
    const { id, caseId } = await sent(countryOrder());
    await drafts.markFiled(id);
    expect((await sweepAt(later(2))).done).toBe(0);
    expect(await find(caseId)).toBeUndefined();
  });

  it('is not stored twice where only the note of it was lost', async () => {
    const { id, caseId } = await sent(countryOrder());
    const order = { clientId: CLIENT, key: id, check: checkRequest, body: countryOrder() };
    await takeIn({ ...depsAt(later(0.1)), secret: () => 'first' } as never, {
      ...order,
      documents: [DOCUMENT],
    });
    const before = await find(caseId);
    expect((await sweepAt(later(2))).done).toBe(0);
    expect(await find(caseId)).toEqual(before);
    expect(await drafts.find(id, NOON)).toBeDefined();
  });

  it('that cannot be stored is told of, and keeps no other waiting', async () => {
    await sent({ type: 'chip-order' });
    const { caseId } = await sent(countryOrder());
    expect(await sweepAt(later(2))).toMatchObject({ done: 1, failed: 1 });
    expect(await find(caseId)).toBeDefined();
  });
});
