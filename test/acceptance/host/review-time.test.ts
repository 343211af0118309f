import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DemoOffice, OFFICERS } from '../../../infra/local/demo/officers.ts';
import { codeIn, linksIn, taskLinkIn } from '../../../infra/local/demo/person/mailbox.ts';
import { nationalVeu } from '../support/applications.ts';
import { clientOf } from '../support/client.ts';
import { Host } from '../support/host.ts';
import { chipOrder, H100_TPP } from '../support/orders.ts';
import { AGENCIES, ALL_APPROVE, peopleOf } from '../support/people.ts';

const DAY_MS = 86_400_000;

let host: Host;
const target = () => host.target;
const { api, decide: submit, quota } = clientOf(target);
const people = peopleOf(target);
const { apply, decide, becomes, officer, read } = people;

// Nothing that time does happens by itself: each test lets it happen.
beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '3600'] });
});
// Each case begins today, while the screening list is fresh.
beforeEach(() => host.moveClock({ at: new Date().toISOString() }));
afterAll(() => host.remove());

const contactOf = (body: Record<string, unknown>) => (body.contact as { email: string }).email;
const flagged = (destination: string) =>
  chipOrder({ destination, quantity: 2, with: { purchaseOrder: undefined } });

/** Later, with a list of that day and all that time makes due, told and carried on by the machines. */
async function pass(days: number): Promise<void> {
  await host.moveClock({ advanceMs: days * DAY_MS });
  await host.renewScreeningSample();
  await sweepAndTell();
}

async function sweepAndTell(): Promise<void> {
  await host.sweep();
  await host.deliver();
}

/** Links to the task that were mailed so far, oldest first. */
async function linksTo(caseId: string, office: DemoOffice): Promise<string[]> {
  const mails = await people.mailsTo(OFFICERS[office]);
  return mails.flatMap((mail) => taskLinkIn(mail, { caseId, office }) ?? []);
}

const reminders = async (office: DemoOffice, reference: string) =>
  (await people.mailsTo(OFFICERS[office])).filter(
    ({ subject }) => /^(Reminder|재알림)/.test(subject) && subject.includes(reference),
  ).length;

describe('A review that nobody answers', () => {
  it('reminds at half-time and two days before the end, once each, with a fresh link', async () => {
    const { body } = await apply(nationalVeu('TH'));
    await officer('energy').taskLink({ caseId: body.id, office: 'energy' });
    await pass(14);
    for (const office of AGENCIES) expect(await reminders(office, body.reference)).toBe(0);
    await pass(1.1);
    await sweepAndTell();
    for (const office of AGENCIES) expect(await reminders(office, body.reference)).toBe(1);
    await pass(13);
    await sweepAndTell();
    for (const office of AGENCIES) expect(await reminders(office, body.reference)).toBe(2);
    const links = await linksTo(body.id, 'state');
    expect(new Set(links).size).toBe(3);
    for (const link of links) expect((await api(link, { apiKey: null })).status).toBe(200);
  });

  it('escalates to the chair when the time of the agencies is over', async () => {
    const { body } = await apply(nationalVeu('VN'));
    await decide(body.id, ALL_APPROVE.slice(1));
    const link = await officer('commerce').taskLink({ caseId: body.id, office: 'commerce' });
    await pass(30.1);
    await decide(body.id, [['operating-committee', 'approve']]);
    expect((await api(link, { apiKey: null })).status).toBe(410);
    await decide(body.id, [['commerce-countersign', 'approve']]);
    const approved = await becomes(body.id, 'licensed');
    expect(approved.authorizations).toHaveLength(1);
  });

  it('is over after 200 days in one step, and nothing is approved', async () => {
    const { body } = await apply(nationalVeu('KH'));
    const link = await officer('state').taskLink({ caseId: body.id, office: 'state' });
    await pass(200);
    const over = await becomes(body.id, 'refused');
    expect(over).toMatchObject({ status: 'refused', decision: { grounds: [expect.any(String)] } });
    expect((await api(link, { apiKey: null })).status).toBe(410);
    await host.deliver();
    expect(await reminders('state', body.reference)).toBe(0);
    expect(await linksTo(body.id, 'operating-committee')).toEqual([]);
  });

  it('gives back what it held, when its time is over', async () => {
    const account = 'country/QA/2025-2027';
    const { body } = await submit(flagged('QA'));
    expect((await quota(account)).heldTpp).toBe(2 * H100_TPP);
    await officer('commerce').taskLink({ caseId: body.id, office: 'commerce' });
    await pass(9.1);
    expect((await becomes(body.id, 'refused')).status).toBe('refused');
    expect((await quota(account)).heldTpp).toBe(0);
  });
});

