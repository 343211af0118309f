import type { CaseChange } from '../../../shared/cases/since-filing.ts';
import type { Filing } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Clearance } from '../../../shared/contracts/records.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { clearanceKeys } from '../../../shared/facts/screened-parties.ts';
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
  /** The text before the last amendment. */
  readonly former: Filing | undefined;
  /** Of an appeal: the review that ended with the refusal. */
  readonly before: ReviewFile | undefined;
  /** What was ever cleared of the parties that match. */
  readonly clearings: readonly Clearance[];
  readonly now: Date;
}

export async function viewOf(
  deps: OfficerDependencies,
  visit: Visit,
  { file, review }: { file: CaseFile; review: ReviewFile },
): Promise<CaseView> {
  const now = deps.clock();
  const { request: asked, appeal, revision = 1 } = file;
  const [limits, changes, former, before, clearings] = await Promise.all([
    limitViews(file.decision, (account) => deps.quotas.find(account, now)),
    changesOf(deps, file, now),
    revision > 1 ? deps.sinceFiling.formerText(file.id, revision - 1) : undefined,
    appeal && review.round > 1 ? deps.reviews.find(file.id, review.round - 1) : undefined,
    clearingsOf(deps, asked, review),
  ]);
  const named = officesIn(visit, review, { before, clearings });
  const offices = await officeNames(deps, named, visit.words.language);
  const policy = policyCarried(file.policy);
  const found = { limits, changes, former, before, clearings, offices, now };
  return { visit, file, asked, review, policy, ...found };
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

/** Of every party that matches an entry, under each key that it has. */
async function clearingsOf(
  { clearances }: OfficerDependencies,
  asked: Filing,
  { hits = [] }: ReviewFile,
): Promise<Clearance[]> {
  const parties = new Set(hits.flatMap(({ party }) => clearanceKeys(asked, party)));
  return (await Promise.all([...parties].map((party) => clearances.of(party)))).flat();
}

const officesIn = (
  { task }: Visit,
  { tasks, information, confirms }: ReviewFile,
  { before, clearings }: Pick<CaseView, 'before' | 'clearings'>,
): string[] => [
  task.office,
  ...(before?.tasks.map(({ office }) => office) ?? []),
  ...clearings.flatMap(({ offices = [] }) => offices),
  ...(confirms ? [confirms.office] : []),
  ...[...tasks, ...information].map(({ office }) => office),
];
