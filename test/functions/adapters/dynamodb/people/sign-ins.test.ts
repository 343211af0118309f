import { type DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoSignIns } from '../../../../../functions/adapters/dynamodb/people/sign-ins.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { SignIns } from '../../../../../functions/adapters/ports/people.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

const NOW = new Date('2026-03-04T05:06:07.000Z');
const later = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * 60_000 + ms);

let table: Table;
let signIns: SignIns;
let people = 0;
const HERE = '198.51.100.1';
const someone = () => ({
  email: `officer-${++people}@agency.example`,
  subject: 'task-1',
  from: HERE,
});
type Asked = ReturnType<typeof someone>;

beforeAll(async () => {
  table = await createTestTable();
  signIns = dynamoSignIns(table.client, table.name);
});

async function codeFor(asked: Asked, now = NOW): Promise<string> {
  const answer = await signIns.requestCode(asked, now);
  if (typeof answer === 'string') throw new Error(`no code: ${answer}`);
  return answer.code;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

/** A client whose first writes all wait for each other, so that each was decided on the same reading. */
function writingTogether(client: DynamoDBClient, count: number): DynamoDBClient {
  const waiting: (() => void)[] = [];
  let left = count;
  const send = async (command: unknown) => {
    if (command instanceof UpdateItemCommand && left > 0) {
      left -= 1;
      if (left > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      for (const go of waiting.splice(0)) go();
    }
    return client.send(command as UpdateItemCommand);
  };
  return Object.assign(Object.create(client), { send });
}

describe('A one-time code', () => {
  it('is six digits, signs in once and never again', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    expect(code).toMatch(/^\d{6}$/);
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('right');
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
  });

  it('works until the tenth minute is over', async () => {
    const [inTime, late] = [someone(), someone()];
    const codes = { inTime: await codeFor(inTime), late: await codeFor(late) };
    const last = later(10, -1);
    expect(await signIns.redeemCode({ ...inTime, code: codes.inTime }, last)).toBe('right');
    expect(await signIns.redeemCode({ ...late, code: codes.late }, later(10))).toBe('wrong');
  });

  it('works at the fifth try and not at a sixth', async () => {
    const [fifth, sixth] = [someone(), someone()];
    for (const [asked, wrongs] of [
      [fifth, 4],
      [sixth, 5],
    ] as const) {
      const code = await codeFor(asked);
      for (let n = 0; n < wrongs; n++) {
        expect(await signIns.redeemCode({ ...asked, code: wrongOf(code) }, NOW)).toBe('wrong');
      }
      expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe(
        wrongs === 4 ? 'right' : 'wrong',
      );
    }
  });

  it('signs in one of ten who send it at the same moment', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const together = dynamoSignIns(writingTogether(table.client, 10), table.name);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => together.redeemCode({ ...asked, code }, NOW)),
    );
    expect(outcomes.filter((outcome) => outcome === 'right')).toHaveLength(1);
  });

  it('counts every one of many wrong tries sent at the same moment', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const wrong = { ...asked, code: wrongOf(code) };
    await Promise.allSettled(Array.from({ length: 6 }, () => signIns.redeemCode(wrong, NOW)));
    for (let n = 0; n < 5; n++) await signIns.redeemCode(wrong, NOW);
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
  });

  it('is not replaced while it works, whoever asks for another, and then it is', async () => {
    const asked = someone();
    const first = await codeFor(asked);
    for (const from of [HERE, '203.0.113.66']) {
      expect(await signIns.requestCode({ ...asked, from }, later(9))).toBe('sent-before');
    }
    expect(await signIns.redeemCode({ ...asked, code: first }, later(9))).toBe('right');
    const second = await codeFor(asked, later(9));
    const third = await codeFor(asked, later(19));
    if (second !== third) {
      expect(await signIns.redeemCode({ ...asked, code: second }, later(19))).toBe('wrong');
    }
    expect(await signIns.redeemCode({ ...asked, code: third }, later(19))).toBe('right');
  });

  it('signs in from another network than it was asked for from', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    expect(await signIns.redeemCode({ ...asked, from: '2001:db8::1', code }, NOW)).toBe('right');
  });

  it.each(['203.0.113.66', '2001:db8:0:1::66'])(
    'has no tries of its owner used up by a stranger at %s',
    async (from) => {
      const asked = someone();
      const code = await codeFor(asked);
      const wrong = { ...asked, from, code: wrongOf(code) };
      for (let n = 0; n < 30; n++) await signIns.redeemCode(wrong, NOW);
      expect(await signIns.redeemCode({ ...asked, from, code }, NOW)).toBe('wrong');
      expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('right');
    },
  );

  it('is tried fifteen times at most, from however many networks', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    for (let n = 0; n < 15; n++) {
      const from = `203.0.113.${n}`;
      await signIns.redeemCode({ ...asked, from, code: wrongOf(code) }, NOW);
    }
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
  });

  it('is of one mailbox and one subject', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const other = someone();
    expect(await signIns.redeemCode({ ...asked, subject: 'task-2', code }, NOW)).toBe('wrong');
    expect(await signIns.redeemCode({ ...other, code }, NOW)).toBe('wrong');
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '\u0000'])(
    'is never %j',
    async (code) => {
      const asked = someone();
      await codeFor(asked);
      expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
    },
  );
});

