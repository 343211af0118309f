import type { Message } from '../../functions/adapters/ports/queue.ts';
import type { CallEndpoint, CallOutcome, LaneOf } from '../../functions/adapters/ports/webhooks.ts';
import { type FanOutParts, fanOut } from '../../functions/adapters/webhooks/fan-out.ts';
import { callEndpoints } from '../../functions/deliver/call-endpoints.ts';
import type { CallingDependencies } from '../../functions/deliver/dependencies.ts';
import type { ClientEvent } from '../../shared/contracts/client-event.ts';
import { type KeptWebhook, wake } from '../../shared/contracts/webhook.ts';
import { UNKNOWN } from '../../shared/webhooks/breaker.ts';
import { memoryWebhooks } from './memory-webhooks.ts';

export const START = Date.parse('2026-03-04T12:00:00Z');

/** An endpoint that nobody knows anything of yet. */
export const webhookNamed = (id: string, more: Partial<KeptWebhook> = {}): KeptWebhook => ({
  id,
  clientId: 'acme',
  name: id,
  url: `https://${id}.example/`,
  tell: { email: 'it@acme.example', language: 'en' },
  state: 'active',
  stateSince: new Date(START).toISOString(),
  createdAt: new Date(START).toISOString(),
  secrets: [],
  health: UNKNOWN,
  lookAt: new Date(START).toISOString(),
  version: 1,
  ...more,
});

/** A supplier's world: its endpoints, what happens to its cases, and a queue that hands on in any order. */
export function supplierWorld(
  answers: (webhookId: string, event: string) => CallOutcome | 'dies' = () => OK,
  /** What is called indeed, in place of those answers. */
  through?: CallEndpoint,
) {
  const { webhooks, lanes, attempts, stored } = memoryWebhooks();
  let now = START;
  const queue: (Message & { at: number })[] = [];
  const told = new Map<string, number>();
  const calls: { webhookId: string; caseId: string; place: number; at: number }[] = [];
  const mails: string[] = [];
  const deps: CallingDependencies & FanOutParts = {
    webhooks,
    lanes,
    attempts,
    told: { find: async ({ caseId }, { place }) => eventOf(caseId, place, now) },
    call: async (webhook, event) => {
      const { subject, sequence } = event as ClientEvent;
      const place = Number(sequence);
      calls.push({ webhookId: webhook.id, caseId: subject, place, at: now });
      if (through) return through(webhook, event);
      const answer = answers(webhook.id, `${subject}.${place}`);
      if (answer === 'dies') throw new Error('killed');
      return answer;
    },
    wakes: {
      send: async (messages) => {
        for (const one of messages)
          queue.push({ ...one, at: now + (one.delaySeconds ?? 0) * 1000 });
      },
    },
    mailer: { send: async ({ subject }) => void mails.push(subject) },
    clock: () => new Date(now),
    chance: () => 0.5,
    log: () => {},
  };
  const run = async (message: Message) => {
    const body = wake.parse(JSON.parse(message.body));
    return callEndpoints([{ itemId: 'it', wake: body }], deps);
  };
  const follower = fanOut(deps);
  /** One more event of a case, fanned out to every endpoint. */
  const happen = async (caseId: string) => {
    const place = (told.get(caseId) ?? 0) + 1;
    told.set(caseId, place);
    await follower.follow('acme', [{ event: eventOf(caseId, place, now), page: 1 }]);
  };
  /** Hands on all that is due, in the order of the queue. */
  const settle = async () => {
    for (;;) {
      const index = queue.findIndex(({ at }) => at <= now);
      const [message] = index < 0 ? [] : queue.splice(index, 1);
      if (!message) return;
      await run(message);
    }
  };
  /** By the table alone: what was sent and lost is woken for again. */
  const sweep = () => {
    const isDue = (at: string | undefined) => at !== undefined && Date.parse(at) <= now;
    for (const { id, lookAt } of stored.webhooks.values()) {
      if (isDue(lookAt)) queue.push({ body: bodyOf({ webhookId: id }), group: id, at: now });
    }
    for (const { of, lane, isParked } of stored.lanes.values()) {
      if (!isParked && isDue(lane.dueAt))
        queue.push({ body: bodyOf(of), group: of.webhookId, at: now });
    }
  };
  /** So much time passes; the sweep comes each minute. */
  const pass = async (ms: number) => {
    const until = now + ms;
    while (now < until) {
      now = Math.min(until, now + 60_000);
      sweep();
      await settle();
    }
  };
  return {
    deps,
    stored,
    calls,
    mails,
    queue,
    run,
    happen,
    settle,
    pass,
    register: (webhook: KeptWebhook) => webhooks.add(webhook),
    placesOf: (webhookId: string, caseId: string) =>
      calls
        .filter((one) => one.webhookId === webhookId && one.caseId === caseId)
        .map(({ place }) => place),
    callsOf: (webhookId: string) => calls.filter((one) => one.webhookId === webhookId),
  };
}

const bodyOf = (of: Partial<LaneOf>) => JSON.stringify({ clientId: 'acme', ...of });
export const OK: CallOutcome = { status: 204, milliseconds: 1 };
export const BUSY: CallOutcome = { status: 503, milliseconds: 1 };

const eventOf = (caseId: string, place: number, at: number) =>
  ({
    id: `${caseId}.${place}`,
    type: place % 2 === 1 ? 'request.decided' : 'license.warning',
    subject: caseId,
    sequence: String(place).padStart(6, '0'),
    time: new Date(at).toISOString(),
  }) as ClientEvent;
