import type { LaneOf } from '../../ports/webhooks.ts';
import type { Key } from '../table/expression.ts';

/** The endpoints of a client lie side by side. */
export const webhookKey = (clientId: string, id: string): Key => ({
  pk: `webhooks#${clientId}`,
  sk: id,
});

/** Each in a partition of its own: those of a busy endpoint would be too many for one. */
export const deliveryLaneKey = ({ webhookId, caseId }: Omit<LaneOf, 'clientId'>): Key => ({
  pk: `lane#${webhookId}#${caseId}`,
  sk: 'lane',
});

export const attemptsPartition = (webhookId: string): string => `attempts#${webhookId}`;
