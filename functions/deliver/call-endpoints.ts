import type { Wake } from '../../shared/contracts/webhook.ts';
import { traceOf } from '../adapters/log.ts';
import { callForCase } from './call-for-case.ts';
import type { CallingDependencies } from './dependencies.ts';
import { lookAt } from './look-at.ts';

/** Somebody is woken; `itemId` is the queue's own name for the message. */
export interface Woken {
  readonly itemId: string;
  readonly wake: Wake;
}

/**
 * Calls endpoints, each case in order and all side by side. To be woken twice, or for nothing, changes
 * nothing: the table says what is due. Returns what has to be woken for again.
 */
export async function callEndpoints(
  woken: readonly Woken[],
  deps: CallingDependencies,
): Promise<string[]> {
  const failed = await Promise.all(
    woken.map(async ({ itemId, wake: { clientId, webhookId, caseId } }) => {
      try {
        if (caseId === undefined) await lookAt({ clientId, webhookId }, deps);
        else await callForCase({ clientId, webhookId, caseId }, deps);
        return [];
      } catch (error) {
        const about = { webhookId, ...(caseId !== undefined && { caseId }) };
        deps.log({ level: 'error', message: 'deliver', ...about, ...traceOf(error) });
        return [itemId];
      }
    }),
  );
  return failed.flat();
}
