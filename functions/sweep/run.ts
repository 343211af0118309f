import { accountInLog, traceOf } from '../adapters/log.ts';
import type { PausedPiece, Piece } from '../adapters/ports/stuck-work.ts';
import type { SweepDependencies } from './dependencies.ts';

/** A run ends itself before its function is ended; what is left waits for the next run. */
const RUN_MS = 40_000;

/** One run: when it takes up no more work, and what it leaves alone as it failed before. */
export interface Run {
  readonly until: Date;
  readonly paused: Map<string, PausedPiece>;
}

const idOf = ({ work, of }: Piece): string => JSON.stringify([work, of]);

export async function beginRun({ clock, stuckWork }: SweepDependencies): Promise<Run> {
  const until = new Date(clock().getTime() + RUN_MS);
  const pieces = await stuckWork.all();
  return { until, paused: new Map(pieces.map((piece) => [idOf(piece), piece])) };
}

/** The part of a run that ends when this share of the time that it has left is over. */
export function shareOf(run: Run, parts: number, { clock }: SweepDependencies): Run {
  const now = clock().getTime();
  return { ...run, until: new Date(now + (run.until.getTime() - now) / parts) };
}

/** What was to be tried so long ago and was not is due no more. */
const UNTRIED_MS = 900_000;

/** Forgets failures of what came to an end in another way. */
export async function forgetUntried(run: Run, { clock, stuckWork }: SweepDependencies) {
  const before = new Date(clock().getTime() - UNTRIED_MS).toISOString();
  for (const piece of run.paused.values()) {
    if (piece.until < before) await stuckWork.forget(piece);
  }
}

/** A case, or what lies beside it; an account; the summary of a contact's day; a draft, or a letter about it; what is told of an order. */
export type WorkItem =
  | { readonly caseId: string; readonly item?: string }
  | { readonly account: string }
  | { readonly draftId: string; readonly letter?: string }
  | { readonly summaryId: string }
  | { readonly laneId: string };

const nameOf = (subject: WorkItem): string => {
  if ('account' in subject) return subject.account;
  if ('summaryId' in subject) return subject.summaryId;
  if ('laneId' in subject) return subject.laneId;
  if ('draftId' in subject) return [subject.draftId, subject.letter].join(' ').trim();
  return subject.item === undefined ? subject.caseId : `${subject.caseId} ${subject.item}`;
};

export const pieceOf = (work: string, subject: WorkItem): Piece => ({ work, of: nameOf(subject) });

export function inLog(subject: WorkItem) {
  if ('account' in subject) return { account: accountInLog(subject.account) };
  if ('draftId' in subject) return { draftId: subject.draftId };
  if ('laneId' in subject) return { laneId: subject.laneId };
  return 'summaryId' in subject ? { summaryId: subject.summaryId } : { caseId: subject.caseId };
}

/** What is done in order; everything else side by side. */
export const laneOf = (subject: WorkItem): string =>
  'caseId' in subject ? subject.caseId : nameOf(subject);

/** What failed before and was done now is stuck no more. */
export async function hasWorked(piece: Piece, { paused }: Run, { stuckWork }: SweepDependencies) {
  if (paused.delete(idOf(piece))) await stuckWork.forget(piece);
}

/** What failed is left alone for a while: by this run whatever happens, by the next if it is noted. */
export async function hasFailed(
  piece: Piece,
  { run, error }: { run: Run; error: unknown },
  { clock, stuckWork, log }: SweepDependencies,
) {
  const failure = { at: clock(), why: error instanceof Error ? error.name : 'unknown' };
  try {
    run.paused.set(idOf(piece), { ...piece, until: await stuckWork.pause(piece, failure) });
  } catch (unnoted) {
    // Then it comes again in the next run, as if it had not failed; in this one it does not.
    run.paused.set(idOf(piece), { ...piece, until: run.until.toISOString() });
    log({ level: 'error', message: 'sweep: a failure is not noted', ...traceOf(unnoted) });
  }
}

/** Whether a piece of work failed, and its pause is not over. */
export function isPaused(name: string, item: WorkItem, run: Run, now: Date): boolean {
  const piece = run.paused.get(idOf(pieceOf(name, item)));
  return piece !== undefined && piece.until > now.toISOString();
}
