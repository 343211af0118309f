import type { CaseFile } from '../../shared/contracts/case.ts';
import type { Decision } from '../../shared/contracts/decision.ts';
import { type QuickQuestion, quickCheck } from '../../shared/drafts/quick-check.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { OPENED, RED_FLAG_CASE, RED_FLAG_REVIEW } from '../functions/pages/support/cases.ts';
import type { Scene } from '../functions/pages/support/world.ts';

const policy = policyInForce(OPENED);
const { progress: _none, round: _noRound, ...CASE } = RED_FLAG_CASE;

/** A case as the rules of that day decide it, its contact reading either language. */
function decided(question: QuickQuestion, change: Partial<CaseFile> = {}): CaseFile {
  const answer = quickCheck(question, policy, new Date(OPENED));
  const decision = { ...answer.decision, policy: CASE.policy, decidedAt: OPENED } as Decision;
  const request = { ...answer.request, reference: 'PO-2026-0107', contact: CASE.request.contact };
  return { ...CASE, request, status: decision.status, decision, ...change };
}

const SMALL = { part: 'h100-sxm', quantity: 512, destination: 'VN', kind: 'university' } as const;
const LARGE = { part: 'h100-sxm', quantity: 2048, destination: 'AE', kind: 'company' } as const;
const licensed = decided(LARGE);
const waiting: CaseFile = {
  ...licensed,
  status: 'waitlisted',
  decision: {
    ...licensed.decision!,
    status: 'waitlisted',
    draws: [],
    conditions: [],
    waitsFor: 'country/AE/2025-2027',
  },
};

/** Where a case can stand that nobody has to answer. */
export const STATUS_SCENES = {
  'no-license': { file: decided(SMALL) },
  licensed: {
    file: {
      ...licensed,
      license: {
        id: 'CG-7K3D-9QXA-M2RT',
        issuedAt: OPENED,
        expiresAt: '2027-03-02T15:00:00.000Z',
        tpp: 32_423_936,
        shippedTpp: 0,
        state: 'active',
      },
    },
  },
  waiting: { file: waiting },
  'by-law': { file: decided({ ...SMALL, destination: 'CN' }) },
  withdrawn: { file: { ...waiting, status: 'withdrawn' } },
  review: { file: RED_FLAG_CASE, review: RED_FLAG_REVIEW },
} as const satisfies Record<string, Scene>;
