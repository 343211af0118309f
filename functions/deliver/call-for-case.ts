import type { ClientEvent } from '../../shared/contracts/client-event.ts';
import type { KeptWebhook } from '../../shared/contracts/webhook.ts';
import {
  beingTried,
  givenUp,
  mayCallEndpoint,
  stuck,
  unanswered,
  wants,
  wellAnswered,
} from '../../shared/webhooks/endpoint.ts';
import {
  type DeliveryLane,
  failed,
  nextPlace,
  passed,
  putOff,
} from '../../shared/webhooks/lane.ts';
import type { CallOutcome, LaneOf, ReadLane } from '../adapters/ports/webhooks.ts';
import { changeWebhook } from './change-webhook.ts';
import type { CallingDependencies } from './dependencies.ts';
import { wakeAt } from './wakes.ts';

/** A call that takes all of its 10 s still ends before the function does (60 s). */
const BEGIN_FOR_MS = 40_000;

/** A lane that is held, and its endpoint as it was when it was last looked at. */
interface Run {
  readonly of: LaneOf;
  readonly until: number;
  webhook: KeptWebhook;
  held: ReadLane;
}

/**
 * Tells an endpoint what it has yet to be told of one case, in order, until that is over or in vain. What
 * was told is noted after it was: whoever dies between tells it once more.
 */
export async function callForCase(of: LaneOf, deps: CallingDependencies): Promise<void> {
  const now = deps.clock();
  const webhook = await deps.webhooks.find(of.clientId, of.webhookId);
  if (!webhook) return;
  if (mayCallEndpoint(webhook, now) === 'none') return wait(of, deps);
  const held = await deps.lanes.lease(of, now);
  if (!held) return;
  const run: Run = { of, webhook, held, until: now.getTime() + BEGIN_FOR_MS };
  if (await mayBegin(run, deps)) await tell(run, deps);
  else {
    await letGo(run, deps, { to: (lane) => lane, isParked: true });
    await wait(of, deps);
  }
}

/** Lets a lane wait for its endpoint, unless that came back just then. */
async function wait(of: LaneOf, deps: CallingDependencies): Promise<void> {
  await deps.lanes.park(of, deps.clock());
  const webhook = await deps.webhooks.find(of.clientId, of.webhookId);
  const isBack = webhook && mayCallEndpoint(webhook, deps.clock()) === 'all';
  if (isBack && (await deps.lanes.unpark(of))) await wakeAt(deps, of);
}

/** Of an endpoint that is not known to answer, one at a time finds out. */
async function mayBegin(run: Run, { webhooks, clock }: CallingDependencies): Promise<boolean> {
  const { webhook } = run;
  if (mayCallEndpoint(webhook, clock()) === 'all') return true;
  const trying = beingTried(webhook, clock());
  run.webhook = { ...trying, version: webhook.version + 1 };
  return webhooks.change(trying);
}

async function tell(run: Run, deps: CallingDependencies): Promise<void> {
  for (;;) {
    const next = await nextToTell(run, deps);
    if (next === undefined) return;
    const { place, event } = next;
    const answer = await deps.call(run.webhook, event);
    await note(run, deps, { event, answer });
    if (!isTaken(answer)) return inVain(run, deps, answer);
    await isWell(run, deps);
    const to = (lane: DeliveryLane) => passed(lane, place, deps.clock());
    const isOver = nextPlace(to(run.held.lane)) === undefined;
    const after = await deps.lanes.change(run.of, run.held, {
      to,
      releases: isOver,
      isParked: false,
    });
    // Somebody else holds it: this run took too long.
    if (!after) return;
    run.held = after;
    if (isOver) return wakeForMore(run, deps);
  }
}

/** What came while the last was told; whoever was woken for it found the lane held. */
const wakeForMore = async ({ of, held }: Run, deps: CallingDependencies): Promise<void> => {
  if (nextPlace(held.lane) !== undefined) await wakeAt(deps, of);
};

/** The next event that the endpoint is told of, with the lane at its place. */
async function nextToTell(run: Run, deps: CallingDependencies): Promise<ToTell | undefined> {
  const { passedBy, next, isLate } = await lookAhead(run, deps);
  const pass = (lane: DeliveryLane) =>
    passedBy.reduce((left, place) => passed(left, place, deps.clock()), lane);
  if (next) {
    const isThere = passedBy.length === 0 || (await hold(run, deps, pass));
    return isThere ? next : undefined;
  }
  await letGo(run, deps, { to: pass, isParked: false });
  if (isLate) await wakeAt(deps, run.of);
  return undefined;
}

