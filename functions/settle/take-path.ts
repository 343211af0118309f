import { awaitsPeople } from '../../shared/cases/lifecycle.ts';
import type { CaseFile, Determined, Submission } from '../../shared/contracts/case.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import type { Booking } from '../../shared/ledger/booking.ts';
import { grownDraw } from '../../shared/ledger/limits.ts';
import type { Attempt, Draw, Path } from '../../shared/rules/determination.ts';
import type { Policy } from '../../shared/rules/index.ts';
import type { CaseDraw } from '../adapters/dynamodb/cases/items.ts';
import { listPlace } from '../adapters/dynamodb/cases/keys.ts';
import { type Taken, take } from '../adapters/dynamodb/ledger/take.ts';
import {
  decisionWrites,
  type Preceding,
  type Settlement,
} from '../adapters/dynamodb/settlements/decision-writes.ts';
import { freeOverdue } from '../adapters/dynamodb/settlements/free-overdue.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';
import { decisionOf, fitting } from './decision.ts';
import { issueLicense } from './license.ts';
import type { Standing } from './standing.ts';

export interface Trial {
  readonly input: Determined;
  readonly path: Path;
  /** How the draws of the paths before this one fared. */
  readonly attempts: readonly Attempt[];
  readonly standing: Standing;
  readonly at: Date;
  readonly amending?: Amending | undefined;
}

/** What an amendment does in the transaction of the new decision. */
export interface Amending {
  /** Holds of what is amended: they end, and their room is the amended case's own. */
  readonly voids: readonly CaseDraw[];
  /** By what the decision comes to. */
  readonly before: (status: Path['status']) => Preceding;
}

type Trialled = { readonly outcome: 'taken'; readonly case: CaseFile } | NotTaken;
type NotTaken = Exclude<Taken, { outcome: 'taken' }>;

/** Takes one path whole: draws, decision, license, links, review and event, or nothing. */
export async function takePath(table: Table, trial: Trial): Promise<Trialled> {
  const { input, path, standing, at, amending } = trial;
  const policy = pinnedPolicy(input.submission.policy);
  const booking = {
    draws:
      standing.status === 'waitlisted'
        ? path.draws.map((draw) => grownDraw(draw, policy, at))
        : path.draws,
    transferId: transferIdOf(input.submission, standing),
    caseId: input.submission.id,
    at,
    expiresAt: path.mode === 'hold' ? holdUntil(policy, at) : undefined,
    place: listPlace(input.submission),
    leaves: standing.waitsFor,
    voids: amending?.voids,
  };
  const record = (draws: readonly Draw[]) => recordOf(trial, { policy, booking, draws });
  const alongside = (draws: readonly Draw[]) => decisionWrites(record(draws), standing);
  const taken = await take(table, booking, { makeRoom: freeOverdue, alongside });
  if (taken.outcome !== 'taken') return taken;
  return { outcome: 'taken', case: caseAfter(trial, record(taken.draws)) };
}

/** One decision, one id: it names the transfers of all its draws. */
export const transferIdOf = ({ id }: Submission, { decisions }: Standing): string =>
  `${id}.${decisions + 1}`;

const DAY_MS = 86_400_000;

/** When a hold ends by itself, unless people are still deciding then. */
export const holdUntil = ({ holdDays }: Policy, at: Date): Date =>
  new Date(at.getTime() + holdDays.value * DAY_MS);

interface Recording {
  readonly policy: Policy;
  readonly booking: Booking;
  /** With the limits they were held against: an officer's, where one adjusted the account. */
  readonly draws: readonly Draw[];
}

function recordOf(trial: Trial, { policy, booking, draws }: Recording): Settlement {
  const { input, path, at, amending } = trial;
  const { submission, determination } = input;
  const validityYears = policy.licenseValidityYears.value;
  const attempts = [...trial.attempts, ...draws.map(fitting)];
  const decision = decisionOf(input, path, { attempts, at });
  return {
    submission,
    decision,
    event: 'case.decided',
    hits: path.status === 'on-hold' ? input.hits : undefined,
    license:
      path.status === 'licensed'
        ? issueLicense(submission.id, determination.totalTpp, { at, validityYears })
        : undefined,
    draws: drawnAs(decision.draws, booking),
    holdUntil: booking.expiresAt,
    waits: path.waitsFor === undefined ? undefined : waitsFor(path.waitsFor, input),
    links: path.mode === 'post' ? linksOf(path, input.links) : undefined,
    before: amending?.before(path.status),
  };
}

/** The policy's own limits are kept: an appeal may have to hold the same again. */
export const drawnAs = (
  drawn: readonly Omit<CaseDraw, 'transferId'>[],
  { draws, transferId }: Pick<Booking, 'draws' | 'transferId'>,
): CaseDraw[] =>
  drawn.map((draw, index) => ({ ...draw, transferId, limitTpp: draws[index]?.limitTpp ?? 0 }));

/** What the request wants of the account it waits for: the draw that failed there. */
function waitsFor(account: string, { determination }: Determined): Draw {
  const draw = determination.paths
    .flatMap(({ draws }) => draws)
    .find((candidate) => candidate.account === account);
  if (draw) return draw;
  throw new InvalidInputError('A request can wait only for an account that it draws on');
}

/** A posted small order links its people to the ultimate parent that its account names. */
export function linksOf(
  { route, draws }: Pick<Path, 'route'> & { readonly draws: readonly { account: string }[] },
  keys: readonly string[],
): Settlement['links'] {
  const account = route === 'small-order' ? draws[0]?.account : undefined;
  const [, parent, year] = account?.match(/^small-order\/(.+)\/(\d{4})$/) ?? [];
  return parent && year ? { keys, parent, year } : undefined;
}

function caseAfter(
  { input, standing }: Trial,
  { decision, license, before }: Settlement,
): CaseFile {
  const { submission } = input;
  const round = standing.round + (awaitsPeople(decision.status) ? 1 : 0);
  const revision = before?.row.revision ?? standing.revision;
  return {
    ...submission,
    status: decision.status,
    updatedAt: decision.decidedAt,
    ...(round > 0 && { round }),
    ...(revision !== undefined && { revision }),
    ...(standing.appeal && { appeal: standing.appeal }),
    decision,
    license: license ?? null,
  };
}
