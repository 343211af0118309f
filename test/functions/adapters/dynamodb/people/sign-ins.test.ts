import {
  type DynamoDBClient,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoSignIns } from '../../../../../functions/adapters/dynamodb/people/sign-ins.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { SignIns, SignInWish } from '../../../../../functions/adapters/ports/people.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

const NOW = new Date('2026-03-04T05:06:07.000Z');
const later = (minutes: number, ms = 0) => new Date(NOW.getTime() + minutes * 60_000 + ms);

let table: Table;
let signIns: SignIns;
let people = 0;
const HERE = '198.51.100.1';
const someone = (): SignInWish => ({
  email: `officer-${++people}@agency.example`,
  subject: 'task-1',
  ration: 'officers',
  browser: 'the browser of the owner',
  from: HERE,
});
/** From another browser in another place. */
const stranger = (asked: SignInWish, n = 66): SignInWish => ({
  ...asked,
  browser: `browser ${n}`,
  from: `203.0.113.${n}`,
});

beforeAll(async () => {
  table = await createTestTable();
  signIns = dynamoSignIns(table.client, table.name, 'officer');
});

async function codeFor(asked: SignInWish, now = NOW): Promise<string> {
  const answer = await signIns.requestCode(asked, now);
  if ('refused' in answer) throw new Error(`no code: ${answer.refused} until ${answer.until}`);
  return answer.code;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

async function guessWrong(asked: SignInWish, code: string, times: number, now = NOW) {
  for (let n = 0; n < times; n++) {
    expect(await signIns.redeemCode({ ...asked, code: wrongOf(code) }, now)).toBe('wrong');
  }
}

/** A client whose first writes all wait for each other, so that each was decided on the same reading. */
function writingTogether(client: DynamoDBClient, count: number): DynamoDBClient {
  const waiting: (() => void)[] = [];
  let left = count;
  const send = async (command: unknown) => {
    if (command instanceof TransactWriteItemsCommand && left > 0) {
      left -= 1;
      if (left > 0) await new Promise<void>((resolve) => waiting.push(resolve));
      for (const go of waiting.splice(0)) go();
    }
    return client.send(command as TransactWriteItemsCommand);
  };
  return Object.assign(Object.create(client), { send });
}

describe('A one-time code', () => {
  it('of two mailboxes are taken together or not at all, and a right one beside a wrong one is kept', async () => {
    const [one, other] = [someone(), { ...someone(), subject: 'another' }];
    const codes = { one: await codeFor(one), other: await codeFor(other) };
    const redeem = (first: string, second: string) =>
      signIns.redeemCodes(
        [
          { ...one, code: first },
          { ...other, code: second },
        ],
        NOW,
      );
    expect(await redeem(codes.one, wrongOf(codes.other))).toEqual(['right', 'wrong']);
    expect(await redeem(wrongOf(codes.one), codes.other)).toEqual(['wrong', 'right']);
    expect(await redeem(codes.one, codes.other)).toEqual(['right', 'right']);
    expect(await redeem(codes.one, codes.other)).toEqual(['wrong', 'wrong']);
  });

  it('of two mailboxes are guessed no more often than one alone', async () => {
    const [one, other] = [someone(), someone()];
    const codes = { one: await codeFor(one), other: await codeFor(other) };
    const redeem = (second: string) =>
      signIns.redeemCodes(
        [
          { ...one, code: codes.one },
          { ...other, code: second },
        ],
        NOW,
      );
    for (let n = 0; n < 5; n++) await redeem(wrongOf(codes.other));
    expect(await redeem(codes.other)).toEqual(['right', 'wrong']);
  });

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

  it.each([
    [4, 'right'],
    [5, 'wrong'],
  ] as const)('after %i wrong tries is %s', async (wrongs, outcome) => {
    const asked = someone();
    const code = await codeFor(asked);
    await guessWrong(asked, code, wrongs);
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe(outcome);
  });

  it('signs in one of five who send it at the same moment', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const together = dynamoSignIns(writingTogether(table.client, 5), table.name, 'officer');
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => together.redeemCode({ ...asked, code }, NOW)),
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

  it('works in no other browser than the one that asked for it', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    expect(await signIns.redeemCode({ ...asked, browser: 'another', code }, NOW)).toBe('wrong');
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('right');
  });

  it('signs in from another network than it was asked for from', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    expect(await signIns.redeemCode({ ...asked, from: '2001:db8::1', code }, NOW)).toBe('right');
  });

  it('is replaced after a minute, and then only the newest works', async () => {
    const asked = someone();
    const first = await codeFor(asked);
    const tooSoon = { refused: 'sent-before', until: later(1).toISOString() };
    expect(await signIns.requestCode(asked, later(1, -1))).toEqual(tooSoon);
    expect(await signIns.requestCode(asked, later(1))).toMatchObject({ isAgain: true });
    const third = await codeFor(asked, later(2));
    if (first !== third) {
      expect(await signIns.redeemCode({ ...asked, code: first }, later(2))).toBe('wrong');
    }
    expect(await signIns.redeemCode({ ...asked, code: third }, later(2))).toBe('right');
  });

  it('is neither replaced nor tried by anybody else', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    for (let n = 0; n < 10; n++) {
      const other = stranger(asked, n);
      await guessWrong(other, await codeFor(other), 5);
    }
    expect(await signIns.redeemCode({ ...asked, code }, NOW)).toBe('right');
  });

  it('that reached nobody can be asked for again at once', async () => {
    const asked = someone();
    const lost = await codeFor(asked);
    await signIns.forgetCode(asked, NOW);
    expect(await signIns.redeemCode({ ...asked, code: lost }, NOW)).toBe('wrong');
    expect(await signIns.requestCode(asked, NOW)).toMatchObject({ isAgain: false });
  });

  it('is of one mailbox, one subject and one audience', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const { email } = someone();
    const applicants = dynamoSignIns(table.client, table.name, 'applicant');
    expect(await signIns.redeemCode({ ...asked, subject: 'task-2', code }, NOW)).toBe('wrong');
    expect(await signIns.redeemCode({ ...asked, email, code }, NOW)).toBe('wrong');
    expect(await applicants.redeemCode({ ...asked, code }, NOW)).toBe('wrong');
  });

  it('is of the mailbox, however its address is written', async () => {
    const asked = someone();
    const code = await codeFor(asked);
    const email = asked.email.toUpperCase().replace('@', '+tag@');
    expect(await signIns.redeemCode({ ...asked, email, code }, NOW)).toBe('right');
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
  it('is limited to eight an hour from one network, whatever they are for', async () => {
    const base = someone();
    const wish = (n: number, from: string) => ({ ...base, subject: `task-${n}`, from });
    for (let n = 0; n < 8; n++) await codeFor(wish(n, `2001:db8::${n + 1}`), later(n));
    const ninth = await signIns.requestCode(wish(8, '2001:db8::a:b'), later(59));
    expect(ninth).toEqual({ refused: 'too-many', until: later(60).toISOString() });
    expect(await signIns.requestCode(wish(8, '2001:db8:0:1::1'), later(59))).toHaveProperty('code');
    expect(await signIns.requestCode(wish(9, '2001:db8::1'), later(60))).toHaveProperty('code');
  });

  it('is limited to twenty an hour at one expense, whoever asks', async () => {
    const asked = someone();
    for (let n = 0; n < 20; n++) await codeFor(stranger(asked, n));
    expect(await signIns.requestCode(stranger(asked, 20), NOW)).toMatchObject({
      refused: 'too-many',
    });
  });

  it.each([
    ['of another link, or of requests that another client filed', { ration: 'link#task-1' }],
    ['of another mailbox', { email: 'somebody.else@agency.example' }],
  ])('uses up nothing %s', async (_whose, other) => {
    const asked = someone();
    for (let n = 0; n < 20; n++)
      await guessWrong(stranger(asked, n), await codeFor(stranger(asked, n)), 5);
    expect(await signIns.requestCode(asked, NOW)).toMatchObject({ refused: 'too-many' });
    expect(await signIns.requestCode({ ...asked, ...other }, NOW)).toHaveProperty('code');
  });

  it('locks nobody out who has signed in in this browser before', async () => {
    const owner = someone();
    await signIns.redeemCode({ ...owner, code: await codeFor(owner) }, NOW);
    for (let n = 0; n < 19; n++) await codeFor(stranger(owner, n), later(1));
    expect(await signIns.requestCode(stranger(owner, 99), later(1))).toHaveProperty('refused');
    const code = await codeFor(owner, later(1));
    expect(await signIns.redeemCode({ ...owner, code }, later(1))).toBe('right');
  });

  it('gives one code to a browser that asks many times at the same moment', async () => {
    const asked = someone();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => signIns.requestCode(asked, NOW)),
    );
    const given = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && 'code' in outcome.value,
    );
    expect(given).toHaveLength(1);
  });
});

