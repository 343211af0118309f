import * as fc from 'fast-check';
import { type Application, application } from '../../../shared/contracts/application.ts';
import type { FiledParty } from '../../../shared/contracts/party.ts';
import { type ChipOrder, chipOrder } from '../../../shared/contracts/request.ts';
import { ECCNS, END_USER_KINDS, PARAGRAPHS } from '../../../shared/rules/vocabulary.ts';
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
          intermediateConsignees: fc.array(party, { maxLength: 2 }),
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
        nacNotifiedOn: fc.constantFrom('2026-01-02', '2026-03-01'),
        contact: fc.constant({ name: 'Orders', email: 'orders@red.example', role: 'end-user' }),
      },
      { requiredKeys: ['type', 'reference', 'items', 'destination', 'parties', 'contact'] },
    )
    .map((body) => chipOrder.parse(body)),
);

const tpp = fc.integer({ min: 0, max: 6_000_000_000 });
const QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q4', '2027-Q4', '2028-Q1'];
const attestation = fc.record({
  met: fc.boolean(),
  answer: fc.constantFrom('As our manual says.', '매년 확인합니다.\n이사회가 봅니다.'),
  evidence: fc.constantFrom('Annex A', '부속서 나'),
});
const quartersOf = (country: string) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...QUARTERS), tpp), {
      minLength: 1,
      maxLength: 4,
      selector: ([quarter]) => quarter,
    })
    .map((asked) => asked.map(([quarter, amount]) => ({ country, quarter, tpp: amount })));

/** Applications that the API takes; each asks for its own countries, and once for each quarter. */
export const applications: fc.Arbitrary<Application> = fc
  .uniqueArray(country, { minLength: 1, maxLength: 4 })
  .chain((countries) =>
    fc
      .record({
        type: fc.constantFrom('national-veu', 'universal-veu'),
        reference: fc.constant('VEU-1'),
        company: fc.record(
          { name, headquarters: country, ultimateParent: parent },
          { requiredKeys: ['name', 'headquarters'] },
        ),
        countries: fc.constant(countries),
        items: fc.array(item, { minLength: 1, maxLength: 3 }),
        customers: fc.array(fc.record({ name, headquarters: country }), { maxLength: 2 }),
        supplyChainPlan: fc.constant('Two distributors.\nOne forwarder.'),
        requestedTpp: fc.tuple(...countries.map(quartersOf)).map((asked) => asked.flat()),
        attestations: fc.dictionary(fc.constantFrom(...PARAGRAPHS), attestation),
        familyTotalTpp: tpp,
        contact: fc.constant({ name: 'Office', email: 'office@red.example', language: 'ko' }),
      })
      .map(({ familyTotalTpp, ...body }) =>
        application.parse(body.type === 'national-veu' ? body : { ...body, familyTotalTpp }),
      ),
  );
