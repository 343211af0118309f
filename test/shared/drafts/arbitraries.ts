import * as fc from 'fast-check';
import type { FiledParty } from '../../../shared/contracts/party.ts';
import { type ChipOrder, chipOrder } from '../../../shared/contracts/request.ts';
import { ECCNS, END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import { POLICY } from '../rules/orders.ts';

const country = fc.constantFrom('VN', 'AE', 'MY', 'JP', 'US', 'CN', 'MO', 'SA', 'KR', 'IN');
const name = fc.constantFrom(
  'Red River University',
  'Gulf Cloud LLC',
  '한국 연구원',
  'Nordlys A/S',
);
const address = fc.constantFrom('1 Harbor Road, 10000', 'Plot 4, Industrial City 1');
const day = fc.constantFrom('2026-01-15', '1996-10-15', '2025-11-03');

const parent = fc.record({ name, headquarters: country });
const owner = fc.record({
  name,
  headquarters: country,
  sharePercent: fc.integer({ min: 50, max: 100 }),
});
const party: fc.Arbitrary<FiledParty> = fc.record(
  {
    name,
    country,
    headquarters: country,
    ultimateParent: parent,
    formedOn: day,
    address,
    owners: fc.array(owner, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name', 'country', 'headquarters'] },
);
const way = fc.record({ name, country, headquarters: country });

const quantity = fc.integer({ min: 1, max: 60_000 });
const item = fc.oneof(
  fc.record({ part: fc.constantFrom(...POLICY.parts.map(({ id }) => id)), quantity }),
  fc.record(
    {
      part: fc.constant('other' as const),
      description: fc.constant('An accelerator of our own'),
      eccn: fc.constantFrom(...ECCNS),
      tppPerUnit: fc.integer({ min: 0, max: 60_000 }),
      performanceDensity: fc.constantFrom(0, 1.6, 5.92, 12.5),
      marketedForDatacenters: fc.boolean(),
      quantity,
    },
    { requiredKeys: ['part', 'description', 'tppPerUnit', 'quantity'] },
  ),
);

/** Orders that the API takes. */
export const orders: fc.Arbitrary<ChipOrder> = party.chain((consignee) =>
  fc
    .record(
      {
        type: fc.constant('chip-order' as const),
        reference: fc.constant('PO-1'),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
        destination: country,
        parties: fc.record({
          purchaser: fc.oneof(fc.constant(consignee), party),
          intermediateConsignees: fc.array(way, { maxLength: 2 }),
          ultimateConsignee: fc.constant(consignee),
          endUser: fc
            .oneof(fc.constant(consignee), party)
            .chain((user) => fc.constantFrom(...END_USER_KINDS).map((kind) => ({ ...user, kind }))),
        }),
        endUse: fc.constantFrom('Training weather models', 'n/a', 'Missile guidance research'),
        purchaseOrder: fc.constant('PO-1'),
        certifications: fc.record({
          goodFaithResearch: fc.boolean(),
          smallOrderLimitNotReached: fc.boolean(),
          noProhibitedEndUse: fc.boolean(),
        }),
        contact: fc.constant({ name: 'Orders', email: 'orders@red.example' }),
      },
      { requiredKeys: ['type', 'reference', 'items', 'destination', 'parties', 'contact'] },
    )
    .map((body) => chipOrder.parse(body)),
);
