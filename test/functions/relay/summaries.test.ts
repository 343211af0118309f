import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoApiClients } from '../../../functions/adapters/dynamodb/people/api-clients.ts';
import { setClient } from '../../../functions/adapters/dynamodb/people/client-settings.ts';
import {
  lineKey,
  summaryIdOf,
  summaryKey,
} from '../../../functions/adapters/dynamodb/summaries/keys.ts';
import { dynamoSummaries } from '../../../functions/adapters/dynamodb/summaries/summaries.ts';
import { summariesIn } from '../../../functions/adapters/dynamodb/summaries/summaries-in.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import { deliver } from '../../../functions/relay/notices/deliver.ts';
import { mailSummaries } from '../../../functions/relay/notices/summaries.ts';
import { offerSummaries } from '../../../functions/sweep/offer-summaries.ts';
import type { Submission } from '../../../shared/contracts/case.ts';
import { draw, held, licensed, refused, submissionAt } from '../../support/cases.ts';
import { deskOf, sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { NOON } from '../../support/ledger.ts';
import { openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';
import { postOf } from './post.ts';

const CLOSING = '2026-03-10T22:00:00.000Z';
const AFTER = new Date('2026-03-10T22:05:00.000Z');

let review: ReviewDesk;
let post: ReturnType<typeof postOf>;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  review = await openReviewDesk();
  desk = deskOf(review.table);
  post = postOf(review);
  const { client, name } = review.table;
  await dynamoApiClients(client, name).register({ id: 'client', name: 'A client' }, 'hash');
  await setClient(review.table, 'client', { notices: 'daily' });
});

/** An order of the client, with a contact of its own. */
function orderOf(email: string, language: 'en' | 'ko' = 'en'): Submission {
  const order = submissionAt(NOON);
  const reference = `PO-${randomUUID().slice(0, 8)}`;
  const contact = { name: 'Order desk', email, language };
  return { ...order, request: { ...order.request, reference, contact } };
}
const someone = () => `${randomUUID()}@example.org`;

async function decided(order: Submission, path = licensed(draw(randomUUID(), 10))) {
  await desk.decide(await desk.received(order), [path]);
  return order;
}

/** What the sweep of that moment has mailed. */
async function sweptAt(at: Date) {
  const before = post.mails.length;
  const sweeping = { ...sweepPortsOn(review.table), clock: () => at, log: () => undefined };
  const offers: string[] = [];
  const summaries = {
    ...sweeping.summaries,
    offer: async (due: { summaryId: string }, now: Date) => {
      offers.push(due.summaryId);
      return sweeping.summaries.offer(due, now);
    },
  };
  await offerSummaries(
    { ...sweeping, summaries } as never,
    wholeRun(new Date(at.getTime() + 40_000)),
  );
  const items = await Promise.all(
    offers.map(async (id) => ({
      itemId: id,
      item: (await getItem(review.table, summaryKey(id)))!,
    })),
  );
  const failed = await mailSummaries(summariesIn(items), post.deps);
  return { mails: post.mails.slice(before), failed };
}
const toldTo = (mails: readonly { to: string; text: string }[], to: string) =>
  mails.filter((mail) => mail.to === to).map(({ text }) => text);

describe('A contact who had as many mails as may be sent', () => {
  it('is told the rest in one summary, and loses nothing', async () => {
    const to = someone();
    let left = 2;
    const mayMail = async () => left-- > 0;
    const mailing = { ...post.deps, mayMail, noticeSettings: { noticesOf: async () => 'each' } };
    const orders: Submission[] = [];
    const mailedAtOnce = post.mails.length;
    for (let n = 0; n < 6; n++) {
      const order = await decided(orderOf(to));
      orders.push(order);
      const offers = (await post.events(order.id)).map((event) => ({ itemId: 'i', event }));
      expect(await deliver(offers, mailing as never)).toEqual([]);
    }
    expect(toldTo(post.mails.slice(mailedAtOnce), to)).toHaveLength(2);
    const [mail = '', ...more] = toldTo((await sweptAt(AFTER)).mails, to);
    expect(more).toEqual([]);
    expect(mail.match(/^- PO-/gm)).toHaveLength(4);
    for (const { publicReference } of orders.slice(2)) expect(mail).toContain(publicReference);
  });
});

