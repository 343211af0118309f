import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientEvent } from '../../../shared/contracts/client-event.ts';
import { EVENT_TYPES, type OutboxEvent } from '../../../shared/contracts/event.ts';
import { eventDigest } from '../../../shared/digests/event-digest.ts';
import { gapsIn } from '../../../shared/events/chain.ts';
import { clientEventOf } from '../../../shared/events/client-event.ts';
import { CLIENT_EVENT_TYPES, TOLD_AS } from '../../../shared/events/types.ts';
import { type PastEvent, untoldOf } from '../../../shared/events/untold.ts';

const CASE = 'req-1';
const about = () => ({
  reference: 'PO-1',
  requestType: 'chip-order',
  isApplication: false,
  revision: 1,
});

const happened = (type: OutboxEvent['type'], sequence: number): OutboxEvent => ({
  eventId: `${CASE}.${sequence}`,
  type,
  caseId: CASE,
  sequence,
  status: 'licensed',
  at: new Date(Date.UTC(2026, 2, 4, 12, 0, sequence)).toISOString(),
});
const untold = (event: OutboxEvent): PastEvent => ({ event, isDelivered: false });

const histories = fc
  .array(fc.constantFrom(...EVENT_TYPES), { minLength: 1, maxLength: 30 })
  .map((types) => types.map((type, index) => happened(type, index + 1)));

/** All that is told, whatever was told before. */
const all = (events: readonly OutboxEvent[]) => untoldOf(events.map(untold), undefined, about);

describe('An event that a client is told', () => {
  it('is a CloudEvent whose attributes have lower-case letters and digits alone', () => {
    for (const type of EVENT_TYPES) {
      const place = { number: 1, previous: undefined };
      const told = clientEventOf(happened(type, 1), about(), place);
      expect(told?.type).toBe(TOLD_AS[type]);
      if (!told) continue;
      expect(clientEvent.parse(told)).toEqual(told);
      for (const name of Object.keys(told)) expect(name).toMatch(/^[a-z0-9]{1,20}$/);
    }
  });

  it('has a type that something is told as, and no other', () => {
    const used = new Set(Object.values(TOLD_AS).filter((type) => type !== undefined));
    expect([...used].sort()).toEqual([...CLIENT_EVENT_TYPES].sort());
  });

  it('says nothing of officers, tasks and accounts', () => {
    const change = {
      license: 'CG-1',
      move: 'suspend',
      from: 'active',
      to: 'suspended',
      reason: { code: 'other', words: 'To be looked into.' },
      by: 'kim@licensing.example',
      office: 'licensing',
      confirmed: { by: 'lee@licensing.example', office: 'licensing', taskId: 'task-1' },
    } as unknown as NonNullable<OutboxEvent['change']>;
    const [telling] = untoldOf(
      [untold({ ...happened('license.suspended', 1), taskId: 'task-1', round: 2, change })],
      undefined,
      about,
    );
    expect(JSON.stringify(telling?.told)).not.toMatch(/kim|lee@|task-1|office/);
    expect(telling?.told.data).toMatchObject({
      license: { id: 'CG-1' },
      change: { from: 'active', to: 'suspended', reason: change.reason },
      links: { self: '/v1/requests/req-1', license: '/v1/licenses/CG-1' },
    });
  });
});

describe('The events of a case', () => {
  it('follow one another without a gap, counted from 1, each naming the one before', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const told = all(events).map((telling) => telling.told);
        expect(told.map(({ sequence }) => Number(sequence))).toEqual(told.map((_, i) => i + 1));
        expect(gapsIn(told)).toEqual([]);
        const forClient = events.filter(({ type }) => TOLD_AS[type] !== undefined);
        expect(told.map(({ id }) => id)).toEqual(forClient.map(({ eventId }) => eventId));
      }),
    );
  });

  it('are the same to the byte, whoever tells them and however many were told before', () => {
    fc.assert(
      fc.property(histories, fc.nat(30), (events, most) => {
        const tellings = all(events);
        const last = tellings.findLast(({ mark }) => mark.sequence <= most)?.mark;
        const past = events.map((event, index) => ({
          event,
          isDelivered: event.sequence <= (last?.sequence ?? 0) && index % 2 === 0,
        }));
        const rest = untoldOf(past, last, about);
        expect(JSON.stringify(rest)).toBe(JSON.stringify(tellings.slice(-rest.length || Infinity)));
      }),
    );
  });

  it('begin anew where a case had been told of before its client was', () => {
    const [first, second] = [happened('case.decided', 1), happened('license.warning', 2)];
    const [telling] = untoldOf(
      [{ event: first, isDelivered: true }, untold(second)],
      undefined,
      about,
    );
    expect(telling?.told).toMatchObject({ id: 'req-1.2', sequence: '000001' });
    expect(telling?.told).not.toHaveProperty('previous');
  });

  it('show which is missing or altered', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (events, at) => {
        const told = all(events).map((telling) => telling.told);
        fc.pre(told.length > 2);
        const index = 1 + (at % (told.length - 2));
        const next = told[index + 1]?.id;
        const without = told.toSpliced(index, 1);
        expect(gapsIn(without)).toEqual([{ caseId: CASE, before: next, because: 'missing' }]);
        const altered = told.map((one, i) =>
          i === index ? { ...one, data: { ...one.data, status: 'refused' as const } } : one,
        );
        expect(gapsIn(altered)).toEqual([{ caseId: CASE, before: next, because: 'altered' }]);
      }),
    );
  });

  it('may be told twice', () => {
    const told = all([happened('case.decided', 1), happened('license.warning', 2)]).map(
      (telling) => telling.told,
    );
    expect(gapsIn([...told, ...told])).toEqual([]);
  });
});

describe('The digest of an event', () => {
  it('is that of its canonical JSON, whatever the order of its members', () => {
    const [telling] = all([happened('case.decided', 1)]);
    const told = telling?.told;
    if (!told) throw new Error('It is told');
    const turned = Object.fromEntries(Object.entries(told).reverse()) as typeof told;
    expect(eventDigest(turned)).toBe(telling.mark.digest);
    expect(telling.mark.digest).toBe('sha256-MsrLRjtK_ugVp39nz3YhkgFlbg5I85dMBz8ge5gRfOI');
  });
});
