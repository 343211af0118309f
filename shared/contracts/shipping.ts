import * as z from 'zod';
import { lawAnswer } from './case.ts';
import { lineLeft } from './line-left.ts';
import { keptShipment, refusedShipment, shipmentAct } from './shipment.ts';

const about = z.object({ caseId: z.string(), act: shipmentAct });

/** Input of the decide machine for a shipment: what takes more of a license has the law asked. */
export const shippingInput = about.extend({ command: z.enum(['ship', 'unship']) });

/** Input of "Book the shipment". */
export const bookInput = about.extend({
  command: z.enum(['ship', 'unship']),
  law: lawAnswer.exactOptional(),
});

/** What came of it. With a `refusal` everything is as it was. */
export const shipped = z.object({
  caseId: z.string(),
  /** It was done before, and nothing was changed. */
  isKnown: z.boolean(),
  refusal: refusedShipment.exactOptional(),
  shipment: keptShipment.exactOptional(),
  /** All lines of the license, as they are now. */
  lines: z.array(lineLeft),
});

export type ShippingInput = z.infer<typeof shippingInput>;
export type BookInput = z.infer<typeof bookInput>;
export type Shipped = z.infer<typeof shipped>;
