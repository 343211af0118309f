import { afterAll, describe, expect, inject, it } from 'vitest';
import { type DemoOffice, OFFICERS } from '../../infra/local/demo/officers.ts';
import { titleOf } from '../../shared/browsing/page.ts';
import { nationalVeu } from './support/applications.ts';
import { clientOf } from './support/client.ts';
import { chipOrder, H100_TPP, newName } from './support/orders.ts';
import { AGENCIES, ALL_APPROVE, formOn, peopleOf } from './support/people.ts';
import { recordsOf } from './support/records.ts';

const target = () => inject('target');
const client = clientOf(target);
const { api, decide: submit, quota, withdraw } = client;
const people = peopleOf(target);
const { officer, applicant, apply, decide, becomes, read } = people;

/** Orders that were approved, to be taken back in the end. */
const kept: string[] = [];
const records = recordsOf(client);
afterAll(async () => {
  records.remove();
  for (const id of kept) await withdraw(id);
});

/** An order without a purchase order: a red flag, so people decide it. */
const flagged = (destination: string, changes: Record<string, unknown> = {}) =>
  chipOrder({ destination, quantity: 2, with: { purchaseOrder: undefined, ...changes } });
const contactOf = (body: Record<string, unknown>) => (body.contact as { email: string }).email;

const OFFICER_THEN_COUNTERSIGNER = [
  ['commerce', 'approve'],
  ['commerce-countersign', 'approve'],
] as const;

describe('Ten GETs and HEADs of every link in every mail', () => {
  it('decide nothing, send nothing and change nothing', async () => {
    const application = nationalVeu('TH');
    const { body } = await apply(application);
    await becomes(body.id, 'under-review');
    const links: string[] = [];
    for (const office of AGENCIES)
      links.push(await officer(office).taskLink(taskOf(body.id, office)));
    const contact = contactOf(application);
    await people.mailSaying(contact, body.reference);
    links.push(...(await people.linksOf([contact], [body.links.statusPage])));
    expect(links.length).toBeGreaterThanOrEqual(5);

    const before = await read(body.id);
    const mails = await mailCount(body.reference, contact);
    for (const link of links) {
      for (let fetched = 0; fetched < 10; fetched++) {
        expect((await api(link, { apiKey: null })).status).toBe(200);
        expect((await api(link, { apiKey: null, method: 'HEAD' })).status).toBe(200);
      }
    }
    expect(await read(body.id)).toEqual(before);
    expect(before.progress.awaited.toSorted()).toEqual([...AGENCIES].toSorted());
    expect(await mailCount(body.reference, contact)).toBe(mails);
    // They still do what they are for.
    const page = await officer('state').signInAt(links[1]!);
    expect(formOn(page, 'decision')).toBeDefined();
  });
});

const taskOf = (caseId: string, office: DemoOffice, round?: number) => ({
  caseId,
  office,
  ...(round !== undefined && { round }),
});

/**
 * Different mails to officers about a case, and to its contact, codes among them: one that was sent
 * twice is one. Codes of officers say nothing of a case, and other tests sign them in meanwhile.
 */
async function mailCount(reference: string, contact: string): Promise<number> {
  const emails = Object.values(OFFICERS);
  const toOfficers = (await Promise.all(emails.map((email) => people.mailsTo(email)))).flat();
  const about = toOfficers.filter(({ subject }) => subject.includes(reference));
  const all = [...about, ...(await people.mailsTo(contact))];
  return new Set(all.map(({ destination, body }) => `${destination.to} ${body.text}`)).size;
}

