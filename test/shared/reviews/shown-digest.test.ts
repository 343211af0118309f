import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { CaseReview } from '../../../shared/reviews/case-review.ts';
import { asked, replied } from '../../../shared/reviews/information.ts';
import { stageDigest } from '../../../shared/reviews/shown-digest.ts';
import {
  answeredBy,
  asking,
  become,
  questionOf,
  replyAt,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

type Decision = NonNullable<CaseFile['decision']>;

const flagged = asking(reviewBy('red-flag'));
const decision = {
  route: 'country-allocation',
  recommendation: 'approve',
  totalTpp: 30,
  draws: [{ account: 'country/AE/2025-2027', tpp: 30, state: 'held' }],
  findings: [],
  conditions: [],
} as unknown as Decision;
const decided = (changes: Partial<Decision> = {}): CaseReview => ({
  ...flagged,
  file: { ...flagged.file, decision: { ...decision, ...changes } },
});
const shownAtFirst = (seen: CaseReview) => stageDigest(seen, 'officer');
const shownLater = (seen: CaseReview) => stageDigest(seen, 'countersign');

function questioned(reply?: string): CaseReview {
  const task = taskAt(flagged, 'commerce');
  const open = become(flagged, asked(flagged, task.id, questionOf(task, NOON)));
  return reply === undefined ? open : become(open, replied(open, 1, replyAt(NOON, reply)));
}

describe('What a digest names', () => {
  it('is the case, its revision and its appeal, the plan and the stage', () => {
    const changed: CaseReview[] = [
      { ...flagged, file: { ...flagged.file, revision: 2 } },
      {
        ...flagged,
        file: { ...flagged.file, appeal: { grounds: 'g', at: NOON.toISOString() } as never },
      },
      { ...flagged, review: { ...flagged.review, planId: 'appeal' } },
    ];
    const digests = [flagged, ...changed].map(shownAtFirst);
    expect(new Set([...digests, shownLater(flagged)]).size).toBe(5);
    expect(shownAtFirst({ ...flagged, file: { ...flagged.file, revision: 1 } })).toBe(digests[0]);
  });

  it.each<Partial<Decision>>([
    { route: 'small-order' },
    { recommendation: 'refuse' },
    { totalTpp: 31 },
    { draws: [] },
    { draws: [{ account: 'country/SA/2025-2027', tpp: 30, state: 'held' }] },
    { draws: [{ account: 'country/AE/2025-2027', tpp: 31, state: 'held' }] },
  ])('is the decision that is proposed: %j', (changes) => {
    expect(shownAtFirst(decided(changes))).not.toBe(shownAtFirst(decided()));
    expect(shownAtFirst(decided())).not.toBe(shownAtFirst(flagged));
  });

  it('is not whether the amount is held still', () => {
    const draws: Decision['draws'] = [
      { account: 'country/AE/2025-2027', tpp: 30, state: 'released' },
    ];
    expect(shownAtFirst(decided({ draws }))).toBe(shownAtFirst(decided()));
  });

  it('is what the applicant was asked, once it is answered, word by word', () => {
    expect(shownAtFirst(questioned())).toBe(shownAtFirst(flagged));
    const digests = [flagged, questioned('A bank.'), questioned('A fund.')].map(shownAtFirst);
    expect(new Set(digests).size).toBe(3);
  });

  it('is what was answered in the stages before, and not in its own', () => {
    const answers = (['approve', 'refuse'] as const).map((said) =>
      answeredBy(flagged, 'commerce', said),
    );
    for (const seen of answers) expect(shownAtFirst(seen)).toBe(shownAtFirst(flagged));
    expect(new Set([flagged, ...answers].map(shownLater)).size).toBe(3);
  });

  it('is every document that was sent with the case', () => {
    const document = { name: 'a.pdf', key: 'a', bytes: 1, sha256: '1' };
    const sent = (...documents: CaseFile['documents'] & object) =>
      shownAtFirst({ ...flagged, file: { ...flagged.file, documents } });
    const digests = [sent(document), sent({ ...document, sha256: '2' }), shownAtFirst(flagged)];
    expect(new Set(digests).size).toBe(3);
  });

  it('is the same in whatever order tasks are read', () => {
    const { tasks, ...seen } = answeredBy(asking(reviewBy('national-veu')), 'state', 'approve');
    const digests = [tasks, tasks.toReversed(), tasks.toSorted(() => 1)].map((read) =>
      shownLater({ ...seen, tasks: read }),
    );
    expect(new Set(digests).size).toBe(1);
  });
});
