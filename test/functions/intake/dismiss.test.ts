import { describe, expect, it } from 'vitest';
import { MOST_PENDING } from '../../../shared/intake/lane.ts';
import { order } from '../../support/example-order.ts';
import { call, KEY, OTHER_KEY } from '../../support/front-door.ts';
import { cancelled, changed, departed, event, intakeWorld, placed } from './support.ts';

const REASON = { reason: 'Sent by a test of ours' };

function dismissing() {
  const w = intakeWorld();
  const dismiss = (id: string, body: unknown = REASON, key = KEY) =>
    w.ask(`POST /v1/intake/parked/${id}/dismiss`, { body, key });
  const listed = async (): Promise<string[]> =>
    (await w.ask('GET /v1/intake/parked')).body.events.map((one: { id: string }) => one.id);
  return { ...w, dismiss, listed };
}

describe('A parked event that is dismissed', () => {
  it('is kept with the reason, and listed no more', async () => {
    const { tell, dismiss, listed, ask } = dismissing();
    const { body: parked } = await tell(event('order.placed', {}));
    expect(await listed()).toEqual([parked.id]);
    const { status, body } = await dismiss(parked.id);
    expect([status, body]).toMatchObject([
      200,
      { state: 'dismissed', status: 200, reason: parked.reason, dismissed: REASON },
    ]);
    expect(await listed()).toEqual([]);
    const shown = await ask(`GET /v1/intake/events/${parked.id}`);
    expect(shown.body).toEqual({ ...body, sent: expect.anything() });
  });

  it('stays as it was dismissed first, however often that is said', async () => {
    const { tell, dismiss } = dismissing();
    const { body: parked } = await tell(event('order.placed', {}));
    const first = await dismiss(parked.id);
    const again = await dismiss(parked.id, { reason: 'Another' });
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('is dismissed by one of two that say so at the same time', async () => {
    const w = dismissing();
    const { body: parked } = await w.tell(event('order.placed', {}));
    const both = await Promise.all(
      [1, 2].map(() => call(w, `POST /v1/intake/parked/${parked.id}/dismiss`, { body: REASON })),
    );
    const replayed = both.map((each) => each.headers.get('Idempotent-Replayed') === 'true');
    expect(replayed.sort()).toEqual([false, true]);
  });

  it('is replayed no more, alone or with the others, nor done when it is told again', async () => {
    const { tell, dismiss, ask, machine } = dismissing();
    const one = changed('PO-1', 8);
    await tell(placed('PO-1'));
    const wrong = event('order.changed', { reference: 'PO-1' });
    const { body: parked } = await tell(wrong);
    await dismiss(parked.id);
    const runs = machine.runs.length;
    const alone = await ask(`POST /v1/intake/parked/${parked.id}/replay`);
    expect(alone).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('dismissed') },
    });
    expect((await ask('POST /v1/intake/parked/replay')).body.results).toEqual([]);
    expect((await tell(wrong)).body.state).toBe('dismissed');
    expect(machine.runs).toHaveLength(runs);
    expect((await tell(one)).body.state).toBe('done');
  });

  it('takes a reason, a key that might have told it, and one’s own event', async () => {
    const { tell, dismiss, listed } = dismissing();
    const { body: parked } = await tell(event('order.placed', {}));
    expect((await dismiss(parked.id, {})).body.errors).toMatchObject([{ pointer: '/reason' }]);
    expect((await dismiss(parked.id, REASON, OTHER_KEY)).status).toBe(404);
    expect((await dismiss('in-none')).status).toBe(404);
    expect(await listed()).toEqual([parked.id]);
  });
});

describe('An event that waits for its order', () => {
  it('is dismissed out of its lane: once the order is placed, what came after it is done', async () => {
    const { tell, dismiss, listed, licenses } = dismissing();
    const { body: early } = await tell(departed('PO-1', 'S-1', 5));
    const { body: later } = await tell(departed('PO-1', 'S-2', 7));
    expect((await dismiss(early.id)).body.state).toBe('dismissed');
    expect(await listed()).toEqual([later.id]);
    await tell(placed('PO-1'));
    const acts = licenses.ran.map(({ act }) => act);
    expect(acts).toMatchObject([
      { do: 'plan', number: 'S-2' },
      { do: 'depart', number: 'S-2' },
    ]);
    expect(await listed()).toEqual([]);
  });

  it('is not dismissed once that was placed by the API', async () => {
    const { tell, dismiss, ask } = dismissing();
    const { body: early } = await tell(departed('PO-1', 'S-1', 5));
    expect(early.state).toBe('waiting');
    await ask('POST /v1/requests', { body: { ...order(), reference: 'PO-1' } });
    expect((await dismiss(early.id)).status).toBe(409);
  });

  it('is not dismissed once it is done, or as soon as nothing keeps it from being done', async () => {
    const { tell, dismiss, machine } = dismissing();
    const { body: done } = await tell(placed('PO-1'));
    machine.failure = new Error('down');
    const { body: next } = await tell(cancelled('PO-1'));
    expect(next.state).toBe('waiting');
    for (const { id } of [done, next]) {
      expect(await dismiss(id)).toMatchObject({ status: 409, body: { status: 409 } });
    }
  });
});

describe('The lane of an order', () => {
  it(`takes ${MOST_PENDING} events that wait, and the placing of the order after them; one more is parked and not lost`, async () => {
    const { tell, dismiss, ask, licenses } = dismissing();
    const ids: string[] = [];
    for (let n = 0; n < MOST_PENDING; n++) {
      const { body } = await tell(departed('PO-1', `S-${n}`, 1));
      expect(body.state).toBe('waiting');
      ids.push(body.id);
    }
    const { status, body: over } = await tell(departed('PO-1', 'S-over', 1));
    expect([status, over]).toMatchObject([202, { state: 'parked', reason: { status: 409 } }]);
    expect(over.reason.detail).toContain(`${MOST_PENDING} events of this order wait already`);
    const replay = () => ask(`POST /v1/intake/parked/${over.id}/replay`);
    expect((await replay()).body.state).toBe('parked');
    await dismiss(ids[0] ?? '');
    expect((await replay()).body.state).toBe('waiting');
    expect((await tell(departed('PO-1', 'S-2-over', 1))).body.state).toBe('parked');
    expect((await tell(placed('PO-1'))).body.state).toBe('done');
    const departures = licenses.ran.filter(({ act }) => act.do === 'depart');
    expect(departures).toHaveLength(MOST_PENDING);
    expect(departures.at(-1)?.act).toMatchObject({ number: 'S-over' });
  });
});
