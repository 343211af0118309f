import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoFeedPages } from '../../../functions/adapters/dynamodb/feed/pages.ts';
import { readFeed } from '../../../functions/adapters/feed/read.ts';
import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { gapsIn } from '../../../shared/events/chain.ts';
import { countryOrder, flaggedOrder } from '../../support/filings.ts';
import { approving, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { postOf } from './post.ts';

let desk: PeopleDesk;
let post: ReturnType<typeof postOf>;
beforeEach(async () => {
  desk = await openPeopleDesk();
  post = postOf(desk);
});

async function feedOf(clientId = 'client'): Promise<ClientEvent[]> {
  const { client, name } = desk.table;
  const read = await readFeed(dynamoFeedPages(client, name), clientId, { most: 500 });
  if (read === 'gone') throw new Error('It is there');
  expect(gapsIn(read.events)).toEqual([]);
  return [...read.events];
}

describe('The feed of a client', () => {
  it('has a decision with what may ship under it, and has it once however often it is offered', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const events = await post.events(file.id);
    await post.tell(events);
    await post.tell(events);
    const [told, ...more] = await feedOf();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      id: `${file.id}.1`,
      type: 'request.decided',
      sequence: '000001',
      data: {
        request: { id: file.id, reference: file.request.reference, revision: 1 },
        status: 'licensed',
        decision: { number: 1, route: 'country-allocation', by: 'rules' },
        license: { id: file.license?.id, expiresAt: file.license?.expiresAt },
        links: { license: `/v1/licenses/${file.license?.id}` },
      },
    });
  });

  it('has each event with the reference of its revision, though an amendment came before it was told', async () => {
    const order = flaggedOrder({ quantity: 10 });
    const file = await desk.file(order);
    await desk.amend(file, { ...order, reference: 'PO-anew' });
    await post.run(file.id);
    const ofReview = (type: string) => type.startsWith('review.');
    const requests = (await feedOf()).filter(({ type }) => !ofReview(type));
    const told = requests.map(({ type, data }) => [
      type,
      data.request.reference,
      data.request.revision,
    ]);
    expect(told).toEqual([
      ['request.decided', order.reference, 1],
      ['request.amended', 'PO-anew', 2],
      ['request.decided', 'PO-anew', 2],
    ]);
  });

  it('has what people made of an order, and nothing that is between officers', async () => {
    const file = await desk.file(flaggedOrder({ quantity: 10 }));
    expect(file.status).toBe('under-review');
    await post.run(file.id);
    await desk.resolved(file.id, approving);
    await post.run(file.id);
    const told = await feedOf();
    expect(told.at(-1)?.data).toMatchObject({
      status: 'licensed',
      decision: { number: 2, by: 'people' },
    });
    const types = new Set(told.map(({ type }) => type));
    expect(types).toEqual(new Set(['request.decided', 'review.stage-changed']));
    const { tasks } = await desk.review(file.id);
    for (const { officer } of tasks) expect(JSON.stringify(told)).not.toContain(officer.email);
  });

  it('has an event although its mail cannot be sent, once, and before every later one', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const { email } = file.request.contact;
    post.failing.add(email);
    for (const _ of [1, 2, 3]) await post.run(file.id);
    expect((await feedOf()).map(({ id }) => id)).toEqual([`${file.id}.1`]);
    await desk.withdraw(file);
    const events = await post.events(file.id);
    // The stream gave up the first; only the later one is offered.
    await post.tell(events.slice(1));
    expect((await feedOf()).map(({ id }) => id)).toEqual([`${file.id}.1`, `${file.id}.2`]);
    post.failing.clear();
    await post.run(file.id);
    expect(await feedOf()).toHaveLength(2);
  });

  it('has an event that nobody offered, when a later one of its case is', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await desk.withdraw(file);
    const events = await post.events(file.id);
    await post.tell(events.slice(1));
    await post.tell(events);
    expect((await feedOf()).map(({ type }) => type)).toEqual([
      'request.decided',
      'request.withdrawn',
    ]);
  });

  it('lets no event count as delivered while it is not written', async () => {
    const file = await desk.file(countryOrder({ quantity: 10 }));
    const { feed } = post.deps;
    Object.assign(post.deps, { feed: { append: () => Promise.reject(new Error('not now')) } });
    expect(await post.run(file.id)).toEqual([]);
    Object.assign(post.deps, { feed });
    expect(await post.run(file.id)).toHaveLength(1);
    expect(await feedOf()).toHaveLength(1);
  });

  it('is written where no mail can be sent: notices wait', async () => {
    Object.assign(post.deps, { holdsNotices: true });
    const file = await desk.file(countryOrder({ quantity: 10 }));
    for (const _ of [1, 2]) expect(await post.run(file.id)).toEqual([]);
    expect(await feedOf()).toHaveLength(1);
    Object.assign(post.deps, { holdsNotices: false });
    expect(await post.run(file.id)).toHaveLength(1);
    expect(await feedOf()).toHaveLength(1);
  });

  it('tells who follows it what was written, and where', async () => {
    const followed: unknown[] = [];
    const followers = [{ follow: async (...told: unknown[]) => void followed.push(told) }];
    Object.assign(post.deps, { followers });
    const file = await desk.file(countryOrder({ quantity: 10 }));
    await post.run(file.id);
    expect(followed).toEqual([['client', [{ event: (await feedOf())[0], page: 1 }]]]);
  });
});
