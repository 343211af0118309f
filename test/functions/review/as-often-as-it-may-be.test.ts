import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_HANDOVERS, MOST_QUESTIONS, MOST_SECRETS } from '../../../shared/reviews/bounds.ts';
import { officerNamed } from '../../support/case-review.ts';
import { openReviewDesk, type ReviewDesk, SAMPLE_OFFICES } from '../../support/review-desk.ts';

/** As long as a reason can be, in the script that takes most room. */
const LONG = '가'.repeat(4000);

let desk: ReviewDesk;
let id: string;
beforeEach(async () => {
  const officers = ['a', 'b', ...Array.from({ length: 14 }, (_, n) => `c${n}`)].map((name) =>
    officerNamed(name),
  );
  desk = await openReviewDesk(
    SAMPLE_OFFICES.map((office) => (office.id === 'commerce' ? { ...office, officers } : office)),
  );
  ({ id } = await desk.review('red-flag'));
  await desk.plan(id);
});
const held = () => desk.taskOf(id, 'commerce');

describe('A task', () => {
  it('goes to and fro only so often, and is decided then as any other', async () => {
    const { id: taskId } = await held();
    const emails = ['a', 'b'].map((name) => officerNamed(name).email);
    const handOn = (n: number) => {
      const [by = '', email = ''] = n % 2 === 0 ? emails : emails.toReversed();
      return desk.tasks.handOver(taskId, { email }, { by, reason: LONG });
    };
    for (let n = 0; n < MOST_HANDOVERS; n++) expect(await handOn(n)).toBe('done');
    for (const n of [0, 2]) expect(await handOn(MOST_HANDOVERS + n)).toBe('too-often');
    const long = { reason: LONG, conditions: Array(8).fill('나'.repeat(500)) };
    expect(await desk.answer(await held(), 'approve', long)).toBe('done');
  });

  it('is left without an answer once so many have recused themselves', async () => {
    for (let n = 0; n < MOST_HANDOVERS; n++) {
      const { id: taskId, officer, state } = await held();
      expect(state).toBe('open');
      await desk.tasks.recuse(taskId, { by: officer.email, reason: LONG });
    }
    const { id: taskId, officer, state } = await held();
    expect(state).toBe('open');
    expect(await desk.tasks.recuse(taskId, { by: officer.email, reason: LONG })).toBe('done');
    expect((await held()).state).toBe('missed');
  });

  it('knows as many mailed links as it has room for', async () => {
    const { id: taskId } = await held();
    for (let n = 0; n <= MOST_SECRETS; n++) await desk.tasks.addSecret(taskId, `secret-${n}`);
    expect(await desk.tasks.hasSecret(taskId, `secret-${MOST_SECRETS - 1}`)).toBe(true);
    expect(await desk.tasks.hasSecret(taskId, `secret-${MOST_SECRETS}`)).toBe(false);
  });
});

describe('The applicant', () => {
  it('is asked only so many questions', async () => {
    const ask = async () => {
      const { id: taskId, office, officer } = await held();
      const askedAt = desk.clock().toISOString();
      return desk.information.ask(taskId, { question: LONG, office, by: officer.email, askedAt });
    };
    for (let n = 0; n < MOST_QUESTIONS; n++) {
      expect(await ask()).toBe('done');
      await desk.information.answer(id, { text: 'x', files: [], at: desk.clock().toISOString() });
    }
    expect(await ask()).toBe('too-often');
    expect(await desk.answer(await held(), 'approve')).toBe('done');
  });
});
