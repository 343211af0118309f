import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoAllowances } from '../../../functions/adapters/dynamodb/people/allowances.ts';
import type { Uses } from '../../../functions/adapters/ports/allowances.ts';
import { mailRationsBy } from '../../../functions/relay/notices/mail-allowance.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { MAILS_OF, MAILS_TO } from '../../../shared/people/allowance.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { NOON } from '../../support/ledger.ts';
import { decidedCase } from './cases.ts';

let table: Awaited<ReturnType<typeof createTestTable>>;
beforeAll(async () => {
  table = await createTestTable();
});

/** One of the functions that mail, and the clock of its machine. */
function functionAt(now = NOON) {
  const time = { now };
  const asked: Uses[] = [];
  const counted = dynamoAllowances(table.client, table.name);
  const allowances = {
    ...counted,
    take: (uses: Uses, at: Date) => {
      asked.push(uses);
      return counted.take(uses, at);
    },
  };
  return { time, asked, ...mailRationsBy({ allowances, clock: () => time.now }) };
}

const caseOf = (email: string, clientId = 'client'): CaseFile => ({
  ...decidedCase({ contact: { name: 'Someone', email } }),
  clientId,
});
const mailbox = () => `${randomUUID()}@bystander.example`;

async function mailed(
  { mayMail }: ReturnType<typeof functionAt>,
  files: readonly CaseFile[],
): Promise<number> {
  let count = 0;
  for (const file of files) if (await mayMail(file)) count++;
  return count;
}
const times = (count: number, file: CaseFile) => Array.from({ length: count }, () => file);
const TOGETHER = Math.ceil(MAILS_TO.atOnce / 5);

describe('Mails', () => {
  it('of sixty orders to one mailbox are few, whoever the clients are and however it is written', async () => {
    const email = mailbox();
    const files = Array.from({ length: 60 }, (_, n) =>
      caseOf(n % 2 ? email : email.toUpperCase().replace('@', '+n@'), `client-${n % 3}`),
    );
    const one = functionAt();
    expect(await mailed(one, files)).toBe(MAILS_TO.atOnce + TOGETHER);
    // Another function knows of it by the table, but for what it has not counted yet.
    expect(await mailed(functionAt(), files)).toBe(TOGETHER);
  });

  it('go on by the hour', async () => {
    const file = caseOf(mailbox());
    const one = functionAt();
    await mailed(one, times(60, file));
    one.time.now = new Date(NOON.getTime() + 7 * 3_600_000);
    expect(await mailed(one, times(60, file))).toBe(MAILS_TO.atOnce + TOGETHER);
  });

  it('of which there are few in an hour are counted without a write', async () => {
    const one = functionAt();
    const files = Array.from({ length: 20 }, () => times(TOGETHER, caseOf(mailbox()))).flat();
    expect(await mailed(one, files)).toBe(files.length);
    expect(one.asked).toEqual([]);
  });

  it('past the allowance are asked for in the table no more, as long as it is empty', async () => {
    const one = functionAt();
    const file = caseOf(mailbox());
    await mailed(one, times(60, file));
    const before = one.asked.length;
    expect(await mailed(one, times(60, file))).toBe(0);
    expect(one.asked).toHaveLength(before);
  });

  it('of one client to however many mailboxes end somewhere', async () => {
    const one = functionAt();
    let most = 0;
    while (most < 2 * MAILS_OF.atOnce && (await one.mayMail(caseOf(mailbox(), 'spammer')))) most++;
    expect(most).toBe(MAILS_OF.atOnce * 1.2);
    expect(await one.mayMail(caseOf(mailbox(), 'another client'))).toBe(true);
  });

  it('that are sent side by side are all sent, as far as the allowance goes', async () => {
    const one = functionAt();
    const files = Array.from({ length: MAILS_OF.atOnce / 2 }, () => caseOf(mailbox(), 'in bulk'));
    const answers = await Promise.all(files.map(one.mayMail));
    expect(answers.filter((may) => may)).toHaveLength(files.length);
  });

  it('of the canary go on: it is how we know that mail goes', async () => {
    const file = caseOf(mailbox(), 'canary');
    expect(await mailed(functionAt(), times(60, file))).toBe(60);
  });
});