describe('A question that nobody answers', () => {
  it('stops the clock for as long as the plan allows, and then the review goes on', async () => {
    const order = flagged('OM');
    const { body } = await submit(order);
    const task = { caseId: body.id, office: 'commerce' as const };
    await officer('commerce').act(task, 'ask', { question: 'Who pays?' });
    await pass(25);
    expect((await read(body.id)).progress).toMatchObject({ awaited: ['commerce'] });
    expect(await reminders('commerce', body.reference)).toBe(0);
    await pass(5.1);
    expect((await read(body.id)).progress.pausedSince).toBeUndefined();
    await people.mailSaying(contactOf(order), 'The review goes on', body.reference);
    await people.mailSaying(OFFICERS.commerce, 'did not answer', body.reference);
    await decide(body.id, [
      ['commerce', 'approve'],
      ['commerce-countersign', 'approve'],
    ]);
    expect((await becomes(body.id, 'licensed')).status).toBe('licensed');
  });
});

describe('A host that is killed in the middle of a review', () => {
  const isFirst = ({ subject }: { subject: string }) =>
    /^(Your decision|(?!재알림).*결정 요청)/.test(subject);

  afterEach(async () => {
    await host.start().catch(() => undefined);
  });

  it('leads the same links to the same tasks, asks nobody twice and approves once', async () => {
    const application = nationalVeu('ID');
    const { body } = await apply(application);
    await decide(body.id, ALL_APPROVE.slice(0, 2));
    const links = await Promise.all(
      AGENCIES.map(async (office) => officer(office).taskLink({ caseId: body.id, office })),
    );
    // Whoever dies between a mail and its mark sends it again: here nothing is under way.
    await host.deliver();
    await host.kill();
    await host.start();
    await sweepAndTell();

    // The port is another one after a start; the path and the secret are the same.
    const here = (link: string) => link.replace(/^https?:\/\/[^/]+/, target().apiUrl);
    const statuses = [];
    for (const link of links) statuses.push((await api(here(link), { apiKey: null })).status);
    expect(statuses).toEqual([410, 410, 200, 200]);
    for (const [index, office] of AGENCIES.entries()) {
      if (index < 2) continue;
      const page = await officer(office).signInAt(here(links[index]!));
      const { submit: post } = officer(office);
      const form = page.forms.find(({ action }) => action.endsWith('/decision'))!;
      expect((await post(form, { decision: 'approve', reason: 'r' })).status).toBe(200);
    }
    await officer('commerce-countersign').taskLink({
      caseId: body.id,
      office: 'commerce-countersign',
    });
    await host.deliver();
    await host.kill();
    await host.start();
    await sweepAndTell();
    const [signature = ''] = await linksTo(body.id, 'commerce-countersign');
    const page = await officer('commerce-countersign').signInAt(here(signature));
    const form = page.forms.find(({ action }) => action.endsWith('/decision'))!;
    await officer('commerce-countersign').submit(form, { decision: 'approve', reason: 'r' });
    const approved = await becomes(body.id, 'licensed');
    expect(approved.authorizations).toHaveLength(1);
    await host.deliver();

    for (const office of [...AGENCIES, 'commerce-countersign'] as const) {
      const mails = (await people.mailsTo(OFFICERS[office])).filter(
        (mail) => isFirst(mail) && taskLinkIn(mail, { caseId: body.id, office }),
      );
      expect([office, mails.length]).toEqual([office, 1]);
    }
    const told = (await people.mailsTo(contactOf(application))).map(({ subject }) => subject);
    expect(told.filter((subject) => subject.startsWith('Approved'))).toHaveLength(1);
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('What the functions log', () => {
  it('holds no secret of a link and no code', async () => {
    const mails = (
      await Promise.all(Object.values(OFFICERS).map((email) => people.mailsTo(email)))
    ).flat();
    const keys = mails
      .flatMap(linksIn)
      .flatMap((link) => new URL(link).searchParams.get('key') ?? []);
    const codes = mails.flatMap((mail) => codeIn(mail) ?? []);
    expect([keys.length > 10, codes.length > 5]).toEqual([true, true]);
    const log = readFileSync(join(host.directory, 'functions.log'), 'utf8');
    expect(log).toMatch(/POST \/tasks/);
    const secrets = [...keys, ...codes.map((code) => `"${code}"`)];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
