import type { KeptWebhook } from '../../shared/contracts/webhook.ts';
import { lookedAt, mayCallEndpoint } from '../../shared/webhooks/endpoint.ts';
import { goneOn } from '../../shared/webhooks/lane.ts';
import { traceOf } from '../adapters/log.ts';
import type { LaneOf } from '../adapters/ports/webhooks.ts';
import { callForCase } from './call-for-case.ts';
import { changeWebhook } from './change-webhook.ts';
import type { CallingDependencies } from './dependencies.ts';
import { mailAbout } from './mail-about.ts';
import { messageOf, wakeAt } from './wakes.ts';

/** Lanes that are let go at once; for more, somebody looks again. */
const MOST = 200;

/** What an endpoint itself is due for: a mail, one call that finds out, or to let go what waited for it. */
export async function lookAt(of: Omit<LaneOf, 'caseId'>, deps: CallingDependencies): Promise<void> {
  const found = await deps.webhooks.find(of.clientId, of.webhookId);
  if (found?.lookAt === undefined || found.lookAt > deps.clock().toISOString()) return;
  const webhook = await mailOwed(found, deps);
  const permission = mayCallEndpoint(webhook, deps.clock());
  if (permission === 'one') {
    const [first] = await deps.lanes.parked(webhook.id, 1);
    if (first) return callForCase((await unpaused(first, webhook, deps)) ?? first, deps);
  }
  const count = permission === 'all' ? await letGoWaiting(webhook, deps) : 0;
  const after = await changeWebhook(deps, webhook, (one) =>
    lookedAt(one, { found: count, at: deps.clock() }),
  );
  if (count > 0) await wakeAt(deps, of);
  else if (after.lookAt) await wakeAt(deps, of, after.lookAt);
}

/** At least once: whoever dies between the mail and its mark sends it again. Without it all else goes on. */
async function mailOwed(webhook: KeptWebhook, deps: CallingDependencies): Promise<KeptWebhook> {
  const { mail } = webhook;
  if (!mail) return webhook;
  try {
    await deps.mailer.send(mailAbout(webhook, mail));
  } catch (error) {
    deps.log({
      level: 'error',
      message: 'deliver: mail',
      webhookId: webhook.id,
      ...traceOf(error),
    });
    return webhook;
  }
  return changeWebhook(deps, webhook, ({ mail: owed, ...one }) =>
    owed && owed.at > mail.at ? { ...one, mail: owed } : one,
  );
}

async function letGoWaiting(webhook: KeptWebhook, deps: CallingDependencies): Promise<number> {
  const waiting = await deps.lanes.parked(webhook.id, MOST);
  const moved = await Promise.all(
    waiting.map(async (of) =>
      (await deps.lanes.unpark(of)) || (await unpaused(of, webhook, deps)) ? [of] : [],
    ),
  );
  await deps.wakes.send(moved.flat().map((of) => messageOf(of)));
  return moved.flat().length;
}

/** A case that was paused by itself goes on once its client has said that all is well since. */
async function unpaused(
  of: LaneOf,
  { resumedAt = '' }: KeptWebhook,
  { lanes, clock }: CallingDependencies,
): Promise<LaneOf | undefined> {
  const read = await lanes.find(of);
  if (read?.lane.pausedAt === undefined || read.lane.pausedAt >= resumedAt) return undefined;
  const to = (lane: typeof read.lane) =>
    lane.pausedAt === undefined ? lane : goneOn(lane, clock());
  await lanes.change(of, read, { to, releases: false, isParked: false });
  return of;
}
