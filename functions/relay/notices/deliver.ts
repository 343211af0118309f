import type { CaseFile } from '../../../shared/contracts/case.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import type { Measure } from '../../adapters/metrics.ts';
import type { OfferedLetter } from '../../adapters/ports/drafts.ts';
import type { KeptEvent, OfferedEvent } from '../../adapters/ports/notices.ts';
import type { OfferedSummary } from '../../adapters/ports/summaries.ts';
import { type FoundCase, writeFeed } from '../feed/write-feed.ts';
import type { DeliverDependencies } from './dependencies.ts';
import { mailDraftLetters } from './draft-letters.ts';
import type { Letter, Link } from './letter.ts';
import { type Moment, ofOneMoment } from './moments.ts';
import { mailOf } from './render.ts';
import { addToSummary, mailSummaries, waitsForSummary } from './summaries.ts';

/**
 * Tells what happened to cases: clients in their feed, then people by mail; in order within a case, cases
 * side by side. Returns the items that have to be offered again. Offering a delivered event again sends
 * nothing.
 */
export async function deliver(
  offers: readonly OfferedEvent[],
  deps: DeliverDependencies,
): Promise<string[]> {
  const byCase = [...Map.groupBy(offers, ({ event }) => event.caseId).values()];
  const cases = await Promise.all(byCase.map((ofCase) => findCase(inOrder(ofCase), deps)));
  const known = cases.flatMap(({ found }) => found ?? []);
  const unfed = await writeFeed(known, deps);
  const failed = await Promise.all(
    cases.map(async ({ ordered, found, error = unfed.get(caseOf(ordered)) }) =>
      found && error === undefined
        ? deliverFound(deps.holdsNotices ? [] : ordered, found, deps)
        : offerAgain(ordered, error, deps),
    ),
  );
  return failed.flat();
}

const inOrder = (offers: readonly OfferedEvent[]): OfferedEvent[] =>
  offers.toSorted((left, right) => left.event.sequence - right.event.sequence);
const caseOf = ([first]: readonly OfferedEvent[]): string => first?.event.caseId ?? '';

interface Offered {
  readonly ordered: readonly OfferedEvent[];
  readonly found?: FoundCase;
  readonly error?: unknown;
}

/** A case as it stands, and how far its client was told of it, by the newest of its events. */
async function findCase(
  ordered: readonly OfferedEvent[],
  { outbox }: DeliverDependencies,
): Promise<Offered> {
  const event = ordered.at(-1)?.event;
  if (!event) return { ordered };
  try {
    return { ordered, found: { event, ...(await outbox.find(event)) } };
  } catch (error) {
    return { ordered, error };
  }
}

function offerAgain(
  offers: readonly OfferedEvent[],
  error: unknown,
  { log }: DeliverDependencies,
): string[] {
  const last = offers.at(-1);
  if (!last) return [];
  const { caseId, eventId } = last.event;
  log({ level: 'error', caseId, eventId, error: error instanceof Error ? error.name : 'unknown' });
  return offers.map(({ itemId }) => itemId);
}

/** What was written into the feed is noted with its delivery; where that fails, by itself. */
async function deliverFound(
  ordered: readonly OfferedEvent[],
  found: FoundCase,
  deps: DeliverDependencies,
): Promise<string[]> {
  const { outbox } = deps;
  const unmarked = new Map(found.untold.map((telling) => [telling.event.eventId, telling]));
  let unused: FoundCase | undefined = found;
  const failed = await deliverInOrder(ordered, {
    ...deps,
    outbox: {
      ...outbox,
      find: async (event) => {
        const isIt = unused?.event.eventId === event.eventId;
        const it = isIt ? unused : undefined;
        if (isIt) unused = undefined;
        return it ?? outbox.find(event);
      },
      markDelivered: async (event, at) => {
        await outbox.markDelivered(event, at, unmarked.get(event.eventId)?.mark);
        unmarked.delete(event.eventId);
      },
    },
  });
  try {
    for (const { event, mark } of unmarked.values()) await outbox.markInFeed(event, mark);
    return failed;
  } catch (error) {
    return [...failed, ...offerAgain(ordered, error, deps)];
  }
}

