import type { Filing } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { type LimitView, limitViews } from '../../../shared/ledger/limits.ts';
import { shownDigest } from '../../../shared/reviews/shown-digest.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { officeNames } from '../forms/office-names.ts';
import type { OfficerDependencies } from './dependencies.ts';
import type { Visit } from './visit.ts';

/** Everything that a task's page shows. */
export interface CaseView {
  readonly visit: Visit;
  readonly file: CaseFile;
  readonly asked: Filing;
  readonly review: ReviewFile;
  readonly policy: Policy | undefined;
  readonly limits: readonly LimitView[];
  /** Names of offices by their ids. */
  readonly offices: ReadonlyMap<string, string>;
  readonly now: Date;
}

export async function viewOf(
  deps: OfficerDependencies,
  visit: Visit,
  { file, review }: { file: CaseFile; review: ReviewFile },
): Promise<CaseView> {
  const now = deps.clock();
  const [limits, offices] = await Promise.all([
    limitViews(file.decision, (account) => deps.quotas.find(account, now)),
    officeNames(deps, officesIn(visit, review)),
  ]);
  const policy = policyCarried(file.policy);
  return { visit, file, asked: file.request, review, policy, limits, offices, now };
}

/** Whether the task is bound to exactly what its page would show now. */
export const isBoundToThis = ({ visit: { task }, file, review }: CaseView): boolean =>
  task.digest === shownDigest(file, review, task.stage);

const officesIn = ({ task }: Visit, { tasks, information, confirms }: ReviewFile): string[] => [
  task.office,
  ...(confirms ? [confirms.office] : []),
  ...[...tasks, ...information].map(({ office }) => office),
];