describe('A client whose contacts have one summary a day', () => {
  it('has its decisions told in one mail after the day has ended, and once', async () => {
    const to = someone();
    const orders = [await decided(orderOf(to, 'ko')), await decided(orderOf(to, 'ko'), refused)];
    for (const { id } of orders) expect(await post.run(id)).toEqual([]);
    expect(toldTo((await sweptAt(new Date('2026-03-10T22:04:59.000Z'))).mails, to)).toEqual([]);
    const [mail, ...more] = toldTo((await sweptAt(AFTER)).mails, to);
    expect(more).toEqual([]);
    for (const { request, publicReference } of orders) {
      expect(mail).toContain(`- ${request.reference}: `);
      expect(mail).toContain(`/status/${publicReference}`);
    }
    expect(mail).toContain('상태가 바뀐 신청 2건');
    expect(toldTo((await sweptAt(new Date('2026-03-11T09:00:00.000Z'))).mails, to)).toEqual([]);
  });

  it('has a question of an officer mailed at once', async () => {
    const to = someone();
    const { id } = await review.review('red-flag', to);
    await review.plan(id);
    await post.run(id);
    const task = await review.taskOf(id, 'commerce');
    await review.information.ask(task.id, {
      question: 'Why?',
      office: task.office,
      by: task.officer.email,
      askedAt: review.clock().toISOString(),
    });
    const mails = await post.run(id);
    expect(toldTo(mails, to).join()).toContain('Why?');
  });

  it('has one line for a case that moved twice: how it stands now', async () => {
    const to = someone();
    const order = await decided(orderOf(to), held(draw(randomUUID(), 10)));
    await post.run(order.id);
    await desk.withdraw(order);
    await post.run(order.id);
    const [mail = ''] = toldTo((await sweptAt(AFTER)).mails, to);
    expect(mail.match(/^- .*/gm)).toEqual([`- ${order.request.reference}: Withdrawn`]);
  });

  it('loses nothing to a death between any two writes, and says no line twice', async () => {
    const to = someone();
    const order = await decided(orderOf(to));
    const { outbox, summaries } = post.deps;
    const dying = () => Promise.reject(new Error('killed'));
    const events = await post.events(order.id);
    Object.assign(post.deps, { outbox: { ...outbox, markDelivered: dying } });
    expect(await post.tell(events)).toHaveLength(1);
    Object.assign(post.deps, { outbox });
    expect(await post.tell(events)).toEqual([]);
    Object.assign(post.deps, { summaries: { ...summaries, markMailed: dying } });
    expect((await sweptAt(AFTER)).failed).not.toEqual([]);
    Object.assign(post.deps, { summaries });
    const again = toldTo((await sweptAt(new Date('2026-03-11T01:00:00.000Z'))).mails, to);
    expect(again.map((text) => text.match(/^- .*/gm)?.length)).toEqual([1]);
    expect(toldTo((await sweptAt(new Date('2026-03-11T09:00:00.000Z'))).mails, to)).toEqual([]);
  });

  it('whose mail fails is offered again, later each time', async () => {
    const to = someone();
    await post.run((await decided(orderOf(to))).id);
    post.failing.add(to);
    const id = summaryIdOf(to, CLOSING);
    expect((await sweptAt(AFTER)).failed).toEqual([id]);
    expect(post.lines.at(-1)).toEqual({ level: 'error', summaryId: id, error: 'Error' });
    const due = dynamoSummaries(review.table.client, review.table.name);
    expect(await due.due(new Date('2026-03-10T22:07:29.000Z'), 100)).not.toContainEqual({
      summaryId: id,
    });
    expect(await due.due(new Date('2026-03-10T22:07:30.000Z'), 100)).toContainEqual({
      summaryId: id,
    });
    post.failing.clear();
    expect(toldTo((await sweptAt(new Date('2026-03-10T23:00:00.000Z'))).mails, to)).toHaveLength(1);
  });

  it('has its lines in sixteen partitions', () => {
    const partitions = Array.from({ length: 200 }, (_, n) => lineKey('x#y', `req-${n}`).pk);
    expect(new Set(partitions).size).toBe(16);
  });
});

describe('A client that said nothing', () => {
  it('has a mail for each decision', async () => {
    const to = someone();
    const order = await decided({ ...orderOf(to), clientId: 'another' });
    expect(toldTo(await post.run(order.id), to)).toHaveLength(1);
    expect(toldTo((await sweptAt(AFTER)).mails, to)).toEqual([]);
  });
});
