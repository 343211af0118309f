import { type Wake, wake } from '../../shared/contracts/webhook.ts';
import type { Message } from '../adapters/ports/queue.ts';
import type { CallingDependencies } from './dependencies.ts';

/** The longest that a queue holds a message: what is due later, the sweep wakes for. */
const MOST_SECONDS = 900;

/** What is slow for one endpoint delays no other. */
export const messageOf = (of: Wake, delaySeconds = 0): Message => ({
  body: JSON.stringify(wake.parse(of)),
  group: of.webhookId,
  delaySeconds,
});

/** Wakes for an endpoint or one of its lanes, at once or as soon as it is due. */
export async function wakeAt(
  { wakes, clock }: Pick<CallingDependencies, 'wakes' | 'clock'>,
  of: Wake,
  dueAt?: string,
): Promise<void> {
  const seconds = dueAt === undefined ? 0 : (Date.parse(dueAt) - clock().getTime()) / 1000;
  if (seconds <= MOST_SECONDS) await wakes.send([messageOf(of, Math.max(0, Math.ceil(seconds)))]);
}
