import { describe, expect, it } from 'vitest';
import type { Mail, OfferedEvent } from '../../../functions/adapters/ports/notices.ts';
import { deliver } from '../../../functions/relay/notices/deliver.ts';
import type { DeliveryLine } from '../../../functions/relay/notices/dependencies.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { noFeed } from '../../support/memory-feed.ts';
import { decidedCase, NOW, PUBLIC_URL } from './cases.ts';

const offer = (caseId: string, sequence: number): OfferedEvent => ({
  itemId: `${caseId}@${sequence}`,
  event: {
    eventId: `${caseId}#${sequence}`,
    type: 'case.decided',
    caseId,
    sequence,
    status: 'no-license-required',
    at: NOW.toISOString(),
  },
});

const addressOf = (caseId: string) => `${caseId}@example.com`;

function world(...caseIds: string[]) {
  const files = new Map<string, CaseFile>(
    caseIds.map((id) => {
      const contact = { name: 'Order desk', email: addressOf(id) };
      return [id, { ...decidedCase({ contact }), id }];
    }),
  );
  const delivered = new Map<string, Date>();
  const mails: Mail[] = [];
  const lines: DeliveryLine[] = [];
  const failing = new Set<string>();
  const deps = {
    reviews: { find: async () => undefined },
    tasks: { addSecret: async () => {} },
    offices: { find: async () => undefined },
    quotas: { find: async () => undefined },
    draftLetters: { find: async () => undefined, markTold: async () => undefined },
    ...noFeed,
    mayMail: async () => true,
    mayMailTo: async () => true,
    secret: () => 'secret',
    noticeSettings: { noticesOf: async () => 'each' as const, supplierOf: async () => undefined },
    summaries: {
      gather: async () => {},
      find: async () => undefined,
      markMailed: async () => {},
    },
    outbox: {
      toldOf: async () => new Set<string>(),
      before: async () => [],
      markTold: async () => {},
      find: async ({ eventId, caseId }: OutboxEvent) => ({
        isDelivered: delivered.has(eventId),
        file: files.get(caseId),
        untold: [],
      }),
      markInFeed: async () => {},
      markDelivered: async ({ eventId }: OutboxEvent, at: Date) => void delivered.set(eventId, at),
    },
    mailer: {
      send: async (mail: Mail) => {
        if (failing.has(mail.to))
          throw new DependencyUnavailableError('secret of Procurement Office');
        mails.push(mail);
      },
    },
    clock: () => NOW,
    publicUrl: PUBLIC_URL,
    log: (line: DeliveryLine) => void lines.push(line),
  };
  return { deps, delivered, mails, lines, failing };
}

describe('Delivery', () => {
  it('tells the applicant and marks the event', async () => {
    const w = world('a');
    expect(await deliver([offer('a', 1)], w.deps)).toEqual([]);
    expect(w.mails).toHaveLength(1);
    expect(w.delivered.get('a#1')).toEqual(NOW);
  });

  it('sends nothing for an event that is delivered', async () => {
    const w = world('a');
    for (const _ of [1, 2, 3]) await deliver([offer('a', 1)], w.deps);
    expect(w.mails).toHaveLength(1);
  });

  it('offered twice in one batch, an event is told once', async () => {
    const w = world('a');
    await deliver([offer('a', 1), { ...offer('a', 1), itemId: 'again' }], w.deps);
    expect(w.mails).toHaveLength(1);
  });

  it('keeps the order within a case, however the batch came', async () => {
    const w = world('a');
    const marks: string[] = [];
    const mark = w.deps.outbox.markDelivered;
    w.deps.outbox.markDelivered = async (event, at) => {
      marks.push(event.eventId);
      await mark(event, at);
    };
    await deliver([offer('a', 2), offer('a', 1), offer('a', 3)], w.deps);
    expect(marks).toEqual(['a#1', 'a#2', 'a#3']);
  });

  it('tells a changed text and what is decided about it in one mail, and marks both', async () => {
    const w = world('a');
    const amended = offer('a', 1);
    const both = [
      { ...amended, event: { ...amended.event, type: 'case.amended' as const } },
      offer('a', 2),
    ];
    w.failing.add(addressOf('a'));
    expect(await deliver(both, w.deps)).toEqual(['a@1', 'a@2']);
    expect(w.delivered.size).toBe(0);
    w.failing.clear();
    expect(await deliver(both, w.deps)).toEqual([]);
    expect([...w.delivered.keys()].sort()).toEqual(['a#1', 'a#2']);
    expect(w.mails.map(({ subject }) => subject)).toEqual(['No license required: PO-42']);
    expect(w.mails[0]?.text).toContain(
      'your changed request PO-42 has taken the place of the earlier one. What was decided on the earlier text no longer holds. This is where your request PO-42 stands:',
    );
    expect(await deliver(both, w.deps)).toEqual([]);
    expect(await deliver([both[0]!], w.deps)).toEqual([]);
    expect(w.mails).toHaveLength(1);
  });

  it('returns what failed and what comes after it in the case; other cases go on', async () => {
    const w = world('a', 'b');
    w.failing.add(addressOf('a'));
    const failed = await deliver([offer('a', 1), offer('b', 1), offer('a', 2)], w.deps);
    expect(failed).toEqual(['a@1', 'a@2']);
    expect([...w.delivered.keys()]).toEqual(['b#1']);
    w.failing.clear();
    expect(await deliver([offer('a', 1), offer('b', 1), offer('a', 2)], w.deps)).toEqual([]);
    expect(w.mails).toHaveLength(3);
  });

  it('fails for a case that is not there, and goes on with the others', async () => {
    const w = world('b');
    expect(await deliver([offer('a', 1), offer('b', 1)], w.deps)).toEqual(['a@1']);
    expect(w.mails).toHaveLength(1);
  });

  it('logs a failure by name and case, without what the error says', async () => {
    const w = world('a');
    w.failing.add(addressOf('a'));
    await deliver([offer('a', 1)], w.deps);
    expect(w.lines).toEqual([
      { level: 'error', caseId: 'a', eventId: 'a#1', error: 'DependencyUnavailableError' },
    ]);
  });

  it('has nothing to do for an empty batch', async () => {
    expect(await deliver([], world().deps)).toEqual([]);
  });
});
