import type { CaseChange } from '../../../shared/cases/since-filing.ts';
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
  /** What is different since it was filed. */
  readonly changes: readonly CaseChange[];
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
  const [limits, changes, offices] = await Promise.all([
    limitViews(file.decision, (account) => deps.quotas.find(account, now)),
    changesOf(deps, file, now),
    officeNames(deps, officesIn(visit, review), visit.words.language),
  ]);
  const policy = policyCarried(file.policy);
  return { visit, file, asked: file.request, review, policy, limits, changes, offices, now };
}

async function changesOf(
  deps: OfficerDependencies,
  file: CaseFile,
  now: Date,
): Promise<CaseChange[]> {
  const { sinceFiling, quotas, policyInForce } = deps;
  // The rules themselves: few pages ask them anything.
  const { accountsOf, changesSince } = await import('../../../shared/cases/since-filing.ts');
  const { request, submittedAt, revision = 1 } = file;
  const named =
    'parties' in request ? request.parties.ultimateConsignee.validatedEndUser : undefined;
  const [lists, amendedAt, found] = await Promise.all([
    sinceFiling.lists(submittedAt),
    sinceFiling.amendedAt(file.id, revision),
    named === undefined ? undefined : sinceFiling.authorization(named),
  ]);
  const authorization = found ?? ('none' as const);
  const accounts = accountsOf(file, { authorization });
  const standing = await Promise.all(accounts.map((account) => quotas.find(account, now)));
  const known = standing.flatMap((quota) => (quota ? [[quota.account, quota] as const] : []));
  const at = now.toISOString();
  const today = { at, policy: policyInForce(at), authorization, lists, amendedAt };
  return changesSince(file, { ...today, quotas: new Map(known) });
}

/** Whether the task is bound to exactly what its page would show now. */
export const isBoundToThis = ({ visit: { task }, file, review }: CaseView): boolean =>
  task.digest === shownDigest(file, review, task.stage);

const officesIn = ({ task }: Visit, { tasks, information, confirms }: ReviewFile): string[] => [
  task.office,
  ...(confirms ? [confirms.office] : []),
  ...[...tasks, ...information].map(({ office }) => office),
];
