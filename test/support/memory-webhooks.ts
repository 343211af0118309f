import type { Attempts, LaneOf, Lanes, Webhooks } from '../../functions/adapters/ports/webhooks.ts';
import type { CallAttempt, KeptWebhook } from '../../shared/contracts/webhook.ts';
import { type DeliveryLane, extended } from '../../shared/webhooks/lane.ts';

interface Held {
  readonly of: LaneOf;
  lane: DeliveryLane;
  changes: number;
  lease?: string | undefined;
  leaseUntil?: number;
  isParked: boolean;
}

const LEASE_MS = 75_000;
const nameOf = ({ webhookId, caseId }: LaneOf) => `${webhookId}#${caseId}`;

/** Endpoints and lanes under the same conditions as in the table. */
export function memoryWebhooks() {
  const webhooks = new Map<string, KeptWebhook>();
  const lanes = new Map<string, Held>();
  const attempts: (CallAttempt & { webhookId: string })[] = [];
  let leases = 0;
  const readOf = ({ lane, changes, lease }: Held) =>
    structuredClone({ lane, changes, ...(lease !== undefined && { lease }) });
  const isFree = ({ lease, leaseUntil = 0 }: Held, now: Date) =>
    lease === undefined || leaseUntil < now.getTime();
  const webhookPort: Webhooks = {
    of: async (clientId) => [...webhooks.values()].filter((one) => one.clientId === clientId),
    async find(clientId, id) {
      const found = webhooks.get(id);
      return found?.clientId === clientId ? structuredClone(found) : undefined;
    },
    add: async (webhook) => void webhooks.set(webhook.id, structuredClone(webhook)),
    async change(webhook) {
      if (webhooks.get(webhook.id)?.version !== webhook.version) return false;
      webhooks.set(webhook.id, structuredClone({ ...webhook, version: webhook.version + 1 }));
      return true;
    },
  };
  const lanePort: Lanes = {
    async find(of) {
      const held = lanes.get(nameOf(of));
      return held && readOf(held);
    },
    async extend(of, placed, { isParked, at }) {
      const held = lanes.get(nameOf(of));
      if (held && held.lane.tail >= (placed.at(-1)?.place ?? 0)) return;
      const lane = extended(held?.lane, placed, at);
      if (!held) lanes.set(nameOf(of), { of, lane, changes: 1, isParked });
      else {
        if (held.lane.dueAt === undefined && held.lane.pausedAt === undefined)
          held.isParked = isParked;
        held.lane = lane;
        held.changes += 1;
      }
    },
    async lease(of, now) {
      const held = lanes.get(nameOf(of));
      const { dueAt } = held?.lane ?? {};
      if (!held || dueAt === undefined || dueAt > now.toISOString() || !isFree(held, now))
        return undefined;
      leases += 1;
      Object.assign(held, {
        lease: `lease-${leases}`,
        leaseUntil: now.getTime() + LEASE_MS,
        changes: held.changes + 1,
      });
      return readOf(held);
    },
    async change(of, read, { to, releases, isParked }) {
      const held = lanes.get(nameOf(of));
      if (!held || held.lease !== read.lease) return undefined;
      held.lane = to(structuredClone(held.lane));
      held.changes += 1;
      held.isParked = isParked || held.lane.pausedAt !== undefined;
      if (releases) held.lease = undefined;
      return readOf(held);
    },
    async park(of, now) {
      const held = lanes.get(nameOf(of));
      if (held?.lane.dueAt !== undefined && isFree(held, now)) held.isParked = true;
    },
    async unpark(of) {
      const held = lanes.get(nameOf(of));
      if (!held?.isParked || held.lane.pausedAt !== undefined) return false;
      held.isParked = false;
      return true;
    },
    async parked(webhookId, limit) {
      const waits = ({ of, isParked, lane }: Held) =>
        of.webhookId === webhookId &&
        isParked &&
        (lane.dueAt !== undefined || lane.pausedAt !== undefined);
      const dueOf = ({ lane }: Held) => lane.dueAt ?? '~';
      return [...lanes.values()]
        .filter(waits)
        .sort((left, right) => dueOf(left).localeCompare(dueOf(right)))
        .slice(0, limit)
        .map(({ of }) => of);
    },
  };
  const attemptPort: Attempts = {
    add: async (webhookId, attempt) => void attempts.push({ webhookId, ...attempt }),
    of: async (webhookId) => ({
      attempts: attempts.filter((one) => one.webhookId === webhookId).toReversed(),
    }),
  };
  return {
    webhooks: webhookPort,
    lanes: lanePort,
    attempts: attemptPort,
    stored: { webhooks, lanes, attempts },
  };
}
