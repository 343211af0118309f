import { afterAll, describe, expect, inject, it } from 'vitest';
import { OFFICERS } from '../../infra/local/demo/officers.ts';
import { titleOf } from '../../shared/browsing/page.ts';
import { clientOf } from './support/client.ts';
import { chipOrder, H100_TPP } from './support/orders.ts';
import { peopleOf } from './support/people.ts';
import { recordsOf } from './support/records.ts';

const target = () => inject('target');
const client = clientOf(target);
const people = peopleOf(target);
const records = recordsOf(client);
afterAll(records.remove);

const ASKER = OFFICERS.commerce;
const SECOND = 'commerce.second@licensing.example';
const QUANTITY = 1000;

const license = (move: string, number: string, reason: string, words: string) =>
  client.operator(
    ...(['license.ts', move, number, '--by', ASKER] as const),
    ...(['--reason', reason, '--words', words] as const),
  );

describe('A license that people have granted', () => {
  it('is suspended at once, and revoked when a second officer has confirmed a mailed task', async () => {
    const order = chipOrder({
      destination: 'RW',
      quantity: QUANTITY,
      with: { purchaseOrder: undefined },
    });
    const { email } = order.contact as { email: string };
    const before = await client.quota('country/RW/2025-2027');
    const { body } = await client.decide(order);
    const { id } = body;
    await people.decide(id, [
      ['commerce', 'approve'],
      ['commerce-countersign', 'approve'],
    ]);
    const licensed = await people.becomes(id, 'licensed');
    const number = licensed.license.id;

    const suspended = await license('suspend', number, 'diversion-risk', 'Seen in another port.');
    expect(suspended).toMatchObject({ code: 0, output: expect.stringContaining('is suspended') });
    const reason = { code: 'diversion-risk', words: 'Seen in another port.' };
    expect((await people.read(id)).license).toMatchObject({
      state: 'suspended',
      stateSince: expect.any(String),
      stateReason: reason,
    });
    const told = await people.mailSaying(email, 'License suspended');
    expect(told.body.text).toContain('Seen in another port.');
    const page = await people.applicant(email).open(body.links.statusPage);
    expect(page.html).toContain('License suspended');
    const amended = await client.api(`/v1/requests/${id}/amend`, { body: order });
    expect([amended.status, amended.body.detail]).toEqual([
      409,
      expect.stringContaining('suspended'),
    ]);

    const asked = await license('revoke', number, 'diversion-risk', 'It went on from there.');
    expect(asked).toMatchObject({ code: 0, output: expect.stringContaining('asked by mail') });
    expect((await people.read(id)).license.state).toBe('suspended');
    const task = { caseId: id, office: 'commerce', round: 2 };
    const typed = { decision: 'approve', reason: 'So it did.' };
    const done = await people.applicant(SECOND).act(task, 'decision', typed);
    expect(titleOf(done)).toBe('확인하셨습니다');

    const revoked = await people.becomes(id, 'revoked');
    expect(revoked.license.state).toBe('revoked');
    expect(revoked.decision.draws).toEqual([
      { account: 'country/RW/2025-2027', tpp: QUANTITY * H100_TPP, state: 'released' },
    ]);
    expect(await client.quota('country/RW/2025-2027')).toEqual(before);
    for (const mailbox of [email, ASKER]) await people.mailSaying(mailbox, 'License revoked');
    const shown = await client.operator('license.ts', 'show', number);
    expect(shown.output).toContain(`confirmed by ${SECOND}`);

    await records.ofCase(id, ({ record }) => record.type === 'license.revoked');
    const { output, code } = await records.verify();
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
  });
});