describe('A session', () => {
  const open = (email = someone().email) =>
    signIns.openSession({ email, cameBy: 'mailed-link' }, NOW);

  it('is found by its id for eight hours, and says for whom it is and how it came about', async () => {
    const { email } = someone();
    const { id, session } = await open(email);
    expect(id).toMatch(/^[\w-]{43}$/);
    expect(await signIns.findSession(id, later(480, -1))).toEqual(session);
    expect(session).toMatchObject({ email, audience: 'officer', cameBy: 'mailed-link' });
    expect(await signIns.findSession(id, later(480))).toBeUndefined();
  });

  it('of an officer is none of an applicant, and the other way', async () => {
    const applicants = dynamoSignIns(table.client, table.name, 'applicant');
    const { id } = await open();
    const other = await applicants.openSession(
      { email: someone().email, cameBy: 'status-page' },
      NOW,
    );
    expect(await applicants.findSession(id, NOW)).toBeUndefined();
    expect(await signIns.findSession(other.id, NOW)).toBeUndefined();
  });

  it('has an id and a CSRF token of its own each time', async () => {
    const { email } = someone();
    const [one, two] = [await open(email), await open(email)];
    expect(one.id).not.toBe(two.id);
    expect(one.session.csrfToken).not.toBe(two.session.csrfToken);
  });

  it('is gone once it is closed, and closing what is not there is harmless', async () => {
    const { id } = await open();
    await signIns.closeSession(id, NOW);
    await signIns.closeSession(id, NOW);
    await signIns.closeSession('never-opened', NOW);
    expect(await signIns.findSession(id, NOW)).toBeUndefined();
    expect(await signIns.findSession('never-opened', NOW)).toBeUndefined();
  });

  it('ends with all others of its mailbox, in whatever browser; one opened later does not', async () => {
    const { email } = someone();
    const [one, two, other] = [await open(email), await open(email), await open()];
    await signIns.closeEverySession(email.replace('@', '+x@'), NOW);
    expect(await signIns.findSession(one.id, NOW)).toBeUndefined();
    expect(await signIns.findSession(two.id, NOW)).toBeUndefined();
    expect(await signIns.findSession(other.id, NOW)).toBeDefined();
    const anew = await signIns.openSession({ email, cameBy: 'officers-page' }, later(0, 1));
    expect(await signIns.findSession(anew.id, later(1))).toBeDefined();
    await signIns.closeEverySession(email, later(2));
    expect(await signIns.findSession(anew.id, later(2))).toBeUndefined();
  });
});

describe('The table', () => {
  it('holds hashes only: neither codes, browsers nor session ids nor CSRF tokens', async () => {
    const fresh = await createTestTable();
    const own = dynamoSignIns(fresh.client, fresh.name, 'officer');
    const answer = await own.requestCode(someone(), NOW);
    const opened = { email: 'someone@agency.example', cameBy: 'officers-page' } as const;
    const { id, session } = await own.openSession(opened, NOW);
    const { Items = [] } = await fresh.client.send(new ScanCommand({ TableName: fresh.name }));
    const text = JSON.stringify(Items);
    expect(Items).toHaveLength(5);
    expect(text).not.toContain(HERE);
    expect(text).not.toContain(someone().browser);
    expect(text).not.toContain(id);
    expect(text).not.toContain(session.csrfToken);
    const strings = [...text.matchAll(/"S":"([^"]*)"/g)].map(([, value]) => value);
    expect(answer).toHaveProperty('code');
    expect(strings).not.toContain('code' in answer ? answer.code : '');
  });
});
