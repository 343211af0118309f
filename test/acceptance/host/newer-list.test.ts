import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICERS } from '../../../infra/local/demo/officers.ts';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder } from '../support/orders.ts';
import { formOn, peopleOf } from '../support/people.ts';

const folder = mkdtempSync(join(tmpdir(), 'chipgate-list-'));
let host: Host;
const target = () => host.target;
const { decide: submit, operator } = clientOf(target);
const { decide, becomes, officer, read, mailsTo } = peopleOf(target);

beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '3600'] });
});
afterAll(async () => {
  await host.remove();
  rmSync(folder, { recursive: true });
});

/** Imports a list of one entry, and lets everybody be compared with it and whom it concerns be told. */
async function importListOf(name: string): Promise<void> {
  const file = join(folder, 'list.csv');
  writeFileSync(file, `source,name,alt_names\nEntity List (EL),${name},\n`);
  const { code, output } = await operator('screening-import.ts', file, '--shorter');
  expect([code, output]).toEqual([0, expect.stringContaining('compared with it once more')]);
  await host.moveClock({ advanceMs: 120_000 });
  await host.sweep();
  await host.deliver();
}

const partyOf = (order: object): string =>
  (order as { parties: { ultimateConsignee: { name: string } } }).parties.ultimateConsignee.name;

describe('An import of a newer screening list', () => {
  it('puts an open case on hold, and its officer is mailed and finds out what it is', async () => {
    const order = chipOrder({ destination: 'LK', quantity: 2, with: { purchaseOrder: undefined } });
    const { body } = await submit(order);
    expect(body.status).toBe('under-review');
    await importListOf(partyOf(order));
    await becomes(body.id, 'on-hold');
    const task = { caseId: body.id, office: 'screening', round: 2 } as const;
    const link = await officer('screening').taskLink(task);
    const page = await officer('screening').signInAt(link);
    expect(formOn(page, 'decision')).toBeDefined();
    expect(page.html).toContain('접수 후 바뀐 내용');
    expect(page.html).toContain(partyOf(order));
    const { output } = await operator('screening-import.ts', '--progress');
    expect(output).toMatch(/1 newly matched, 0 to be tried again\. Everybody was by /);
  });

  it('puts a license before an officer, who suspends it', async () => {
    const order = chipOrder({ destination: 'LK', quantity: 2 });
    const { body } = await submit(order);
    expect(body).toMatchObject({ status: 'licensed', license: { state: 'active' } });
    await importListOf(partyOf(order));
    expect(await read(body.id)).toMatchObject({ license: { state: 'active' } });
    const subjects = (await mailsTo(OFFICERS.screening)).map(({ subject }) => subject);
    expect(subjects.join('\n')).toContain(body.reference);
    await decide(body.id, [['screening', 'refuse']]);
    await host.deliver();
    const { license, status } = await read(body.id);
    expect([status, license.state, license.stateReason.code]).toEqual([
      'licensed',
      'suspended',
      'screening-match',
    ]);
  });
});
