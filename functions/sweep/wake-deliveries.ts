import type { Job } from './work-through.ts';

/** So many at once; those that are left are woken for by the next run. */
const MOST = 500;
/** Until then the queue itself may wake for it. */
const WOKEN_WITHIN_MS = 10_000;

/** Wakes for endpoints to look at, and for what they have yet to be told: messages get lost, the table does not. */
export const wakeDeliveries: Job = async ({ dueDeliveries, deliveryWakes, clock }) => {
  const now = clock();
  const [webhooks, lanes] = await Promise.all([
    dueDeliveries.webhooks(now, MOST),
    dueDeliveries.lanes(new Date(now.getTime() - WOKEN_WITHIN_MS), MOST),
  ]);
  const due = [...webhooks, ...lanes];
  await deliveryWakes.send(due.map((of) => ({ body: JSON.stringify(of), group: of.webhookId })));
  return { done: due.length, failed: 0 };
};
