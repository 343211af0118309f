import type * as z from 'zod';
import type { mappingWish } from '../../../shared/contracts/intake-mapping.ts';
import { SMALL_ORDER_REQUEST } from './examples.ts';

/** Shown in the OpenAPI document; tests send them. */
export const PLACED = {
  specversion: '1.0',
  id: '7a1c4e02',
  source: '/sales/eu',
  type: 'order.placed',
  time: '2026-03-04T05:00:00Z',
  datacontenttype: 'application/json',
  data: SMALL_ORDER_REQUEST,
};

export const DEPARTED = {
  specversion: '1.0',
  id: 'wh-9001',
  source: '/warehouse/2',
  type: 'shipment.departed',
  data: {
    reference: SMALL_ORDER_REQUEST.reference,
    number: 'SH-2026-0042',
    lines: [{ line: 1, quantity: 64 }],
  },
};

/** How a warehouse that speaks for itself is read. */
export const MAPPING = {
  name: 'warehouse',
  source: '/warehouse/2',
  type: 'com.example.truck.left',
  means: 'shipment.departed',
  pairs: [
    { from: '/data/order/no', to: '/reference', as: { to: 'text' } },
    { from: '/data/waybill', to: '/number' },
    {
      each: '/data/boxes',
      to: '/lines',
      pairs: [
        { from: '/pos', to: '/line', as: { to: 'integer' } },
        { from: '/pcs', to: '/quantity', as: { to: 'integer' } },
      ],
    },
  ],
  samples: [
    {
      event: {
        specversion: '1.0',
        id: '1',
        source: '/warehouse/2',
        type: 'com.example.truck.left',
        data: { order: { no: 4711 }, waybill: 'WB-1', boxes: [{ pos: '1', pcs: '64' }] },
      },
      expected: { reference: '4711', number: 'WB-1', lines: [{ line: 1, quantity: 64 }] },
    },
  ],
} satisfies z.input<typeof mappingWish>;
