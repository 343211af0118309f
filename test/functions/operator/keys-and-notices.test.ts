import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { dynamoStuckWork } from '../../../functions/adapters/dynamodb/cases/stuck-work.ts';
import { dynamoApiClients } from '../../../functions/adapters/dynamodb/people/api-clients.ts';
import { dynamoNoticeSettings } from '../../../functions/adapters/dynamodb/people/client-settings.ts';
import { dynamoOffices } from '../../../functions/adapters/dynamodb/reviews/offices.ts';
import { dynamoSummaries } from '../../../functions/adapters/dynamodb/summaries/summaries.ts';
import { DUE } from '../../../functions/adapters/dynamodb/table/partitions.ts';
import { updateItem } from '../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { registerCanary } from '../../../functions/operator/canary/register-canary.ts';
import { CANARY } from '../../../shared/deployment/synthetic.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { KEY_PATTERN } from '../../../shared/keys/api-key-text.ts';
import { API_SCOPES } from '../../../shared/keys/scopes.ts';
import { refused } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';
import { runOperator } from '../../support/operator.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});
const run = (command: string, ...args: string[]) =>
  runOperator(command, args, { tableName: table.name });
const clients = () => dynamoApiClients(table.client, table.name);

describe('client:key', () => {
  it('issues a key that opens until it is revoked, and is never brought back', async () => {
    const id = `acme-${randomUUID()}`;
    const issued = await run('client-key', '--client', id, '--name', 'Acme');
    const key = issued.out.split('\n')[0] ?? '';
    expect(key).toMatch(KEY_PATTERN);
    const find = () => clients().findByKeyHash(sha256(key));
    expect(await find()).toMatchObject({ id, name: 'Acme', key: { scopes: API_SCOPES } });
    expect((await run('client-key', '--revoke', sha256(key))).code).toBe(0);
    await clients().register({ id, name: 'Acme' }, sha256(key));
    expect((await find())?.key.revokedAt).toBeDefined();
    expect((await run('client-key', '--revoke', key)).code).toBe(1);
  });

  it('issues one that opens less, for a while, and so often', async () => {
    const id = `acme-${randomUUID()}`;
    const narrow = ['--scopes', 'orders:read, reports', '--days', '90', '--calls-an-hour', '600'];
    const issued = await run('client-key', '--client', id, ...narrow);
    const found = await clients().findByKeyHash(sha256(issued.out.split('\n')[0] ?? ''));
    expect(found?.key).toMatchObject({
      scopes: ['orders:read', 'reports'],
      callsAnHour: 600,
      expiresAt: expect.any(String),
    });
    const { issuedAt = '', expiresAt = '' } = found?.key ?? {};
    expect(Date.parse(expiresAt) - Date.parse(issuedAt)).toBe(90 * 86_400_000);
  });

  it.each([[['--scopes', 'everything']], [['--days', '0']], [['--calls-an-hour', 'many']]])(
    'issues none for %j',
    async (wrong) => {
      expect(await run('client-key', '--client', 'acme', ...wrong)).toMatchObject({ code: 2 });
    },
  );

  it('says how it is used when it is asked for nothing', async () => {
    expect(await run('client-key')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Usage/),
    });
  });
});

describe('client', () => {
  it('sets how contacts are told, and says how they are', async () => {
    const id = `acme-${randomUUID()}`;
    await clients().register({ id, name: 'Acme' }, sha256(id));
    expect((await run('client', id)).out).toBe(`${id}: a mail for each notice\n`);
    expect((await run('client', id, '--notices', 'daily')).out).toBe(`${id}: one summary a day\n`);
    await clients().register({ id, name: 'Acme' }, sha256(`another key of ${id}`));
    expect((await run('client', id)).out).toBe(`${id}: one summary a day\n`);
  });

  it('keeps whom its licenses are told to, the newest mailbox only', async () => {
    const id = `acme-${randomUUID()}`;
    await clients().register({ id, name: 'Acme' }, sha256(id));
    const tell = (...args: string[]) => run('client', id, '--tell', ...args);
    expect((await tell('desk@acme.example')).code).toBe(0);
    const settings = () => dynamoNoticeSettings(table.client, table.name).supplierOf(id);
    expect(await settings()).toEqual({ email: 'desk@acme.example', language: 'en' });
    const told = await tell('orders@acme.example', '--language', 'ko');
    expect(told.out).toContain('orders@acme.example is told');
    expect(await settings()).toEqual({ email: 'orders@acme.example', language: 'ko' });
    expect((await tell('nobody')).code).toBe(2);
    expect((await tell('a@b.example', '--language', 'xx')).code).toBe(2);
    expect(await settings()).toEqual({ email: 'orders@acme.example', language: 'ko' });
  });

  it.each([[['nobody']], [['nobody', '--notices', 'daily']]])(
    'knows no client without a key (%j)',
    async (args) => {
      expect(await run('client', ...args)).toMatchObject({
        code: 1,
        err: expect.stringContaining('There is no client nobody'),
      });
    },
  );

  it.each([[[]], [['acme', '--notices', 'weekly']], [['acme', 'other']]])(
    'says how it is used when it is asked %j',
    async (args) => {
      expect(await run('client', ...args)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^Usage/),
      });
    },
  );
});

