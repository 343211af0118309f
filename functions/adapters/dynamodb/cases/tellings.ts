import * as z from 'zod';
import { type Filing, isApplication } from '../../../../shared/contracts/application.ts';
import type { ClientEvent } from '../../../../shared/contracts/client-event.ts';
import type { KeptLicense } from '../../../../shared/contracts/license.ts';
import type { RecordedDecision } from '../../../../shared/contracts/records.ts';
import type { CaseOfEvent } from '../../../../shared/events/client-event.ts';
import { hasFeed } from '../../../../shared/events/feed.ts';
import { type Telling, type ToldMark, untoldOf } from '../../../../shared/events/untold.ts';
import { exemptionNumberOf } from '../../../../shared/licenses/exemption.ts';
import type { KeptEvent } from '../../ports/notices.ts';
import type { Key } from '../table/expression.ts';
import type { RawItem, Table } from '../table/table.ts';
import { formerText } from './amendments.ts';
import { outboxKey } from './keys.ts';
import type { ReadCase } from './stored-case.ts';
import { eventIn, homeOf, readDecision } from './told-items.ts';

/** As far as a case is read to know what its client was told before an event: the first has none before. */
export const readUpTo = (event: KeptEvent): Key =>
  event.sequence > 1 ? outboxKey(event.caseId, event.sequence) : homeOf(event);

const keptMark = z.object({
  told: z.object({ s: z.int().min(1), n: z.int().min(1), d: z.instanceof(Uint8Array) }).optional(),
});
const DIGEST = 'sha256-';

/** As it lies beside the note that an event was delivered, in few bytes: the row of an order is full. */
export const markAttributes = (told: ToldMark | undefined): RawItem =>
  told
    ? {
        told: {
          s: told.sequence,
          n: told.number,
          d: Buffer.from(told.digest.slice(DIGEST.length), 'base64url'),
        },
      }
    : {};

/** The newest that the client was told, wherever that is noted. */
function lastMark(items: Iterable<RawItem>): ToldMark | undefined {
  const marks = [...items].flatMap((item) => {
    const { told } = keptMark.parse(item);
    if (!told) return [];
    const digest = DIGEST + Buffer.from(told.d).toString('base64url');
    return [{ sequence: told.s, number: told.n, digest }];
  });
  return marks.reduce<ToldMark | undefined>(
    (last, mark) => (last && last.sequence > mark.sequence ? last : mark),
    undefined,
  );
}

/** What a client has yet to be told of its case, up to an event. */
export async function tellingsUpTo(
  table: Table,
  { stored, items }: ReadCase,
  asked: { readonly event: KeptEvent; readonly isDelivered: (event: KeptEvent) => boolean },
): Promise<Telling<KeptEvent>[]> {
  const { row } = stored;
  if (!hasFeed(row)) return [];
  const events = [...items.values()]
    .flatMap((item) => eventIn(item) ?? [])
    .filter(({ sequence }) => sequence <= asked.event.sequence)
    .sort((left, right) => left.sequence - right.sequence);
  const past = events.map((event) => ({ event, isDelivered: asked.isDelivered(event) }));
  const about = await aboutEvents(table, { stored, items }, events);
  return untoldOf(past, lastMark(items.values()), about);
}

/** What is said of a case as it was when something happened to it: a text of before is looked up. */
async function aboutEvents(
  table: Table,
  { stored, items }: ReadCase,
  events: readonly KeptEvent[],
): Promise<(event: KeptEvent) => CaseOfEvent> {
  const { row, license } = stored;
  const decisions = [...items.values()].filter(({ kind }) => kind === 'decision').map(readDecision);
  const revisionAt = ({ sequence }: KeptEvent): number =>
    1 + events.filter((one) => one.type === 'case.amended' && one.sequence <= sequence).length;
  const texts = new Map<number, Filing>();
  for (const revision of new Set(events.map(revisionAt))) {
    const isNewest = revision === (row.revision ?? 1);
    const text = isNewest ? undefined : await formerText(table, row.id, revision);
    texts.set(revision, text ?? row.request);
  }
  return (event) => {
    const revision = revisionAt(event);
    const request = texts.get(revision) ?? row.request;
    const decided = decisions.find((one) => isToldBy(event, one));
    const inForce = decided ?? decisions.findLast(({ decidedAt }) => decidedAt <= event.at);
    const issued = license && license.issuedAt <= event.at ? license : undefined;
    const of = { id: row.id, request, status: event.status, decision: inForce ?? null };
    const exemption = exemptionNumberOf(of);
    return {
      reference: request.reference,
      requestType: request.type,
      isApplication: isApplication(request),
      revision,
      ...(decided && { decision: decisionIn(decided) }),
      ...licenseIn(issued, exemption),
    };
  };
}

/** A decision of people is told by an event of its own, of the same instant. */
const isToldBy = (event: KeptEvent, { number, decidedAt, review }: RecordedDecision): boolean =>
  event.withDecision === undefined
    ? event.type === 'case.resolved' && review?.round === event.round && decidedAt === event.at
    : number === event.withDecision;

const decisionIn = ({
  number,
  route,
  review,
}: RecordedDecision): NonNullable<ClientEvent['data']['decision']> => ({
  number,
  route,
  by: review ? 'people' : 'rules',
});

/** What an exempt order ships under is kept only once something has shipped: it follows from the decision. */
function licenseIn(
  issued: KeptLicense | undefined,
  exemption: string | undefined,
): Pick<CaseOfEvent, 'license'> {
  if (issued?.expiresAt !== undefined) {
    const { id, expiresAt } = issued;
    return { license: { id, expiresAt } };
  }
  return exemption === undefined ? {} : { license: { id: exemption } };
}
