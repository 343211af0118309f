import type { CaseFile } from '../contracts/case.ts';
import type { PolicyCondition, Terms } from '../rules/conditions.ts';

/** When something is to be done; `done` and `not-needed` as far as the case itself tells. */
export type TodoState =
  | 'done'
  | 'not-needed'
  | 'before'
  | 'with'
  | 'after'
  | 'dated'
  | 'always'
  | { readonly until: string };

const WHEN: Readonly<Record<keyof Terms, Exclude<TodoState, object | 'done'> | 'note'>> = {
  'other-rules-apply': 'note',
  'consignee-certifies-once': 'before',
  'eccn-furnished': 'before',
  'notice-with-each-shipment': 'with',
  'no-training-for-others': 'always',
  'no-transfer-to-others': 'always',
  'report-received': 'after',
  'weights-in-secured-storage': 'always',
  'notice-of-places': 'before',
  'reports-half-yearly': 'dated',
  'chips-accounted-for': 'dated',
  'certification-before-export': 'after',
  'notice-of-shipment': 'before',
  'notice-at-limit': 'always',
  'notice-before-export': 'before',
  'valid-for': 'note',
  'records-kept': 'note',
  'as-worded': 'note',
};

/** How it stands with a condition of a decision; `undefined` for what is nothing to be done. */
export function todoState(
  condition: PolicyCondition,
  { request, decision, license }: Pick<CaseFile, 'request' | 'decision' | 'license'>,
): TodoState | undefined {
  const { id } = condition;
  const decidedAt = decision?.decidedAt ?? '';
  if (id === 'records-kept') return { until: yearsLater(decidedAt, condition.with.years) };
  if (id === 'valid-for') {
    return { until: license?.expiresAt ?? yearsLater(decidedAt, condition.with.years) };
  }
  if (id === 'notice-of-shipment' && (decision?.totalTpp ?? 0) < condition.with.tpp) {
    return 'not-needed';
  }
  const isNotified = 'nacNotifiedOn' in request && request.nacNotifiedOn !== undefined;
  if (id === 'notice-before-export' && isNotified) return 'done';
  return WHEN[id] === 'note' ? undefined : WHEN[id];
}

function yearsLater(instant: string, years: number): string {
  const later = new Date(instant);
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later.toISOString();
}
