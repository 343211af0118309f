import { awaitsPeople } from '../../../shared/cases/lifecycle.ts';
import { publicReferenceOf } from '../../../shared/cases/public-reference.ts';
import type { Filing } from '../../../shared/contracts/application.ts';
import { type CaseFile, type Submission, submissionIn } from '../../../shared/contracts/case.ts';
import type { ProblemDetails } from '../../../shared/contracts/problem.ts';
import type { FiledDocument } from '../../../shared/contracts/sent-file.ts';
import type { Check } from '../../../shared/filing/check-body.ts';
import { partsAt, pinAt } from '../../../shared/filing/policy-at.ts';
import { bodyDigestOf, requestIdOf } from '../../../shared/filing/request-id.ts';
import type { ProblemName } from '../../../shared/problems.ts';
import type { Clock } from '../clock.ts';
import type { Cases, DecideMachine } from '../ports/cases.ts';

/** What a door needs by which requests enter: the API, and the forms of people. */
export interface FilingDependencies {
  readonly cases: Pick<Cases, 'receive' | 'find'>;
  readonly decideMachine: DecideMachine;
  readonly clock: Clock;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
}

/** What a client handed in: its body, and the key that makes a repeat the same request. */
export interface HandedIn {
  readonly clientId: string;
  readonly body: unknown;
  readonly key: string | undefined;
  /** In a batch, which shares one key. */
  readonly place?: number;
  readonly check: Check;
  /** What was uploaded for it, pinned: a form sends documents, and the API none. */
  readonly documents?: readonly FiledDocument[];
}

export interface TurnedAway {
  readonly problem: ProblemName;
  readonly details: ProblemDetails;
}

/** `isReplay`: it was handed in before, and nothing new was stored. */
export type TakenIn = { readonly file: CaseFile; readonly isReplay: boolean } | TurnedAway;

/** Where a case stands after its run; `failure` is why it was left for the sweep. */
export interface Ran {
  readonly file: CaseFile;
  readonly failure?: Error;
}

/** Checks an order and stores it before anything is decided, once for each client and key. */
export async function takeIn(deps: FilingDependencies, order: HandedIn): Promise<TakenIn> {
  const read = readOrder(deps, order);
  if ('problem' in read) return read;
  const received = await deps.cases.receive(read.submission);
  const isSame = received.case.bodyDigest === read.submission.bodyDigest;
  return isSame
    ? { file: received.case, isReplay: !received.stored }
    : { problem: 'idempotency-conflict', details: { detail: 'Use a new key for a new request.' } };
}

type ReadingDependencies = Pick<FilingDependencies, 'clock' | 'secret'>;

/** The submission that an order makes, not stored anywhere. */
export function readOrder(
  deps: ReadingDependencies,
  order: HandedIn,
): { readonly submission: Submission } | TurnedAway {
  const now = deps.clock();
  const checked = order.check(order.body, partsAt(now));
  if ('refused' in checked) return { problem: 'invalid-request', details: checked.refused };
  return { submission: submissionOf(deps, order, { request: checked.request, now }) };
}

function submissionOf(
  deps: ReadingDependencies,
  order: HandedIn,
  { request, now }: { request: Filing; now: Date },
): Submission {
  const id = requestIdOf(order.clientId, order.key ?? deps.secret(), order.place);
  const { documents = [] } = order;
  return {
    id,
    clientId: order.clientId,
    bodyDigest: bodyDigestOf(order.body),
    publicReference: publicReferenceOf(id, deps.secret()),
    submittedAt: now.toISOString(),
    policy: pinAt(now),
    request,
    ...(documents.length > 0 && { documents: [...documents] }),
  };
}

/** Has a stored case decided, unless it already is. A machine that does not answer loses nothing. */
export async function runDecide(deps: FilingDependencies, file: CaseFile): Promise<Ran> {
  if (file.status !== 'received') return { file };
  const input = { command: 'decide', submission: submissionIn(file) } as const;
  try {
    return { file: (await deps.decideMachine.run(input)).case };
  } catch (error) {
    if (!(error instanceof Error) || !LEFT_AS_IT_WAS.has(error.name)) throw error;
    // Another run may have decided it meanwhile; else the sweep will.
    const stored = (await deps.cases.find(file.id).catch(() => undefined)) ?? file;
    return stored.status === 'received' ? { file, failure: error } : { file: stored };
  }
}

const LEFT_AS_IT_WAS: ReadonlySet<string> = new Set([
  'CaseConflictError',
  'DependencyUnavailableError',
]);

/** 202 while the machine or people have still to act, 200 when the rules have spoken. */
export const httpStatusOf = ({ status }: CaseFile): 200 | 202 =>
  status === 'received' || awaitsPeople(status) ? 202 : 200;