interface ToTell {
  readonly place: number;
  readonly event: ClientEvent;
}

/** What is none of the endpoint's business is passed by. */
async function lookAhead(run: Run, deps: CallingDependencies) {
  const passedBy: number[] = [];
  let { lane } = run.held;
  for (let place = nextPlace(lane); place !== undefined; place = nextPlace(lane)) {
    if (deps.clock().getTime() > run.until) return { passedBy, isLate: true };
    const event = await eventAt(run, deps, place);
    if (event) return { passedBy, next: { place, event }, isLate: false };
    passedBy.push(place);
    lane = passed(lane, place, deps.clock());
  }
  return { passedBy, isLate: false };
}

async function hold(
  run: Run,
  { lanes }: CallingDependencies,
  to: (lane: DeliveryLane) => DeliveryLane,
) {
  const after = await lanes.change(run.of, run.held, { to, releases: false, isParked: false });
  if (after) run.held = after;
  return after !== undefined;
}

async function eventAt(
  { of, webhook, held }: Run,
  { told }: CallingDependencies,
  place: number,
): Promise<ClientEvent | undefined> {
  const page = held.lane.pages[place];
  const event = page === undefined ? undefined : await told.find(of, { place, page });
  return event && event.time >= webhook.createdAt && wants(webhook, event.type) ? event : undefined;
}

const isTaken = ({ status = 0 }: CallOutcome): boolean => status >= 200 && status < 300;

const GONE = 410;

async function note(
  { of, webhook, held }: Run,
  { attempts, clock }: CallingDependencies,
  { event, answer }: { readonly event: ClientEvent; readonly answer: CallOutcome },
): Promise<void> {
  const { retryAfter: _, ...came } = answer;
  await attempts.add(webhook.id, {
    at: clock().toISOString(),
    event: event.id,
    type: event.type,
    request: of.caseId,
    outcome: isTaken(answer) ? 'delivered' : 'failed',
    try: held.lane.failures + 1,
    ...came,
  });
}

async function isWell(run: Run, deps: CallingDependencies): Promise<void> {
  const now = deps.clock();
  if (!wellAnswered(run.webhook, now)) return;
  const before = run.webhook.recoveredAt;
  run.webhook = await changeWebhook(deps, run.webhook, (one) => wellAnswered(one, now));
  // What waited for it is let go.
  if (run.webhook.recoveredAt !== before) await wakeAt(deps, endpointOf(run.of));
}

async function inVain(run: Run, deps: CallingDependencies, answer: CallOutcome): Promise<void> {
  const at = deps.clock();
  const why = { at, chance: deps.chance(), retryAfter: answer.retryAfter };
  const isAgain = run.held.lane.failures > 0;
  const wasProven = run.webhook.health.isProven;
  run.webhook = await changeWebhook(deps, run.webhook, (one) => {
    if (answer.status === GONE) return givenUp(one, 'gone', at);
    // That one case is refused over and over says nothing of the others.
    if (isAgain && one.health.isProven) return undefined;
    // Nor is it news where others, called at the same time, have said so: now one finds out.
    return wasProven && !one.health.isProven ? undefined : unanswered(one, why);
  });
  if (mayCallEndpoint(run.webhook, at) !== 'all') {
    await letGo(run, deps, { to: (lane) => putOff(lane, at), isParked: true });
    await wakeAt(deps, endpointOf(run.of), run.webhook.lookAt);
    return;
  }
  const after = await letGo(run, deps, { to: (lane) => failed(lane, why), isParked: false });
  if (after?.lane.pausedAt !== undefined) {
    await changeWebhook(deps, run.webhook, (one) => stuck(one, run.of.caseId, at));
    await wakeAt(deps, endpointOf(run.of));
  } else await wakeAt(deps, run.of, after?.lane.dueAt);
}

const endpointOf = ({ clientId, webhookId }: LaneOf) => ({ clientId, webhookId });

const letGo = (
  { of, held }: Run,
  { lanes }: CallingDependencies,
  change: { readonly to: (lane: DeliveryLane) => DeliveryLane; readonly isParked: boolean },
) => lanes.change(of, held, { ...change, releases: true });
