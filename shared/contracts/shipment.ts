import * as z from 'zod';
import { referenceKey } from '../shipments/reference.ts';
import { REFUSED_SHIPMENTS } from '../shipments/refusals.ts';
import { instant, lawAsked } from './decision.ts';
import { lineCount, lineLeft, UNITS } from './line-left.ts';
import { line, paragraph } from './text.ts';

/** So many of one line. */
export const lot = z.object({ line: z.int().min(1).max(50), quantity: lineCount });

/** A line of a license, with what is planned and what has shipped of it. */
export const countedLine = lot.extend({
  unit: z.enum(UNITS),
  planned: lineCount,
  shipped: lineCount,
  /** Of one unit, as the policy counts it: nothing for what no limit counts. */
  tppPerUnit: z.int().min(0),
  /** The sequence of the newest total that was taken of it. */
  totalAsOf: z.int().min(0).exactOptional(),
});

/** What an entry did to a line. */
const moved = z.object({ line: z.int().min(1), planned: z.int(), shipped: z.int() });

export const SHIPMENT_STATES = ['planned', 'departed', 'void', 'expired'] as const;

/** The notice that was filed before it. */
const notice = z.strictObject({
  reference: line(100).meta({ description: 'By which the notice is found where it was filed' }),
  filedOn: z.iso.date(),
});

/** A shipment as it stands. */
export const keptShipment = z.object({
  number: z.string(),
  license: z.string(),
  state: z.enum(SHIPMENT_STATES),
  /** What was planned of each line; nothing, of what was told when it had left. */
  lines: z.array(lot),
  /** What left by it, less what was corrected since. */
  departed: z.array(lot),
  plannedAt: instant.exactOptional(),
  /** When the plan ends by itself. */
  expiresAt: instant.exactOptional(),
  endedAt: instant.exactOptional(),
  notice: notice.exactOptional(),
  /** One more with each change. */
  changes: z.int().min(1),
});

export const CORRECTIONS = ['late', 'adjusted', 'contra', 'return'] as const;
export const ENTRY_TYPES = ['plan', 'depart', 'void', 'expire', 'total', ...CORRECTIONS] as const;

/** What happened to the lines of a license: written once, and never changed. */
export const shipmentEntry = z.object({
  type: z.enum(ENTRY_TYPES),
  caseId: z.string(),
  license: z.string(),
  /** The supplier's number of the shipment; none of a total. */
  shipment: z.string().exactOptional(),
  /** The supplier's own reference of a correction. */
  reference: z.string().exactOptional(),
  /** As it was told: of an adjustment what it is to be, of a total all that has shipped. */
  lines: z.array(lot),
  moved: z.array(moved),
  /** The place in the supplier's own order of things, where it gave one. */
  sequence: z.int().min(0).exactOptional(),
  reason: z.string().exactOptional(),
  notice: notice.exactOptional(),
  /** The law of the day, where it was asked. */
  lawOfTheDay: lawAsked.exactOptional(),
  at: instant,
});

/** Few characters may stand for many, and a key of the table has no more than 1,024 bytes. */
const MOST_KEY_BYTES = 240;

/** The supplier's number of a shipment, or reference of a correction. */
const reference = line(60)
  .refine((text) => !/[#\p{C}]/u.test(text) && /[\p{L}\p{N}]/u.test(referenceKey(text)), {
    error: 'must have a letter or digit, and no #',
  })
  .refine((text) => Buffer.byteLength(referenceKey(text)) <= MOST_KEY_BYTES, {
    error: 'must be shorter',
  })
  .meta({ description: 'Yours. Spaces, dashes and the case of letters make no difference in it' });

const sequence = z.int().min(0).max(Number.MAX_SAFE_INTEGER).exactOptional().meta({
  description:
    'The place of this in your own order of things. What a total of the same or a later sequence has counted is not counted again',
});

const sentLot = z.strictObject({
  line: lot.shape.line.meta({ description: 'Of the license, from 1' }),
  quantity: lineCount.min(1),
  unit: z.enum(UNITS).exactOptional().meta({ description: 'Refused where the line has another' }),
});
const lots = <L extends z.ZodType<{ readonly line: number }>>(one: L) =>
  z
    .array(one)
    .min(1)
    .max(50)
    .refine((all) => new Set(all.map((each) => each.line)).size === all.length, {
      error: 'must name each line once',
    });
/** Of a line as it is to be, or as it is in all. */
const sumLots = lots(sentLot.extend({ quantity: lineCount }));

export const shipmentPlan = z.strictObject({
  number: reference,
  lines: lots(sentLot),
  /** Days that the plan holds its quantities. */
  holdDays: z.int().min(1).max(90).default(30).meta({
    description: 'After so many days the plan ends by itself, and its quantities are free again',
  }),
  notice: notice.exactOptional(),
  sequence,
});

export const departure = z.strictObject({
  lines: lots(sentLot)
    .exactOptional()
    .meta({ description: 'What leaves; all that was planned, without it. The rest is free again' }),
  notice: notice.exactOptional(),
  sequence,
});

export const correction = z.strictObject({
  type: z.enum(CORRECTIONS).meta({
    description:
      'late: left with it and was not told; adjusted: what it comes to instead; contra: told in error, has not left; return: has come back',
  }),
  reference,
  lines: sumLots,
  reason: paragraph(500).exactOptional(),
  notice: notice.exactOptional(),
  sequence,
});

export const shippedTotals = z.strictObject({
  sequence: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({
    description: 'As of which place in your own order of things: an older total counts nothing',
  }),
  lines: sumLots.meta({ description: 'All that has shipped of each line by then' }),
  notice: notice.exactOptional(),
});

/** What is done with the lines of a license. */
export const shipmentAct = z.discriminatedUnion('do', [
  shipmentPlan.extend({ do: z.literal('plan') }),
  departure.extend({ do: z.literal('depart'), number: reference }),
  z.strictObject({ do: z.literal('void'), number: reference }),
  correction.extend({ do: z.literal('correct'), number: reference }),
  shippedTotals.extend({ do: z.literal('total') }),
]);

export const refusedShipment = z.object({
  because: z.enum(REFUSED_SHIPMENTS),
  lines: z.array(lineLeft),
});

export type Lot = z.infer<typeof lot>;
export type CountedLine = z.infer<typeof countedLine>;
export type MovedLine = z.infer<typeof moved>;
export type KeptShipment = z.infer<typeof keptShipment>;
export type ShipmentEntry = z.infer<typeof shipmentEntry>;
export type ShipmentAct = z.infer<typeof shipmentAct>;
export type RefusedShipment = z.infer<typeof refusedShipment>;
