import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoCases } from '../../../functions/adapters/dynamodb/cases/cases.ts';
import { dynamoDrafts } from '../../../functions/adapters/dynamodb/drafts/drafts.ts';
import { draftKey } from '../../../functions/adapters/dynamodb/drafts/keys.ts';
import {
  getItem,
  queryItems,
  type Table,
} from '../../../functions/adapters/dynamodb/table/table.ts';
import type { Drafts } from '../../../functions/adapters/ports/drafts.ts';
import { passDraftTime } from '../../../functions/sweep/drafts.ts';
import type { DraftReader } from '../../../shared/drafts/access.ts';
import { submissionAt } from '../../support/cases.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { NOON } from '../../support/ledger.ts';

const OWNER: DraftReader = { mailbox: 'owner@vnu.example' };
const BROWSER: DraftReader = { browser: 'a'.repeat(43) };
const daysOn = (days: number, hours = 0) =>
  new Date(NOON.getTime() + (days * 24 + hours) * 3_600_000);

let table: Table;
let drafts: Drafts;
let number = 0;
/** Folders in the order in which they were emptied. */
let emptied: string[];
let kept: ReadonlySet<string>;
let isBroken = false;
beforeAll(async () => {
  table = await createTestTable();
  drafts = dynamoDrafts(table.client, table.name);
  emptied = [];
});

async function begin(by: DraftReader) {
  const id = `draft-${++number}`;
  const wish = {
    id,
    kind: 'chip-order',
    language: 'en',
    fields: { endUse: 'Weather' },
    by,
  } as const;
  await drafts.create(wish, NOON);
  return id;
}
async function sweepAt(at: Date) {
  const removeAll = async (folder: string, spared: ReadonlySet<string>) => {
    if (isBroken) throw new Error('the store is broken');
    emptied.push(folder);
    kept = spared;
  };
  const deps = {
    ...sweepPortsOn(table),
    files: { removeAll },
    clock: () => at,
    log: () => undefined,
  };
  return passDraftTime(deps as never, wholeRun(new Date(at.getTime() + 40_000)));
}
const leftOf = async (id: string) => {
  const { pk } = draftKey(id);
  return Array.fromAsync(queryItems(table, { where: '#pk = :pk', values: { pk } }));
};
const lettersOf = async (id: string) =>
  (await leftOf(id)).filter(({ kind, duePk }) => kind === 'draft-letter' && duePk).length;

describe('The end of a draft', () => {
  it('is told once, 14 days before, to its owner and to colleagues, and again after it was saved', async () => {
    const id = await begin(OWNER);
    await drafts.invite(id, { by: OWNER, colleague: 'c@vnu.example' }, NOON);
    const before = await lettersOf(id);
    expect((await sweepAt(daysOn(75, 23))).done).toBe(0);
    expect((await sweepAt(daysOn(76))).done).toBe(1);
    expect(await lettersOf(id)).toBe(before + 2);
    expect((await sweepAt(daysOn(77))).done).toBe(0);
    await drafts.save(id, { by: OWNER, language: 'en', given: { endUse: 'Tides' } }, daysOn(78));
    expect((await sweepAt(daysOn(90))).done).toBe(0);
    expect((await drafts.find(id, daysOn(90)))?.fields.endUse).toBe('Tides');
    expect((await sweepAt(daysOn(78 + 76))).done).toBe(1);
    await sweepAt(daysOn(400));
    await sweepAt(daysOn(401));
  });

  it('is told to nobody where nobody is known, and comes all the same', async () => {
    const id = await begin(BROWSER);
    expect((await sweepAt(daysOn(89))).done).toBe(0);
    expect((await sweepAt(daysOn(90))).done).toBe(1);
    expect(await drafts.listOf(BROWSER, NOON)).toEqual([]);
    expect(emptied.at(-1)).toBe(`drafts/${id}`);
    await sweepAt(daysOn(91));
    expect(await leftOf(id)).toEqual([]);
  });

  it('leaves nothing, with its files, and those that were still being uploaded', async () => {
    const id = await begin(OWNER);
    await drafts.invite(id, { by: OWNER, colleague: 'c@vnu.example' }, NOON);
    await drafts.remove(id, OWNER, NOON);
    const place = await getItem(table, draftKey(id));
    expect(JSON.stringify(await leftOf(id))).not.toMatch(/Weather|vnu/);
    expect(place).toMatchObject({ kind: 'removed-draft' });
    await sweepAt(daysOn(0));
    await sweepAt(daysOn(0, 1));
    expect(emptied.filter((folder) => folder === `drafts/${id}`)).toHaveLength(1);
    await sweepAt(daysOn(0, 2));
    expect(emptied.filter((folder) => folder === `drafts/${id}`)).toHaveLength(2);
    expect(await leftOf(id)).toEqual([]);
  });

  it('waits for files that cannot be removed now', async () => {
    const id = await begin(OWNER);
    await drafts.remove(id, OWNER, NOON);
    isBroken = true;
    expect(await sweepAt(daysOn(1))).toEqual({ done: 0, failed: 1 });
    isBroken = false;
    expect(await leftOf(id)).toHaveLength(1);
    expect((await sweepAt(daysOn(1))).done).toBe(1);
    expect(await leftOf(id)).toEqual([]);
  });

  it('keeps the files that were sent with a case, and reminds nobody of it', async () => {
    const id = await begin(OWNER);
    const key = `drafts/${id}/x/proof.pdf`;
    const document = { name: 'proof.pdf', key, bytes: 1, sha256: 'abc' };
    const submission = { ...submissionAt(NOON), documents: [document] };
    await dynamoCases(table.client, table.name).receive(submission);
    const sending = { by: OWNER, caseId: submission.id, version: 1 };
    await drafts.markSent(id, sending, NOON);
    expect((await sweepAt(daysOn(80))).done).toBe(0);
    expect((await sweepAt(daysOn(90))).done).toBe(1);
    expect(await drafts.find(id, NOON)).toBeUndefined();
    expect(emptied.at(-1)).toBe(`drafts/${id}`);
    expect(kept).toEqual(new Set([key]));
    await sweepAt(daysOn(91));
    expect(await leftOf(id)).toEqual([]);
    expect(kept).toEqual(new Set([key]));
    expect(await drafts.listOf(OWNER, NOON)).toEqual([]);
  });
});