describe('An application to become a National Validated End User', () => {
  it('is approved by four agencies and a countersigner, and orders draw on it', async () => {
    const application = nationalVeu('VN');
    const { status, body } = await apply(application);
    expect([status, body.status]).toEqual([202, 'under-review']);
    await decide(body.id, [
      ['commerce', 'approve', { conditions: 'Report every half-year.' }],
      ...ALL_APPROVE.slice(1),
    ]);
    const pages = await decide(body.id, [['commerce-countersign', 'approve']]);
    expect(titleOf(pages[0]!)).toBe('You approved this');
    const approved = await becomes(body.id, 'licensed');
    expect(approved.authorizations).toHaveLength(1);
    expect(approved.decision.conditions).toContain('Report every half-year.');
    const [{ id }] = approved.authorizations;

    const { name } = application.company;
    const order = await submit(
      chipOrder({ destination: 'VN', name, quantity: 100, validatedEndUser: id }),
    );
    kept.push(order.body.id);
    expect(order.body).toMatchObject({
      status: 'no-license-required',
      decision: {
        route: 'national-veu',
        draws: [{ account: `national-veu/${id}/VN`, tpp: 100 * H100_TPP, state: 'posted' }],
      },
    });
    const mail = await people.mailSaying(contactOf(application), 'Approved');
    expect(mail.body.text).toContain(id);
  });

  it('is refused where one agency objects and the chair agrees, with their grounds', async () => {
    const application = nationalVeu('ID');
    const { body } = await apply(application);
    await decide(body.id, [
      ['commerce', 'approve'],
      ['state', 'approve'],
      ['defense', 'refuse', { conditions: 'Ground 7' }],
      ['energy', 'approve'],
      ['operating-committee', 'refuse'],
    ]);
    const refused = await becomes(body.id, 'refused');
    expect(refused.authorizations ?? []).toEqual([]);
    expect(refused.decision.grounds).toEqual(
      expect.arrayContaining([
        'defense says refuse.',
        'Ground 7',
        'operating-committee says refuse.',
      ]),
    );
    const mail = await people.mailSaying(contactOf(application), 'Refused');
    expect(mail.body.text).toContain('defense says refuse.');
  });

  it('that is not complete is returned at once, and nobody is asked', async () => {
    const complete = nationalVeu('TH');
    const unmet = { ...complete.attestations, 14: { ...complete.attestations[14], met: false } };
    const { body } = await apply({ ...complete, attestations: unmet });
    expect(body.status).toBe('returned');
    expect(body.decision.wouldChange).not.toEqual([]);
    expect(body.progress).toBeUndefined();
    const asked = await people.mailsTo(OFFICERS.commerce);
    expect(asked.filter(({ subject }) => subject.includes(body.reference))).toEqual([]);
  });
});

