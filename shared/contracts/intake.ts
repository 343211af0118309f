import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { replayed } from './batch.ts';
import { cloudEvent } from './cloud-event.ts';
import { instant } from './decision.ts';
import { described } from './described.ts';
import { problem } from './problem.ts';
import { departure, SHIPMENT_STATES, shipmentPlan } from './shipment.ts';
import { line, paragraph } from './text.ts';

/** What an order system tells, and what is done then. */
export const INTAKE_TYPES = [
  'order.placed',
  'order.changed',
  'order.cancelled',
  'shipment.departed',
] as const;
export type IntakeType = (typeof INTAKE_TYPES)[number];

export const orderReference = line(100).meta({ description: 'Your reference of the order' });

/** Data of `order.cancelled`. */
export const cancelledOrder = z.strictObject({ reference: orderReference.exactOptional() });

/** Data of `shipment.departed`. */
export const departedShipment = z.strictObject({
  reference: orderReference.exactOptional(),
  license: line(60)
    .exactOptional()
    .meta({ description: 'The number it ships under, in place of a reference' }),
  number: shipmentPlan.shape.number,
  lines: shipmentPlan.shape.lines,
  notice: departure.shape.notice,
  sequence: departure.shape.sequence,
});

/** `pointer` leads into the event as it was sent; `field` into what it was read as, where that differs. */
const wrongPlace = z.object({
  pointer: z.string(),
  detail: z.string().meta({ description: 'What is to stand there instead' }),
  field: z.string().exactOptional(),
});
export type WrongPlace = z.infer<typeof wrongPlace>;

/** Why nothing was done: a problem as the API would answer it, pointing into the event. */
export const parkedReason = problem.extend({ errors: z.array(wrongPlace).optional() });
export type ParkedReason = z.infer<typeof parkedReason>;

export const INTAKE_STATES = ['waiting', 'done', 'superseded', 'parked', 'dismissed'] as const;

/** Why nothing is to be done by an event any more. */
export const dismissal = z
  .strictObject({
    reason: described(paragraph(500), 'Why nothing is to be done by it any more; it is kept'),
  })
  .meta({ id: 'Dismissal' });

/** What has come of an event. */
export const intakeOutcome = z.object({
  status: described(
    z.int(),
    'As the same call of the API is answered; 202 while it waits or is parked',
  ),
  request: z
    .object({ id: z.string(), status: z.enum(STATUSES) })
    .exactOptional()
    .meta({ description: 'The request it is about, as it stood then' }),
  shipment: z
    .object({ license: z.string(), number: z.string(), state: z.enum(SHIPMENT_STATES) })
    .exactOptional(),
  reason: parkedReason.exactOptional(),
  dismissed: z
    .object({ at: instant, reason: z.string() })
    .exactOptional()
    .meta({ description: 'When and why you dismissed it; absent otherwise' }),
});
export type IntakeOutcome = z.infer<typeof intakeOutcome>;

export const readEvent = z.object({
  type: z.enum(INTAKE_TYPES),
  /** By what it names the order that it is about. */
  order: z.union([
    z.object({ reference: z.string() }),
    z.object({ request: z.string() }),
    z.object({ license: z.string() }),
  ]),
  data: z.record(z.string(), z.unknown()),
  /** Of one that was mapped: from where in it each field came. */
  origins: z.record(z.string(), z.string()).exactOptional(),
});
/** An event in our own shape. */
export type ReadEvent = z.infer<typeof readEvent>;

/** An event as it is kept. */
export const heardEvent = z.object({
  id: z.string(),
  clientId: z.string(),
  state: z.enum(INTAKE_STATES),
  receivedAt: instant,
  /** SHA-256 of what was sent: an id is not used for another event. */
  digest: z.string(),
  /** One more with each change. */
  version: z.int().min(0),
  sent: cloudEvent,
  /** What it was read as when it came into the lane of its order. */
  reading: readEvent.exactOptional(),
  lane: z.string().exactOptional(),
  happenedAt: instant.exactOptional(),
  outcome: intakeOutcome.exactOptional(),
});
export type HeardEvent = z.infer<typeof heardEvent>;

/** An event as it stands. */
export const intakeAnswer = intakeOutcome.extend({
  id: described(z.string(), 'Ours, of the event'),
  source: z.string(),
  event: described(z.string(), 'The `id` of the event'),
  type: z.string(),
  state: z.enum(INTAKE_STATES).meta({
    description:
      'waiting: goes on by itself, once its order is placed or what came before it is done; superseded: a newer change of the order was done before; parked: waits for you; dismissed: nothing is done by it any more, as you said',
  }),
  receivedAt: instant,
  links: z.object({ self: z.string(), request: z.string().exactOptional() }),
});
export type IntakeAnswer = z.infer<typeof intakeAnswer>;

const batched = z.union([
  intakeAnswer.extend({ index: z.int().min(0), replayed }),
  z.object({ index: z.int().min(0), status: z.int(), problem }),
]);
export type BatchedEvent = z.infer<typeof batched>;
export const intakeBatchAnswer = z.object({ results: z.array(batched) });

/** What waits, with the event as it was sent. */
export const parkedEvent = intakeAnswer.extend({ sent: z.unknown() });
const nextCursor = z.string().exactOptional();
export const parkedPage = z.object({ events: z.array(parkedEvent), nextCursor });

/** What a replay of many came to. */
export const replayedPage = intakeBatchAnswer.extend({
  nextCursor: described(nextCursor, 'There are more: go on with it as `?cursor=`'),
});
