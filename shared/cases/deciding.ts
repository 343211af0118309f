import { isApplication } from '../contracts/application.ts';
import type { CaseFile, Determined } from '../contracts/case.ts';
import type { Decision } from '../contracts/decision.ts';
import { pinnedPolicy, policyCarried } from '../digests/policy-digest.ts';
import { InvalidInputError } from '../errors.ts';
import { factsFrom, type Gathered } from '../facts/order.ts';
import type { Booking } from '../ledger/booking.ts';
import { drawOfTheDay } from '../ledger/limits.ts';
import { asTold } from '../ledger/visible.ts';
import type { Weighed } from '../ledger/weigh.ts';
import type { Draw, Path } from '../rules/determination.ts';
import { conclude, type TriedOrder } from '../rules/index.ts';
import { licenseYears } from '../rules/review/license-years.ts';
import { type Amending, alterations, amendsOf } from './amending.ts';
import { heldBy, queuePlace } from './known-case.ts';
import { issueLicense } from './license.ts';
import { awaitsPeople } from './lifecycle.ts';
import { drawnAs, holdUntil, linksOf, type Settlement } from './settlement.ts';
import { type Standing, transferIdOf } from './standing.ts';

/** One path of a determination, tried on a case that stands so. */
export interface Trial {
  readonly input: Determined;
  readonly path: Path;
  /** How the draws of the paths before this one fared. */
  readonly attempts: readonly Weighed[];
  readonly standing: Standing;
  readonly at: Date;
  readonly amending?: Amending | undefined;
}

/** What the path draws, once it is taken, by the limits of that moment. */
export function bookingOf({ input, path, standing, at, amending }: Trial): Booking {
  const { submission } = input;
  const policy = pinnedPolicy(submission.policy);
  return {
    draws: path.draws.map((draw) => drawOfTheDay(draw, at)),
    transferId: transferIdOf(submission.id, standing),
    caseId: submission.id,
    clientId: submission.clientId,
    at,
    expiresAt: path.mode === 'hold' ? holdUntil(policy, at) : undefined,
    place: queuePlace(submission),
    leaves: standing.waitsFor,
    // Their room is the amended case's own.
    voids: amending && heldBy(amending.known),
  };
}

/** What is recorded of it. `draws` have the limits they were held against: an officer's, if adjusted. */
export function recordOf(trial: Trial, booking: Booking, draws: readonly Draw[]): Settlement {
  const { input, path, at, amending } = trial;
  const { submission } = input;
  const fared = draws.map((draw) => ({ ...draw, fits: true, isTheirs: true as const }));
  const decision = decisionOf(input, path, { attempts: [...trial.attempts, ...fared], at });
  return {
    submission,
    decision,
    move: amending ? 'amend' : 'decide',
    hits: path.status === 'on-hold' ? input.hits : undefined,
    license: path.status === 'licensed' ? licenseOf(input, at) : undefined,
    draws: drawnAs(decision.draws, booking),
    holdUntil: booking.expiresAt,
    waits: path.waitsFor === undefined ? undefined : waitsFor(path.waitsFor, input),
    links: path.mode === 'post' ? linksOf(path, input.links, submission) : undefined,
    alters: amending && alterations(amending, submission),
    amends: amending && amendsOf(amending),
  };
}

/** The decision that a path makes. `attempts` are all draws tried, its own among them. */
export function decisionOf(
  input: Determined,
  path: Path,
  { attempts, at }: { attempts: readonly Weighed[]; at: Date },
): Decision {
  const { submission, determination, law } = input;
  const told = attempts.map((attempt) => asTold(attempt, at));
  const concluded = conclude(determination, path, told, orderOf(input, at));
  const { findings, conditions, wouldChange } = concluded;
  const state = path.mode === 'hold' ? 'held' : 'posted';
  return {
    status: path.status,
    route: path.route,
    policy: submission.policy,
    lawOfTheDay: law,
    decidedAt: at.toISOString(),
    totalTpp: determination.totalTpp,
    h100Equivalents: determination.h100Equivalents,
    draws: path.draws.map(({ account, tpp }) => ({ account, tpp, state })),
    ...(path.waitsFor !== undefined && { waitsFor: path.waitsFor }),
    ...(path.recommendation !== undefined && { recommendation: path.recommendation }),
    findings: [...findings],
    conditions: [...conditions],
    wouldChange: [...wouldChange],
  };
}

/** The facts once more, to try changes of them; of an application that was done before. */
function orderOf({ submission, gathered, law }: Determined, at: Date): TriedOrder | undefined {
  const { request, submittedAt, policy: pin } = submission;
  if (isApplication(request) || gathered === undefined) return undefined;
  const facts = factsFrom({ request, submittedAt }, { ...NOTHING_GATHERED, ...gathered });
  const policy = pinnedPolicy(pin);
  const ofTheDay = policyCarried(law.policy) ?? policy;
  return { facts, policy, law: { policy: ofTheDay, at: at.toISOString() } };
}

const NOTHING_GATHERED: Gathered = {
  screening: undefined,
  authorization: undefined,
  linkedParents: undefined,
};

function licenseOf({ submission, determination }: Determined, at: Date) {
  const validityYears = licenseYears(pinnedPolicy(submission.policy), determination.findings);
  return issueLicense(submission.id, determination.totalTpp, { at, validityYears });
}

/** What the request wants of the account it waits for: the draw that failed there. */
function waitsFor(account: string, { determination }: Determined): Draw {
  const draw = determination.paths
    .flatMap(({ draws }) => draws)
    .find((candidate) => candidate.account === account);
  if (draw) return draw;
  throw new InvalidInputError('A request can wait only for an account that it draws on');
}

/** The case as it is once that is recorded. */
export function caseAfter({ standing }: Trial, record: Settlement): CaseFile {
  const { submission, decision, license = null, alters } = record;
  const round = standing.round + (awaitsPeople(decision.status) ? 1 : 0);
  const revision = alters?.revision ?? standing.revision;
  return {
    ...submission,
    status: decision.status,
    updatedAt: decision.decidedAt,
    ...(round > 0 && { round }),
    ...(revision !== undefined && { revision }),
    ...(standing.appeal && { appeal: standing.appeal }),
    decision,
    license,
  };
}
