import { isApplication } from '../contracts/application.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import type { CaseFile } from '../contracts/case.ts';
import type { KeptFinding, PolicyPin } from '../contracts/decision.ts';
import type { Quota } from '../contracts/quota.ts';
import { pinOf, policyCarried } from '../digests/policy-digest.ts';
import { applicationFactsFrom } from '../facts/application.ts';
import { factsFrom } from '../facts/order.ts';
import { limitNamed } from '../rules/capacity.ts';
import type { Determination, Finding } from '../rules/determination.ts';
import { determine, determineApplication, type Policy } from '../rules/index.ts';
import { isStricter, type LawOfTheDay } from '../rules/law-of-the-day.ts';

/** What has become different of a case, or of what it is decided by, since it was filed. */
export interface Changes {
  /** The rules of today stand against it where those of its filing did not. */
  readonly forbidden: { readonly finding: Finding };
  /** Another policy is in force. */
  readonly policy: { readonly from: PolicyPin; readonly to: PolicyPin };
  /** Another screening list is in force: the days of either; none where there was none. */
  readonly list: { readonly from: string | undefined; readonly to: string };
  /** A party is like an entry of a list that came later. */
  readonly match: { readonly finding: KeptFinding };
  readonly limit: { readonly account: string; readonly fromTpp: number; readonly toTpp: number };
  /** What is left of a limit that the case found no room in. */
  readonly room: { readonly account: string; readonly fromTpp: number; readonly toTpp: number };
  /** The applicant has changed what was asked. */
  readonly amended: { readonly times: number; readonly at: string | undefined };
}
export type CaseChange = {
  readonly [K in keyof Changes]: { readonly kind: K } & Changes[K];
}[keyof Changes];

/** A screening list that was put in force. */
export interface ListInForce {
  readonly version: string;
  readonly importedAt: string;
  readonly publishedOn?: string | undefined;
}

/** How everything stands at the moment of looking. */
export interface Today {
  readonly at: string;
  readonly policy: Policy;
  /** The one that the order names. */
  readonly authorization: RegisteredAuthorization | 'none';
  /** Lists in the order of their import, from the one at the filing on. */
  readonly lists: readonly ListInForce[];
  readonly quotas: ReadonlyMap<string, Quota>;
  /** When the applicant last amended it. */
  readonly amendedAt: string | undefined;
}

type Standing = Pick<Today, 'authorization'>;

/** The accounts that a case may draw on, by the rules of its filing. */
export const accountsOf = (file: CaseFile, standing: Standing): string[] =>
  accountsIn(determinedAgain(file, standing));

const accountsIn = (atFiling: Determination | undefined): string[] => [
  ...new Set((atFiling?.paths ?? []).flatMap(({ draws }) => draws).map(({ account }) => account)),
];

/** Everything that is different, what stands against the case first. */
export function changesSince(file: CaseFile, today: Today): CaseChange[] {
  const { policy, revision = 1 } = file;
  const inForce = pinOf(today.policy);
  const atFiling = determinedAgain(file, today);
  return [
    ...forbiddenToday(file, today, atFiling),
    ...newlyMatched(file, today),
    ...(inForce.digest === policy.digest
      ? []
      : [{ kind: 'policy', from: policy, to: inForce } as const]),
    ...otherList(file, today),
    ...otherLimits(file, today, atFiling),
    ...(revision > 1
      ? [{ kind: 'amended', times: revision - 1, at: today.amendedAt } as const]
      : []),
  ];
}

/** What the rules say without what was looked up of the parties: that is the list's and the links' to say. */
function determinedAgain(
  { request, submittedAt, policy: pin }: CaseFile,
  { authorization }: Standing,
  law?: LawOfTheDay,
): Determination | undefined {
  const policy = policyCarried(pin);
  if (!policy) return undefined;
  if (isApplication(request)) {
    return determineApplication(applicationFactsFrom({ request, submittedAt }), policy, law);
  }
  const gathered = { screening: { state: 'clear' }, authorization, linkedParents: [] } as const;
  return determine(factsFrom({ request, submittedAt }, gathered), policy, law);
}

function forbiddenToday(
  file: CaseFile,
  today: Today,
  atFiling: Determination | undefined,
): CaseChange[] {
  const now = determinedAgain(file, today, today)?.findings ?? [];
  const said = [...(atFiling?.findings ?? []), ...(file.decision?.findings ?? [])];
  return now
    .filter(({ rule, answer }) =>
      said.some((before) => before.rule === rule && isStricter(answer, before.answer)),
    )
    .map((finding) => ({ kind: 'forbidden', finding }) as const);
}

const listAt = (lists: readonly ListInForce[], at: string): ListInForce | undefined =>
  lists.findLast(({ importedAt }) => importedAt <= at);

const dayOf = ({ publishedOn, importedAt }: ListInForce): string =>
  publishedOn ?? importedAt.slice(0, 10);

function otherList({ submittedAt }: CaseFile, { lists, at }: Today): CaseChange[] {
  const then = listAt(lists, submittedAt);
  const now = listAt(lists, at);
  if (!now || now.version === then?.version) return [];
  return [{ kind: 'list', from: then && dayOf(then), to: dayOf(now) }];
}

/** A match by the last decision, where that was made with another list than that of the filing. */
function newlyMatched({ submittedAt, decision }: CaseFile, { lists }: Today): CaseChange[] {
  const finding = decision?.findings.find(({ rule }) => rule === 'parties-screened-clear');
  if (!decision || finding?.answer !== 'not-met') return [];
  const then = listAt(lists, submittedAt)?.version;
  const asked = listAt(lists, decision.decidedAt)?.version;
  return asked === then ? [] : [{ kind: 'match', finding }];
}

function otherLimits(
  { decision }: CaseFile,
  { quotas }: Today,
  atFiling: Determination | undefined,
): CaseChange[] {
  if (!atFiling) return [];
  const told = (decision?.findings ?? []).flatMap((finding) => roomIn(finding) ?? []);
  return accountsIn(atFiling).flatMap((account) => {
    const limit = JSON.stringify(limitNamed(account, atFiling.naming));
    const before = told.find((one) => JSON.stringify(one.limit) === limit);
    const quota = quotas.get(account);
    return before && quota ? limitChanges(before, quota) : [];
  });
}

type Room = { readonly limit: unknown; readonly limitTpp: number; readonly leftTpp?: number };

/** What a decision says of a limit; nothing of what was told before findings were data. */
function roomIn(finding: KeptFinding): Room | undefined {
  const found = 'because' in finding ? finding.found : finding;
  const isOfRoom = found?.says === 'takes-room' || found?.says === 'lacks-room';
  return isOfRoom ? (found.with as Room) : undefined;
}

function limitChanges(before: Room, { account, limitTpp, availableTpp }: Quota): CaseChange[] {
  const { leftTpp } = before;
  const of = (kind: 'limit' | 'room', fromTpp: number, toTpp: number): CaseChange[] =>
    fromTpp === toTpp ? [] : [{ kind, account, fromTpp, toTpp }];
  return [
    ...of('limit', before.limitTpp, limitTpp),
    ...(leftTpp === undefined ? [] : of('room', leftTpp, availableTpp)),
  ];
}
