import * as z from 'zod';
import { LICENSE_KINDS } from '../licenses/exemption.ts';
import { LICENSE_STANDINGS } from '../licenses/standing.ts';
import { ECCNS, ROUTES } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { replayed } from './batch.ts';
import { condition, instant, licenseReason } from './decision.ts';
import { described } from './described.ts';
import { email } from './email.ts';
import { lineLeft, UNITS } from './line-left.ts';
import { pageLimit } from './page-limit.ts';
import { parties } from './party.ts';
import { problem } from './problem.ts';
import { request } from './request.ts';
import { countedLine, keptShipment, lot, shipmentEntry } from './shipment.ts';

const licenseLine = z.object({
  line: described(lot.shape.line, 'As shipments name it'),
  part: described(z.string(), 'Of the catalogue, or `other`, or `model-weights`'),
  description: described(z.string(), 'Of what the catalogue does not list').exactOptional(),
  eccn: z.enum(ECCNS).exactOptional(),
  unit: z.enum(UNITS),
  quantity: described(lot.shape.quantity, 'Licensed'),
  shipped: countedLine.shape.shipped,
  planned: described(countedLine.shape.planned, 'Held by plans that have not left yet'),
  left: described(lot.shape.quantity, 'Neither planned nor shipped'),
  tppPerUnit: described(
    countedLine.shape.tppPerUnit,
    'As limits count it: 0, where none counts it',
  ),
});

/** A license, or what an exempt order ships under, as its client sees it. */
export const licenseView = z.object({
  id: described(z.string(), 'Its number'),
  kind: described(
    z.enum(LICENSE_KINDS),
    'A license; or, of an exempt order, the exception or the validated end user it goes by',
  ),
  state: described(
    z.enum(LICENSE_STANDINGS),
    'Where it stands in its life; only `issued`, `partly-used` and `reinstated` let more ship',
  ),
  stateSince: described(instant, 'Since when it stands so').exactOptional(),
  stateReason: described(licenseReason, 'Why, where officers made it so').exactOptional(),
  route: z.enum(ROUTES),
  request: described(
    z.object({ id: z.string(), reference: z.string() }),
    'The request that it was decided on',
  ),
  holder: described(
    z.object({ name: z.string(), email: z.string() }),
    'The contact of the request, who is told what becomes of it',
  ),
  destination: z.string(),
  parties,
  lines: z.array(licenseLine),
  tpp: described(tpp, 'Of all that is licensed'),
  shippedTpp: tpp,
  conditions: described(z.array(z.string()), 'What whoever ships has to do'),
  terms: described(
    z.array(condition),
    'The conditions that a policy sets, as data',
  ).exactOptional(),
  validity: described(
    z.object({ from: instant, until: instant.exactOptional() }),
    'An exempt order has no end of its own: the law of the day is asked at every shipment',
  ),
  links: z.object({ self: z.string(), shipments: z.string(), request: z.string() }),
});

const nextCursor = described(z.string(), 'Of the next page; none of the last').exactOptional();

/** A page may have fewer than were asked for and yet a next one. */
export const licensePage = z.object({ licenses: z.array(licenseView), nextCursor });

/** How a page of licenses is asked for. */
export const licenseQuery = z.object({
  state: z.enum(LICENSE_STANDINGS).exactOptional(),
  kind: z.enum(LICENSE_KINDS).exactOptional(),
  holder: email.exactOptional(),
  validOn: z.iso.date().exactOptional(),
  limit: pageLimit(100, 25),
  cursor: z.string().max(400).exactOptional(),
});

/** A shipment as its client sees it. */
export const shipmentView = keptShipment
  .omit({ changes: true })
  .extend({ links: z.object({ self: z.string() }) });

const told = shipmentEntry.omit({ caseId: true, license: true, shipment: true, moved: true });

/** The same with all that happened to it. */
export const shipmentHistory = shipmentView.extend({ entries: z.array(told) });
export const shipmentPage = z.object({ shipments: z.array(shipmentView), nextCursor });

/** What came of it, and what is left of every line of the license. */
export const shipmentAnswer = z.object({
  /** None of a total. A description beside it would close what its schema opens. */
  shipment: shipmentView.exactOptional(),
  left: z.array(lineLeft),
});

export const MOST_SHIPMENTS = 25;

/** Things done with the lines of licenses, sent together; each is done by itself, in order. */
export const shipmentBatch = z.strictObject({
  shipments: z.array(z.unknown()).min(1).max(MOST_SHIPMENTS),
});

/** What became of one of them: the status and body it would have had alone; 208 for what is known. */
const batched = z.object({
  index: z.int().min(0),
  status: z.int(),
  replayed,
  answer: shipmentAnswer.exactOptional(),
  problem: problem.exactOptional(),
});
export const shipmentBatchAnswer = z.object({ results: z.array(batched) });

const asked = z.strictObject({
  part: z.string().min(1).max(60),
  description: z.string().min(1).max(300).exactOptional(),
  quantity: lot.shape.quantity.min(1),
});

/** A shipment as it might leave, before anybody knows under which license. */
export const shipmentInQuestion = z.strictObject({
  type: z.literal('shipment'),
  holder: described(
    email,
    'The mailbox of the contact of the requests that it may go by; any of yours without it',
  ).exactOptional(),
  destination: request.options[0].shape.destination,
  ultimateConsignee: z.strictObject({ name: z.string().min(1).max(200) }),
  endUser: z.strictObject({ name: z.string().min(1).max(200) }).exactOptional(),
  items: z.array(asked).min(1).max(50),
});

/** What of a license would go to it, and what would be left then. */
const covering = z.object({
  license: z.string(),
  kind: z.enum(LICENSE_KINDS),
  state: z.enum(LICENSE_STANDINGS),
  until: instant.exactOptional(),
  lines: described(z.array(lot), 'What a shipment would name'),
  left: described(z.array(lineLeft), 'After it'),
});

/** Under what an order or a shipment may leave. */
export const determinedLicense = z.object({
  covered: z.boolean(),
  by: described(covering, 'The one that ends first of those that cover all of it').nullable(),
  next: described(z.array(covering), 'Others that would cover it, by their end'),
  short: described(
    z.array(z.object({ license: z.string(), left: z.array(lineLeft) })),
    'Those that are for it and have too little left',
  ),
  order: described(
    z.object({ status: z.string(), route: z.enum(ROUTES) }),
    'Of an order: what it would be answered if it were filed now',
  ).exactOptional(),
  nextCursor: described(
    z.string(),
    'Not all of your licenses were looked at: ask on with it as `?cursor=`',
  ).exactOptional(),
});

export type LicenseView = z.infer<typeof licenseView>;
export type LicenseQuery = z.infer<typeof licenseQuery>;
export type ShipmentView = z.infer<typeof shipmentView>;
export type ShipmentAnswer = z.infer<typeof shipmentAnswer>;
export type ShipmentInQuestion = z.infer<typeof shipmentInQuestion>;
export type DeterminedLicense = z.infer<typeof determinedLicense>;
export type Covering = z.infer<typeof covering>;
export type BatchedShipment = z.infer<typeof batched>;
