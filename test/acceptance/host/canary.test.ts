import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../../shared/deployment/metrics.ts';
import { clientOf } from '../support/client.ts';
import { Host, ROOT } from '../support/host.ts';
import { chipOrder, modelWeights } from '../support/orders.ts';

let host: Host;
const { api, decide, withdraw, inbox, eventually } = clientOf(() => host.target);

beforeAll(async () => {
  host = await Host.start({ arguments: ['--sweep-seconds', '2'] });
});
afterAll(() => host.remove());

const runCanary = () =>
  new Promise<{ code: number; lines: Record<string, unknown>[] }>((resolve) => {
    const args = [join(ROOT, 'infra/local/canary.ts'), '--directory', host.directory];
    execFile(process.execPath, args, (error, out) =>
      resolve({ code: Number(error?.code ?? 0), lines: jsonLines(out) }),
    );
  });
const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** What the functions have logged until now. */
const logText = () => readFileSync(join(host.directory, 'functions.log'), 'utf8');

/** Stands in every field that a person fills in. */
const MARK = 'Qwijibo';
const marked = {
  name: `${MARK} Jisoo`,
  email: `${MARK.toLowerCase()}@buyer.example`,
  language: 'ko',
};
const markedOrder = (more: object = {}) =>
  chipOrder({
    destination: 'LA',
    name: `${MARK} Computing`,
    ultimateParent: { name: `${MARK} Holdings`, headquarters: 'LA' },
    contact: marked,
    with: { reference: `PO-${MARK}`, endUse: `${MARK} forecasting`, purchaseOrder: MARK, ...more },
  });

describe('The canary', () => {
  it('goes through: an order that the rules decide, and one that people decide by mail', async () => {
    const { code, lines } = await runCanary();
    expect(lines.map(({ message }) => message)).toEqual([
      'canary: order passed',
      'canary: review passed',
      'canary: taking back passed',
    ]);
    expect(code).toBe(0);
    const mails = await inbox('canary.example');
    expect(mails.some(({ body }) => body.text?.includes('/tasks/'))).toBe(true);
    expect(await clientOf(() => host.target).quota('country/TV/2025-2027')).toMatchObject({
      heldTpp: 0,
      postedTpp: 0,
    });
  });
});

describe('The log of the functions', () => {
  it('is JSON, line by line: of each step with its case, and of metrics', async () => {
    const { body } = await decide(markedOrder());
    const stepsIn = (text: string) =>
      jsonLines(text)
        .filter(({ caseId }) => caseId === body.id)
        .map(({ message }) => message);
    const log = await eventually(
      async () => logText(),
      (text) => text.endsWith('\n') && stepsIn(text).includes('settle: decide'),
    );
    expect(stepsIn(log)).toEqual(expect.arrayContaining(['determine: decide', 'settle: decide']));
    const isDecision = (line: object) => METRICS.decisions.name in line && '_aws' in line;
    expect(jsonLines(log).some(isDecision)).toBe(true);
  });

  it('names no person, no company and no mailbox, and holds no secret', async () => {
    const flagged = await decide(markedOrder({ purchaseOrder: undefined }));
    const decided = await decide(markedOrder(), MARK);
    await decide(markedOrder(), MARK);
    await decide(markedOrder({ destination: MARK, parties: { [MARK]: MARK } }));
    await decide(modelWeights('FR', { name: MARK }));
    await api('/v1/requests', { body: `{"contact": "${MARK}`, headers: {} });
    await api(`/v1/requests/${MARK}`);
    await api(`/${MARK}?${MARK}=${MARK}`, { apiKey: MARK });
    await api(decided.body.links.statusPage);
    await withdraw(flagged.body.id);
    await runCanary();
    await host.sweep();
    await host.deliver();

    const mails = (await inbox('')).map(({ body }) => body.text ?? '');
    const secrets = mails.flatMap((text) => [
      ...[...text.matchAll(/key=([\w-]{20,})/g)].map(([, key]) => key ?? ''),
      ...[...text.matchAll(/^\s*(\d{6})\s*$/gm)].map(([, code]) => `"${code}"`),
    ]);
    const mailboxes = (await inbox('')).flatMap(({ destination }) => destination.to);
    const references = [decided, flagged].map(({ body }) =>
      body.links.statusPage.split('/').at(-1),
    );
    expect([secrets.length > 3, mailboxes.length > 6, references.length]).toEqual([true, true, 2]);

    const log = logText();
    expect(log.length).toBeGreaterThan(5000);
    expect(log).not.toMatch(new RegExp(MARK, 'i'));
    const kept = [host.target.apiKey, ...secrets, ...mailboxes, ...references];
    expect(kept.filter((secret) => log.includes(secret))).toEqual([]);
  });
});
