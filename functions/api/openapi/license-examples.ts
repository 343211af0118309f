import type * as z from 'zod';
import type { ShipmentInQuestion } from '../../../shared/contracts/license-view.ts';
import type {
  correction,
  departure,
  shipmentPlan,
  shippedTotals,
} from '../../../shared/contracts/shipment.ts';

/** Shown in the OpenAPI document; tests send them. */
export const PLAN = {
  number: 'SH-2026-0042',
  lines: [{ line: 1, quantity: 64 }],
  holdDays: 14,
} satisfies z.input<typeof shipmentPlan>;

export const DEPARTURE = {
  lines: [{ line: 1, quantity: 60 }],
} satisfies z.input<typeof departure>;

export const CORRECTION = {
  type: 'return',
  reference: 'RMA-0007',
  lines: [{ line: 1, quantity: 4 }],
  reason: 'Four pieces came back for repair.',
} satisfies z.input<typeof correction>;

export const TOTALS = {
  sequence: 17,
  lines: [{ line: 1, quantity: 120 }],
} satisfies z.input<typeof shippedTotals>;

export const IN_QUESTION = {
  type: 'shipment',
  holder: 'procurement@example.com',
  destination: 'VN',
  ultimateConsignee: { name: 'Hanoi Uni. of Science & Technology' },
  items: [{ part: 'h100-sxm', quantity: 64 }],
} satisfies ShipmentInQuestion;
