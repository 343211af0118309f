import { beforeAll, describe, expect, it } from 'vitest';
import {
  offerAnew,
  readUndeliverable,
} from '../../../functions/adapters/dynamodb/cases/undeliverable.ts';
import {
  draftLettersIn,
  dynamoDraftLetters,
} from '../../../functions/adapters/dynamodb/drafts/draft-letters.ts';
import { dynamoDrafts } from '../../../functions/adapters/dynamodb/drafts/drafts.ts';
import { draftKey } from '../../../functions/adapters/dynamodb/drafts/keys.ts';
import { queryItems } from '../../../functions/adapters/dynamodb/table/table.ts';
import type { Drafts } from '../../../functions/adapters/ports/drafts.ts';
import type { DeliverDependencies } from '../../../functions/relay/notices/dependencies.ts';
import { mailDraftLetters } from '../../../functions/relay/notices/draft-letters.ts';
import { offerDraftLetters, passDraftTime } from '../../../functions/sweep/drafts.ts';
import type { DraftKind } from '../../../shared/contracts/draft.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { NOON } from '../../support/ledger.ts';
import { openReviewDesk } from '../../support/review-desk.ts';
import { PUBLIC_URL } from './cases.ts';
import { postOf } from './post.ts';

const BROWSER = 'a'.repeat(43);
const OWNER = { mailbox: 'owner@vnu.example' };
const COLLEAGUE = 'colleague@vnu.example';
const daysLater = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

let post: ReturnType<typeof postOf>;
let drafts: Drafts;
let table: Parameters<typeof sweepPortsOn>[0];
let number = 0;
beforeAll(async () => {
  const review = await openReviewDesk();
  table = review.table;
  post = postOf(review);
  drafts = dynamoDrafts(table.client, table.name);
});

async function claimed(language: 'en' | 'ko' = 'en', kind: DraftKind = 'chip-order') {
  const id = `draft-${++number}`;
  const fields = { reference: 'https://evil.example' };
  await drafts.create({ id, kind, language, fields, by: { browser: BROWSER } }, NOON);
  await drafts.claim(id, { ...OWNER, browser: BROWSER }, NOON);
  return id;
}
const invite = (id: string) => drafts.invite(id, { by: OWNER, colleague: COLLEAGUE }, NOON);

/** What the stream offers of a draft, mailed. */
async function told(id: string, changes: Partial<DeliverDependencies> = {}) {
  const { pk } = draftKey(id);
  const items = await Array.fromAsync(queryItems(table, { where: '#pk = :pk', values: { pk } }));
  const streamed = items.map((item) => ({ itemId: String(item.sk), item }));
  const before = post.mails.length;
  const deps = { ...post.deps, clock: () => NOON, ...changes };
  const failed = await mailDraftLetters(draftLettersIn(streamed), deps);
  return { mails: post.mails.slice(before), failed };
}

describe('A letter about a draft', () => {
  it('has the address of the draft for whoever has claimed it, once, and nothing that was typed', async () => {
    const id = await claimed();
    const { mails } = await told(id);
    expect(mails.map(({ to }) => to)).toEqual([OWNER.mailbox]);
    const [mail] = mails;
    expect(mail?.subject).toBe('Go on with your draft whenever you like');
    expect(mail?.text).toContain(`${PUBLIC_URL}/apply/${id}`);
    expect(mail?.text).toContain('Kept until: Monday, June 8, 2026');
    expect(mail?.text).toContain('The link alone shows nothing');
    expect(mail?.html).not.toContain('evil');
    expect((await told(id)).mails).toEqual([]);
  });

  it.each([
    ['chip-order', 'AI 반도체 수출 신청'],
    ['national-veu', '국가별로 검증된 최종사용자(NVEU) 승인 신청'],
    ['universal-veu', '보편적으로 검증된 최종사용자(UVEU) 승인 신청'],
  ] as const)('is in the language of the draft, and says what a %s is', async (kind, said) => {
    const id = await claimed('ko', kind);
    const [mail] = (await told(id)).mails;
    expect(mail?.text).toContain(said);
    expect(mail?.text).toContain(`/apply/${id}`);
    expect(mail?.text).toContain('보관 기한: 2026년 6월 8일');
  });

  it('says to a colleague who invites, without a link to them', async () => {
    const id = await claimed();
    await told(id);
    await invite(id);
    const [mail, ...more] = (await told(id)).mails;
    expect(more).toEqual([]);
    expect(mail?.to).toBe(COLLEAGUE);
    expect(mail?.text).toContain('owner[at]vnu[.]example asks you to fill in a draft together.');
  });

  it('goes to nobody who is shut out by now, nor about what is deleted or sent', async () => {
    const dismissed = await claimed();
    await told(dismissed);
    await invite(dismissed);
    await drafts.dismiss(dismissed, { by: OWNER, colleague: COLLEAGUE }, NOON);
    expect((await told(dismissed)).mails).toEqual([]);
    const removed = await claimed();
    await drafts.remove(removed, OWNER, NOON);
    expect((await told(removed)).mails).toEqual([]);
    const sent = await claimed();
    await drafts.markSent(sent, { by: OWNER, caseId: 'case-1', version: 2 }, NOON);
    expect((await told(sent)).mails).toEqual([]);
  });

  it('is offered again where its reader may not be mailed yet, or the mail fails', async () => {
    const id = await claimed();
    expect((await told(id, { mayMailTo: async () => false })).mails).toEqual([]);
    post.failing.add(OWNER.mailbox);
    expect((await told(id)).failed).toHaveLength(1);
    expect(post.lines.at(-1)).toEqual({ level: 'error', draftId: id, error: 'Error' });
    post.failing.clear();
    const at = daysLater(1);
    const sweeping = { ...sweepPortsOn(table), clock: () => at, log: () => undefined };
    const offered = await offerDraftLetters(sweeping as never, wholeRun(daysLater(2)));
    expect(offered.done).toBeGreaterThan(0);
    expect((await told(id)).mails).toHaveLength(1);
  });

  it('waits for a person after so many offers, who has it offered anew', async () => {
    const id = await claimed();
    const letters = dynamoDraftLetters(table.client, table.name);
    const [open] = (await letters.dueLetters(daysLater(1), 100)).filter(
      ({ draftId }) => draftId === id,
    );
    for (let n = 0; n <= 60; n++) await letters.offerLetter(open!, daysLater(n));
    const given = (await readUndeliverable(table)).find(({ what }) => what.includes(id));
    expect(given?.what).toBe(`draft ${id} resume`);
    expect(await offerAnew(table, given!, daysLater(61))).toBe(true);
    expect(await letters.dueLetters(daysLater(61), 100)).toContainEqual(open);
    await letters.markTold(open!);
  });

  it('reminds its owner and colleagues of the day on which it is removed', async () => {
    const id = await claimed();
    await invite(id);
    await told(id);
    const at = daysLater(80);
    const sweeping = { ...sweepPortsOn(table), clock: () => at, log: () => undefined };
    await passDraftTime(sweeping as never, wholeRun(daysLater(81)));
    const { mails } = await told(id, { clock: () => at });
    expect(mails.map(({ to }) => to).toSorted()).toEqual([COLLEAGUE, OWNER.mailbox]);
    expect(mails[0]?.subject).toBe('Your draft is removed on Monday, June 8, 2026');
    expect((await told(id, { clock: () => at })).mails).toEqual([]);
  });
});