/** After a failure the later events of the case wait, so that none overtakes. */
async function deliverInOrder(
  ordered: readonly OfferedEvent[],
  deps: DeliverDependencies,
): Promise<string[]> {
  const moments = ofOneMoment(ordered);
  for (const [index, moment] of moments.entries()) {
    const error = await deliverTogether(moment, deps).catch((reason: unknown) => reason);
    if (error === undefined) continue;
    return moments
      .slice(index)
      .flatMap(({ all }, place) =>
        place === 0 ? offerAgain(all, error, deps) : all.map(({ itemId }) => itemId),
      );
  }
  return [];
}

async function deliverTogether(
  { all, last }: Moment,
  deps: DeliverDependencies,
): Promise<undefined> {
  const before: KeptEvent[] = [];
  for (const { event } of all.slice(0, -1)) {
    if (!(await deps.outbox.find(event)).isDelivered) before.push(event);
  }
  await deliverOnce(last.event, deps, before);
  for (const event of before) await deps.outbox.markDelivered(event, deps.clock());
}

/**
 * At least once: whoever dies between a mail and its mark sends that one mail again, and those whose marks
 * waited with it, and no other.
 * Nobody else is mailed twice about one event, however often it is offered.
 */
async function deliverOnce(
  event: KeptEvent,
  deps: DeliverDependencies,
  before: readonly KeptEvent[],
): Promise<undefined> {
  const { isDelivered, file } = await deps.outbox.find(event);
  if (isDelivered) return;
  if (file && (await waitsForSummary(event, file, deps))) await addToSummary(event, file, deps);
  else await mail(event, { file, before }, deps);
  await deps.outbox.markDelivered(event, deps.clock());
}

async function mail(
  event: KeptEvent,
  { file, before }: { file: CaseFile | undefined; before: readonly KeptEvent[] },
  deps: DeliverDependencies,
): Promise<void> {
  // Half of the function: what only tells feeds and endpoints does not wait for it.
  const { lettersFor } = await import('./letters.ts');
  const reading = { ...deps, cases: { find: async () => file } };
  const earlier = await Promise.all(before.map((one) => lettersFor(one, reading)));
  const letters = (await lettersFor(event, reading)).map((one) => withIntros(earlier.flat(), one));
  const told = letters.length > 1 ? await deps.outbox.toldOf(event) : new Set<string>();
  for (const letter of letters) {
    const recipient = sha256(letter.to);
    if (told.has(recipient)) continue;
    await send(letter, deps);
    if (letters.length > 1) await deps.outbox.markTold(event, recipient, deps.clock());
  }
}

/** What had happened just before is said first. */
function withIntros(earlier: readonly Letter[], letter: Letter): Letter {
  const said = earlier.filter(({ to }) => to === letter.to).map(({ intro }) => intro);
  if (said.length === 0) return letter;
  const then = letter.intro.charAt(0).toUpperCase() + letter.intro.slice(1);
  return { ...letter, intro: [...said, then].join(' ') };
}

async function send(letter: Letter, deps: DeliverDependencies): Promise<void> {
  await deps.mailer.send(mailOf(letter, letter.link && (await addressOf(letter.link, deps))));
}

/** A task's secret is made for this mail, and known by its hash before the mail is sent. */
async function addressOf(
  { to }: Link,
  { tasks, secret, publicUrl }: DeliverDependencies,
): Promise<string> {
  if ('path' in to) return `${publicUrl}${to.path}`;
  const key = secret();
  await tasks.addSecret(to.taskId, sha256(key));
  return `${publicUrl}/tasks/${encodeURIComponent(to.taskId)}?key=${key}`;
}

/** Delivers events, summaries and letters about drafts side by side, and counts those that have to be offered again. */
export async function deliverMeasured(
  { notices, summaries, draftLetters }: Offers,
  dependencies: DeliverDependencies & { readonly measure: Measure },
): Promise<string[]> {
  const delivered = await Promise.all([
    deliver(notices, dependencies),
    mailSummaries(summaries, dependencies),
    mailDraftLetters(draftLetters, dependencies),
  ]);
  const failed = delivered.flat();
  if (failed.length > 0) dependencies.measure({ metrics: { noticesFailed: failed.length } });
  return failed;
}

/** What people are to be told. */
export interface Offers {
  readonly notices: readonly OfferedEvent[];
  readonly summaries: readonly OfferedSummary[];
  readonly draftLetters: readonly OfferedLetter[];
}
