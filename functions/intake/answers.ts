import type { BatchedEvent, HeardEvent, IntakeAnswer } from '../../shared/contracts/intake.ts';
import { problemOf } from '../adapters/http/problems.ts';
import { KEPT } from '../adapters/intake/outcomes.ts';
import type { TakenEvent } from '../adapters/intake/take-event.ts';

/** An event as its client sees it. */
export function toIntakeAnswer(
  { id, sent, state, receivedAt, outcome = { status: KEPT } }: HeardEvent,
  publicUrl: string,
): IntakeAnswer {
  const { source, id: event, type } = sent;
  const { request } = outcome;
  return {
    id,
    source,
    event,
    type,
    state,
    receivedAt,
    ...(state === 'waiting' ? { status: KEPT } : outcome),
    links: {
      self: `${publicUrl}/v1/intake/events/${id}`,
      ...(request && { request: `${publicUrl}/v1/requests/${request.id}` }),
    },
  };
}

export function toResult(taken: TakenEvent, publicUrl: string): DistributedOmit<BatchedEvent> {
  if (!('problem' in taken)) {
    const replayed = taken.isReplay && ({ replayed: true } as const);
    return { ...toIntakeAnswer(taken.event, publicUrl), ...replayed };
  }
  const problem = problemOf(taken.problem, taken.details);
  return { status: problem.status, problem };
}

type DistributedOmit<T> = T extends unknown ? Omit<T, 'index'> : never;
