import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../functions/adapters/metrics.ts';
import { deliverMeasured } from '../../../functions/relay/notices/deliver.ts';
import { openReviewDesk } from '../../support/review-desk.ts';
import { postOf } from './post.ts';

describe('Delivery', () => {
  it('counts the notices that it has to be offered again, and nothing when there are none', async () => {
    const desk = await openReviewDesk();
    const post = postOf(desk);
    const { id } = await desk.review('red-flag', 'lan@buyer.example');
    const measured: Measurement[] = [];
    const measure = (measurement: Measurement) => void measured.push(measurement);
    const told = async () => {
      const events = await post.events(id);
      const notices = events.map((event) => ({ itemId: event.eventId, event }));
      return deliverMeasured(
        { notices, summaries: [], draftLetters: [] },
        { ...post.deps, measure },
      );
    };
    await desk.plan(id);
    for (const { officer } of (await desk.read(id)).tasks) post.failing.add(officer.email);
    const failed = await told();
    expect(failed.length).toBeGreaterThan(0);
    expect(measured).toEqual([{ metrics: { noticesFailed: failed.length } }]);
    post.failing.clear();
    expect(await told()).toEqual([]);
    expect(measured).toHaveLength(1);
  });
});
