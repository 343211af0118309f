import type { Submission } from '../../shared/contracts/case.ts';
import {
  type Covering,
  type DeterminedLicense,
  type ShipmentInQuestion,
  shipmentInQuestion,
} from '../../shared/contracts/license-view.ts';
import type { ChipOrder } from '../../shared/contracts/request.ts';
import type { Lot } from '../../shared/contracts/shipment.ts';
import { fieldOf, typeError } from '../../shared/filing/check-body.ts';
import { checkRequest } from '../../shared/filing/check-request.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { kindOf } from '../../shared/licenses/exemption.ts';
import { standingOfLicense } from '../../shared/licenses/standing.ts';
import { nameKey } from '../../shared/rules/index.ts';
import { leftIn, leftOf, linesAfter } from '../../shared/shipments/lines.ts';
import { readOrder } from '../adapters/filing/take-in.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { preChecked, refusePreCheck } from '../adapters/suppliers/pre-check.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { licensesFrom } from './licenses.ts';
import type { LicensedCase } from './view.ts';

/** POST /v1/licenses:determine: under what an order or a shipment may leave, and what is left then. */
export const determineLicense =
  (deps: ShipmentsDependencies): HttpHandler =>
  async (c) => {
    const read = readQuestion(deps, c);
    if ('errors' in read) return refuse(c, 'invalid-request', read);
    const found = await covering(deps, c, read.asked);
    if (found === 'no-cursor') {
      return refuse(c, 'invalid-query', { detail: 'A cursor is the nextCursor of an answer.' });
    }
    const order = read.submission && (await preChecked(deps, read.submission));
    if (order && 'waitSeconds' in order) return refusePreCheck(c, order);
    const { decision } = order ?? {};
    return c.json({
      ...found,
      ...(order && decision && { order: { status: order.status, route: decision.route } }),
    });
  };

interface Question {
  readonly asked: ShipmentInQuestion;
  /** Of an order. */
  readonly submission?: Submission;
}

function readQuestion(
  deps: ShipmentsDependencies,
  c: HttpContext,
): Question | { errors: ReturnType<typeof fieldErrors> } {
  const body = c.get('body');
  if (fieldOf(body, 'type') === 'chip-order') {
    const clientId = c.get('client').id;
    const read = readOrder(deps, { body, clientId, key: undefined, check: checkRequest });
    if ('problem' in read) return { errors: read.details.errors ?? [] };
    const { submission } = read;
    return { asked: questionIn(submission.request as ChipOrder), submission };
  }
  const parsed = shipmentInQuestion.safeParse(body, { error: describeIssue });
  if (parsed.success) return { asked: parsed.data };
  const errors = fieldErrors(parsed.error.issues);
  const type = typeError(fieldOf(body, 'type'), ['chip-order', 'shipment']);
  return { errors: errors.map((error) => (error.pointer === type.pointer ? type : error)) };
}

const questionIn = ({ contact, destination, parties, items }: ChipOrder): ShipmentInQuestion => ({
  type: 'shipment',
  holder: contact.email,
  destination,
  ultimateConsignee: { name: parties.ultimateConsignee.name },
  endUser: { name: parties.endUser.name },
  items: items.map((item) => ({
    part: item.part,
    quantity: item.quantity,
    ...('description' in item && { description: item.description }),
  })),
});

/** More than a client has for one consignee at one time. */
const MOST = 100;

async function covering(
  deps: ShipmentsDependencies,
  c: HttpContext,
  asked: ShipmentInQuestion,
): Promise<DeterminedLicense | 'no-cursor'> {
  const now = deps.clock();
  const page = await licensesFrom(deps, c.get('client').id, {
    holder: asked.holder,
    cursor: c.req.query('cursor'),
    most: MOST,
    isWanted: (of) => isFor(of, asked, now),
  });
  if (page === 'no-cursor') return page;
  const { found, nextCursor } = page;
  const ordered = found.sort((left, right) => endOf(left).localeCompare(endOf(right)));
  const covers = ordered.flatMap((of) => coveringOf(of, asked, now) ?? []);
  const short = ordered.filter(({ license }) => !covers.some((one) => one.license === license.id));
  const [by = null, ...others] = covers;
  return {
    covered: by !== null,
    by,
    next: others,
    short: short.map(({ license, lines }) => ({ license: license.id, left: leftIn(lines) })),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}

/** What has no end comes last. */
const endOf = ({ license }: LicensedCase): string => license.expiresAt ?? '~';

const LETS_SHIP: ReadonlySet<string> = new Set(['issued', 'partly-used', 'reinstated']);

/** Whether it is in force, and for this consignee and end user at this place. */
function isFor(
  { request, license, lines }: LicensedCase,
  { destination, ultimateConsignee, endUser }: ShipmentInQuestion,
  now: Date,
): boolean {
  const { parties } = request;
  return (
    LETS_SHIP.has(standingOfLicense(license, lines, now)) &&
    request.destination === destination &&
    nameKey(parties.ultimateConsignee.name) === nameKey(ultimateConsignee.name) &&
    (!endUser || nameKey(parties.endUser.name) === nameKey(endUser.name))
  );
}

function coveringOf(
  of: LicensedCase,
  { items }: ShipmentInQuestion,
  now: Date,
): Covering | undefined {
  const { license, decision, lines } = of;
  const lots = items.reduce<Lot[] | undefined>((all, item) => all && lotsFor(of, item, all), []);
  if (!lots) return undefined;
  const moved = lots.map(({ line, quantity }) => ({ line, planned: quantity, shipped: 0 }));
  return {
    license: license.id,
    kind: kindOf(license, decision),
    state: standingOfLicense(license, lines, now),
    ...(license.expiresAt && { until: license.expiresAt }),
    lines: lots,
    left: leftIn(linesAfter(lines, moved)),
  };
}

/** So many of the lines that are of this part, in order, beside what others take; nothing, where too few are left. */
function lotsFor(
  { request, lines }: LicensedCase,
  { part, description, quantity }: ShipmentInQuestion['items'][number],
  taken: readonly Lot[],
): Lot[] | undefined {
  if (request.type !== 'chip-order') return undefined;
  const lots = new Map(taken.map((one) => [one.line, one.quantity]));
  let missing = quantity;
  for (const line of lines) {
    const item = request.items[line.line - 1];
    const isOf =
      item?.part === part &&
      (!('description' in item) || nameKey(item.description) === nameKey(description ?? ''));
    if (!isOf) continue;
    const before = lots.get(line.line) ?? 0;
    const takes = Math.min(missing, leftOf(line) - before);
    if (takes <= 0) continue;
    lots.set(line.line, before + takes);
    missing -= takes;
  }
  return missing > 0 ? undefined : [...lots].map(([line, many]) => ({ line, quantity: many }));
}