describe('Asking for codes', () => {
  it('cannot lock the owner out: what a stranger asks for the whole hour, the owner can use', async () => {
    const asked = someone();
    const stranger = { ...asked, from: '203.0.113.66' };
    let newest = '';
    for (let minute = 0; minute < 60; minute++) {
      const answer = await signIns.requestCode(stranger, later(minute));
      if (typeof answer !== 'string') newest = answer.code;
      const wrong = { ...stranger, code: wrongOf(newest) };
      for (let n = 0; n < 2; n++) await signIns.redeemCode(wrong, later(minute));
    }
    expect(await signIns.redeemCode({ ...asked, code: newest }, later(59))).toBe('right');
    expect(await signIns.requestCode(asked, later(59))).toHaveProperty('code');
  });

  it('is limited to eight an hour from one network, whatever they are for', async () => {
    const { email } = someone();
    const wish = (n: number, from: string) => ({ email, subject: `task-${n}`, from });
    for (let n = 0; n < 8; n++) await codeFor(wish(n, `2001:db8::${n + 1}`), later(n));
    expect(await signIns.requestCode(wish(8, '2001:db8::a:b'), later(59))).toBe('too-many');
    expect(await signIns.requestCode(wish(8, '2001:db8:0:1::1'), later(59))).toHaveProperty('code');
    expect(await signIns.requestCode(wish(9, '2001:db8::1'), later(60))).toHaveProperty('code');
  });

  it('is limited to twenty an hour for one mailbox, whoever asks', async () => {
    const { email } = someone();
    const wish = (n: number) => ({ email, subject: `task-${n}`, from: `203.0.113.${n}` });
    for (let n = 0; n < 20; n++) await codeFor(wish(n));
    expect(await signIns.requestCode(wish(20), NOW)).toBe('too-many');
  });

  it('gives one code to many who ask at the same moment', async () => {
    const asked = someone();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => signIns.requestCode(asked, NOW)),
    );
    const given = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && typeof outcome.value !== 'string',
    );
    expect(given).toHaveLength(1);
  });

  it('does not give new tries for an old code', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    for (let n = 0; n < 5; n++) await signIns.redeemCode({ ...asked, code: wrongOf(code) }, NOW);
    expect(await signIns.requestCode(asked, NOW)).toBe('sent-before');
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
    const next = await codeFor(asked, later(10));
    expect(await signIns.redeemCode({ ...asked, code: next }, later(10))).toBe('right');
  });
});

describe('A session', () => {
  it('is found by its id for eight hours', async () => {
    const { email } = someone();
    const { id, session } = await signIns.openSession(email, NOW);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await signIns.findSession(id, later(480, -1))).toEqual(session);
    expect(session.email).toBe(email);
    expect(await signIns.findSession(id, later(480))).toBeUndefined();
  });

  it('has an id and a CSRF token of its own each time', async () => {
    const { email } = someone();
    const [one, two] = [
      await signIns.openSession(email, NOW),
      await signIns.openSession(email, NOW),
    ];
    expect(one.id).not.toBe(two.id);
    expect(one.session.csrfToken).not.toBe(two.session.csrfToken);
  });

  it('is gone once it is closed, and closing what is not there is harmless', async () => {
    const { id } = await signIns.openSession(someone().email, NOW);
    await signIns.closeSession(id, NOW);
    await signIns.closeSession(id, NOW);
    await signIns.closeSession('never-opened', NOW);
    expect(await signIns.findSession(id, NOW)).toBeUndefined();
    expect(await signIns.findSession('never-opened', NOW)).toBeUndefined();
  });
});

describe('The table', () => {
  it('holds hashes only: neither codes nor session ids nor CSRF tokens', async () => {
    const fresh = await createTestTable();
    const own = dynamoSignIns(fresh.client, fresh.name);
    const answer = await own.requestCode(someone(), NOW);
    const { id, session } = await own.openSession('someone@agency.example', NOW);
    const { Items = [] } = await fresh.client.send(new ScanCommand({ TableName: fresh.name }));
    const text = JSON.stringify(Items);
    expect(Items).toHaveLength(4);
    expect(text).not.toContain(HERE);
    expect(text).not.toContain(id);
    expect(text).not.toContain(session.csrfToken);
    const strings = [...text.matchAll(/"S":"([^"]*)"/g)].map(([, value]) => value);
    expect(answer).toHaveProperty('code');
    expect(strings).not.toContain(typeof answer === 'string' ? '' : answer.code);
  });
});