describe('An order with a red flag', () => {
  it('approved by officer and countersigner is licensed, and what it held is used', async () => {
    const account = 'country/CM/2025-2027';
    const before = await quota(account);
    const { body } = await submit(flagged('CM'));
    expect((await quota(account)).heldTpp - before.heldTpp).toBe(2 * H100_TPP);
    await decide(body.id, OFFICER_THEN_COUNTERSIGNER);
    const approved = await becomes(body.id, 'licensed');
    kept.push(body.id);
    expect(approved.license).toMatchObject({ state: 'active', tpp: 2 * H100_TPP });
    const after = await quota(account);
    expect([after.heldTpp, after.postedTpp - before.postedTpp]).toEqual([
      before.heldTpp,
      2 * H100_TPP,
    ]);
  });

  it('tells earlier officers what was decided, and links of what is decided say so politely', async () => {
    const { body } = await submit(flagged('CM'));
    const link = await officer('commerce').taskLink(taskOf(body.id, 'commerce'));
    await decide(body.id, OFFICER_THEN_COUNTERSIGNER);
    await becomes(body.id, 'licensed');
    kept.push(body.id);
    const { status, text } = await api(link, { apiKey: null });
    expect(status).toBe(410);
    expect(text).toContain('This has been decided');
    await people.mailSaying(OFFICERS.commerce, 'countersignature: Approved', body.reference);
  });

  it('is decided only by one of two words, sent once, with a reason', async () => {
    const { body } = await submit(flagged('GT'));
    const { taskLink, signInAt, submit: post } = officer('commerce');
    const page = await signInAt(await taskLink(taskOf(body.id, 'commerce')));
    const form = formOn(page, 'decision');
    const press = (value: string) => ({
      kind: 'hidden' as const,
      name: 'decision',
      value,
      isChecked: false,
    });
    const fixed = form.controls.filter(({ kind }) => kind !== 'button');
    for (const words of [
      [],
      ['aprove'],
      ['APPROVE'],
      ['approve', 'approve'],
      ['approve', 'refuse'],
    ]) {
      const controls = [...fixed, ...words.map(press)];
      const { status } = await post({ ...form, controls }, { reason: 'r' });
      expect([words, status]).toEqual([words, 400]);
    }
    expect((await post(form, { decision: 'approve', reason: ' ' })).status).toBe(422);
    expect((await read(body.id)).progress.awaited).toEqual(['commerce']);

    const forged = fixed.map((one) => (one.name === 'csrf' ? { ...one, value: 'forged' } : one));
    const controls = [...forged, press('approve')];
    expect((await post({ ...form, controls }, { reason: 'r' })).status).toBe(403);

    // Whoever goes against the rules has said that they mean it.
    const meant = { kind: 'hidden', name: 'confirmed', value: 'yes', isChecked: false } as const;
    const confirmed = { ...form, controls: [...form.controls, meant] };
    const answers = await Promise.all(
      ['approve', 'refuse'].map((decision) =>
        post(confirmed, { decision, reason: `I ${decision}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await withdraw(body.id);
  });
});

describe('A screening match', () => {
  const listed = (name: string) =>
    chipOrder({ destination: 'MZ', quantity: 1, name, kind: 'university' });

  it('that an officer clears does not come back: the order is decided, and so is the next', async () => {
    const name = 'Varnhollow Maritime';
    const { body } = await submit(listed(name));
    expect(body.status).toBe('on-hold');
    const pages = await decide(body.id, [['screening', 'approve']]);
    expect(titleOf(pages[0]!)).toMatch(/./);
    const decided = await becomes(body.id, 'no-license-required');
    expect(decided).toMatchObject({ status: 'no-license-required' });
    const next = await submit(listed(name));
    kept.push(body.id, next.body.id);
    expect(next.body.status).toBe('no-license-required');
  });

  it('with the Entity List is cleared by two officers, of whom the second sees what the first found', async () => {
    const { body } = await submit(listed('Zarqanite Instruments'));
    expect(body.status).toBe('on-hold');
    const first = await officer('screening').act(taskOf(body.id, 'screening'), 'decision', {
      decision: 'approve',
      reason: 'Another company.',
    });
    expect(first.html).toContain('두 번째 담당관이 확인하면 확정됩니다.');
    expect((await read(body.id)).status).toBe('on-hold');
    const second = applicant('screening.second@licensing.example');
    const page = await second.signInAt(await second.taskLink(taskOf(body.id, 'screening')));
    expect(page.html).toContain('Another company.');
    expect(page.html).toContain('You are the second officer');
    await second.submit(formOn(page, 'decision'), {
      decision: 'approve',
      reason: 'So it is.',
    });
    const decided = await becomes(body.id, 'no-license-required');
    kept.push(body.id);
    expect(decided.status).toBe('no-license-required');
  });

  it('that an officer confirms is refused', async () => {
    const { body } = await submit(listed('Phantasmia Radar Academy'));
    expect(body.status).toBe('on-hold');
    await decide(body.id, [['screening', 'refuse']]);
    expect((await becomes(body.id, 'refused')).status).toBe('refused');
  });
});

describe('A question to the applicant', () => {
  it('stops the clock; its answer starts it, and older pages no longer decide', async () => {
    const order = flagged('DO');
    const { body } = await submit(order);
    const task = taskOf(body.id, 'commerce');
    const { act, taskLink, signInAt, submit: post } = officer('commerce');
    await act(task, 'ask', { question: 'Who stands behind this order?' });
    expect((await read(body.id)).progress.pausedSince).toMatch(/^\d{4}-/);
    const old = await signInAt(await taskLink(task));

    const buyer = applicant(contactOf(order));
    await people.mailSaying(buyer.email, 'Question from Commerce', body.reference);
    const page = await buyer.signInAt(body.links.statusPage);
    expect(page.html).toContain('Who stands behind this order?');
    const silent = await buyer.submit(formOn(page, 'answer'));
    expect(silent.status).toBe(422);
    const upload = page.forms.find(({ isMultipart }) => isMultipart)!;
    const file = new File(['owners: 3'], 'owners.pdf', { type: 'application/pdf' });
    const withFile = await buyer.submit(upload, { file });
    expect(withFile.html).toContain('owners.pdf');
    const answered = await buyer.submit(formOn(withFile, 'answer'), { 'answer-text': 'A bank.' });
    expect(answered.status).toBe(200);
    expect((await read(body.id)).progress.pausedSince).toBeUndefined();

    const late = await post(formOn(old, 'decision'), { decision: 'approve', reason: 'r' });
    expect(late.status).toBe(409);
    expect((await read(body.id)).progress.awaited).toEqual(['commerce']);
    const told = await people.mailSaying(OFFICERS.commerce, 'answered', body.reference);
    expect(told.body.text).toContain('A bank.');
    const fresh = await signInAt(await taskLink(task));
    expect(fresh.html).toContain('A bank.');
    expect(fresh.html).toContain('owners.pdf');
    await decide(body.id, OFFICER_THEN_COUNTERSIGNER);
    expect((await becomes(body.id, 'licensed')).status).toBe('licensed');
    kept.push(body.id);
  });
});

describe('The applicant', () => {
  it('withdraws during the review: the hold is free, the link says so politely', async () => {
    const account = 'country/TT/2025-2027';
    const order = flagged('TT');
    const { body } = await submit(order);
    const link = await officer('commerce').taskLink(taskOf(body.id, 'commerce'));
    const buyer = applicant(contactOf(order));
    const page = await buyer.signInAt(body.links.statusPage);
    await buyer.submit(formOn(page, 'withdraw'), { confirm: true });
    expect((await becomes(body.id, 'withdrawn')).status).toBe('withdrawn');
    expect((await quota(account)).heldTpp).toBe(0);
    const { status, text } = await api(link, { apiKey: null });
    expect(status).toBe(410);
    expect(text).toContain('This task is no longer needed');
    await people.mailSaying(OFFICERS.commerce, 'No longer needed', body.reference);
  });

  it('amends: what was asked about the old text is void, the new text is reviewed anew', async () => {
    const order = flagged('JM');
    const { body } = await submit(order);
    const task = taskOf(body.id, 'commerce', 1);
    const old = await officer('commerce').taskLink(task);
    const oldPage = await officer('commerce').signInAt(old);
    const amended = await api(`/v1/requests/${body.id}/amend`, {
      body: { ...order, items: [{ part: 'h100-sxm', quantity: 5 }] },
    });
    expect(amended.body).toMatchObject({ id: body.id, status: 'under-review' });
    expect((await quota('country/JM/2025-2027')).heldTpp).toBe(5 * H100_TPP);
    expect((await api(old, { apiKey: null })).status).toBe(410);
    const late = await officer('commerce').submit(formOn(oldPage, 'decision'), {
      decision: 'approve',
      reason: 'r',
    });
    expect(late.status).toBe(410);

    const link = await officer('commerce').taskLink(taskOf(body.id, 'commerce', 2));
    const page = await officer('commerce').signInAt(link);
    const digestOn = (shown: typeof page) =>
      formOn(shown, 'decision').controls.find(({ name }) => name === 'digest')?.value;
    expect(digestOn(page)).not.toBe(digestOn(oldPage));
    await decide(body.id, OFFICER_THEN_COUNTERSIGNER, 2);
    const approved = await becomes(body.id, 'licensed');
    kept.push(body.id);
    expect(approved.license.tpp).toBe(5 * H100_TPP);
  });

  it('appeals a refusal once, and others review it', async () => {
    const order = flagged('GY', { reference: newName('PO') });
    const { body } = await submit(order);
    await decide(body.id, [['commerce', 'refuse']]);
    await becomes(body.id, 'refused');
    expect((await quota('country/GY/2025-2027')).heldTpp).toBe(0);

    const buyer = applicant(contactOf(order));
    const page = await buyer.signInAt(body.links.statusPage);
    await buyer.submit(formOn(page, 'appeal'), { grounds: 'The purchase order is attached now.' });
    expect((await becomes(body.id, 'under-review')).status).toBe('under-review');
    expect((await quota('country/GY/2025-2027')).heldTpp).toBe(2 * H100_TPP);
    await decide(body.id, [['appeals', 'refuse']]);
    await becomes(body.id, 'refused');
    const again = await api(`/v1/requests/${body.id}/appeal`, { body: { grounds: 'Once more.' } });
    expect(again.status).toBe(409);
  });
});

describe('What officers answered', () => {
  it('is on record, signed, with what they were shown and no link or token', async () => {
    const { body } = await submit(flagged('GT'));
    await decide(body.id, OFFICER_THEN_COUNTERSIGNER);
    await becomes(body.id, 'licensed');
    kept.push(body.id);
    const entries = await records.ofCase(
      body.id,
      ({ kind, record }) => kind === 'event' && record.type === 'case.resolved',
    );
    const answers = entries.filter(({ kind }) => kind === 'answer').map(({ record }) => record);
    expect(answers.map(({ office, answer }) => [office, answer.decision]).toSorted()).toEqual(
      OFFICER_THEN_COUNTERSIGNER.map((said) => [...said]),
    );
    for (const { answer } of answers) expect(answer.digest).toMatch(/^sha256-/);
    expect(JSON.stringify(entries)).not.toMatch(/token|secret|hash/i);
    const { output, code } = await records.verify();
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
  });
});

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
    const email = contactOf(order);
    const before = await quota('country/RW/2025-2027');
    const { body } = await submit(order);
    const { id } = body;
    await decide(id, [...OFFICER_THEN_COUNTERSIGNER]);
    const licensed = await becomes(id, 'licensed');
    const number = licensed.license.id;

    const suspended = await license('suspend', number, 'diversion-risk', 'Seen in another port.');
    expect(suspended).toMatchObject({ code: 0, output: expect.stringContaining('is suspended') });
    const reason = { code: 'diversion-risk', words: 'Seen in another port.' };
    expect((await read(id)).license).toMatchObject({
      state: 'suspended',
      stateSince: expect.any(String),
      stateReason: reason,
    });
    const told = await people.mailSaying(email, 'License suspended');
    expect(told.body.text).toContain('Seen in another port.');
    const page = await applicant(email).open(body.links.statusPage);
    expect(page.html).toContain('License suspended');
    const amended = await api(`/v1/requests/${id}/amend`, { body: order });
    expect([amended.status, amended.body.detail]).toEqual([
      409,
      expect.stringContaining('suspended'),
    ]);

    const asked = await license('revoke', number, 'diversion-risk', 'It went on from there.');
    expect(asked).toMatchObject({ code: 0, output: expect.stringContaining('asked by mail') });
    expect((await read(id)).license.state).toBe('suspended');
    const task = { caseId: id, office: 'commerce', round: 2 };
    const typed = { decision: 'approve', reason: 'So it did.' };
    const done = await applicant(SECOND).act(task, 'decision', typed);
    expect(titleOf(done)).toBe('확인하셨습니다');

    const revoked = await becomes(id, 'revoked');
    expect(revoked.license.state).toBe('revoked');
    expect(revoked.decision.draws).toEqual([
      { account: 'country/RW/2025-2027', tpp: QUANTITY * H100_TPP, state: 'released' },
    ]);
    expect(await quota('country/RW/2025-2027')).toEqual(before);
    for (const mailbox of [email, ASKER]) await people.mailSaying(mailbox, 'License revoked');
    const shown = await client.operator('license.ts', 'show', number);
    expect(shown.output).toContain(`confirmed by ${SECOND}`);

    await records.ofCase(id, ({ record }) => record.type === 'license.revoked');
    const { output, code } = await records.verify();
    expect(output).toContain('Nothing differs.');
    expect(code).toBe(0);
  });
});