describe('notices', () => {
  it('lists what was given up, without a name, and offers it as if it were new', async () => {
    expect((await run('notices')).out).toContain('No notice waits');
    const desk = deskOf(table);
    const submission = await desk.received();
    await desk.decide(submission, [refused]);
    await updateItem(table, decisionKey(submission.id, 1), {
      change: { set: { duePk: DUE.undeliverable, dueAt: NOON.toISOString() } },
      condition: { where: 'attribute_exists(#pk)' },
    });
    const listed = await run('notices');
    expect([listed.code, listed.out]).toEqual([1, expect.stringContaining(submission.id)]);
    expect(listed.out).not.toContain(submission.request.contact.email);
    expect((await run('notices', '--offer')).code).toBe(0);
    expect((await run('notices')).code).toBe(0);
    const outbox = dynamoOutbox(table.client, table.name);
    const waiting = await outbox.undeliveredBefore(minutesAfter(10 * 365 * 24 * 60), 10);
    expect(waiting.map(({ caseId }) => caseId)).toContain(submission.id);
  });

  it('has a summary that was given up offered, too', async () => {
    const summaries = dynamoSummaries(table.client, table.name);
    const line = { caseId: 'req-1', sequence: 1, reference: 'PO-1', type: 'chip-order' };
    const contact = { to: 'a@example.org', name: 'A', language: 'en' as const };
    await summaries.gather({ ...line, status: 'licensed', page: '/status/1' }, contact, NOON);
    const [due] = await summaries.due(minutesAfter(24 * 60), 10);
    for (let offers = 0; offers <= 60; offers++) await summaries.offer(due!, minutesAfter(24 * 60));
    const listed = await run('notices');
    expect([listed.code, listed.out]).toEqual([
      1,
      expect.stringContaining(`summary ${due?.summaryId}`),
    ]);
    expect(listed.out).not.toContain(contact.to);
    expect((await run('notices', '--offer')).code).toBe(0);
    expect(await summaries.due(minutesAfter(10 * 365 * 24 * 60), 10)).toEqual([due]);
  });
});

describe('stuck', () => {
  it('lists what the sweep could not do, and has it tried again at once', async () => {
    expect(await run('stuck')).toMatchObject({ code: 0, out: 'Nothing is stuck.\n' });
    const work = dynamoStuckWork(table.client, table.name);
    const piece = { work: 'restart', of: 'req-1' };
    const until = await work.pause(piece, { at: minutesAfter(0), why: 'ZodError' });
    const listed = await run('stuck');
    expect(listed.code).toBe(1);
    expect(listed.out).toContain(`restart of req-1  failed 1 time: ZodError  next try ${until}`);
    expect((await run('stuck', '--retry')).code).toBe(0);
    const [tried] = await work.all();
    expect([tried?.work, tried?.of, tried?.until === until]).toEqual(['restart', 'req-1', false]);
  });
});

describe('Registering the canary', () => {
  it('lets it in, and gives its office one officer: nobody to countersign', async () => {
    const offices = dynamoOffices(table.client, table.name);
    const officer = 'officer@canary.example';
    await registerCanary({ apiKey: 'key', officer }, { clients: clients(), offices });
    expect(await clients().findByKeyHash(sha256('key'))).toMatchObject({ id: CANARY.clientId });
    expect((await offices.find(CANARY.office))?.officers).toMatchObject([{ email: officer }]);
  });
});
