import fc from 'fast-check';
import type {
  Authorization,
  Facts,
  Item,
  Model,
  Party,
  Screening,
} from '../../../shared/rules/facts.ts';
import { END_USER_KINDS, type PartyRole } from '../../../shared/rules/vocabulary.ts';
import { POLICY } from './orders.ts';

/** Of every tier, and those that change or double. */
const country = fc.constantFrom(
  ...['KR', 'US', 'DE', 'AE', 'BR', 'SG', 'VN', 'SA', 'KH', 'CN', 'HK', 'MO', 'RU'],
);
const home = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom('KR', 'US', 'DE', 'AE', 'BR', 'SG', 'VN', 'SA') },
  { weight: 1, arbitrary: country },
);
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 12 });

const catalogueItem = fc.record({
  part: fc.constantFrom(...POLICY.parts.map(({ id }) => id)),
  quantity: fc.integer({ min: 1, max: 10_000 }),
});

const ownItem: fc.Arbitrary<Item> = fc.record({
  part: fc.constant('other'),
  quantity: fc.integer({ min: 1, max: 10_000 }),
  eccn: sometimes(fc.constantFrom('3A090.a', '3A090.b', 'none')),
  tppPerUnit: sometimes(fc.constantFrom(0, 1599, 1600, 2399, 2400, 4799, 4800, 20_000)),
  performanceDensity: sometimes(fc.constantFrom(0, 1.59, 1.6, 3.19, 3.2, 5.91, 5.92, 30)),
  marketedForDatacenters: sometimes(fc.boolean()),
});

const model: fc.Arbitrary<Model> = fc.record({
  name: fc.constant('Frontier'),
  trainingOperations: sometimes(fc.constantFrom(1e25, 1e26, 3e26)),
  published: sometimes(fc.boolean()),
  securedStorage: sometimes(fc.boolean()),
});

/** Mostly at home in one place, as parties are, so that orders are often authorized. */
const party = (role: PartyRole, home: string): fc.Arbitrary<Party> => {
  const place = fc.oneof(
    { weight: 40, arbitrary: fc.constant(home) },
    { weight: 1, arbitrary: country },
  );
  const parent = fc.record({
    key: fc.constantFrom('parent.one', 'parent.two'),
    headquarters: place,
  });
  return fc.record({
    role: fc.constant(role),
    key: fc.constant(`${role}.key`),
    name: fc.constant(role),
    country: place,
    headquarters: place,
    ultimateParent: fc.oneof(fc.constant('self' as const), parent),
    formedOn: fc.oneof(
      { weight: 9, arbitrary: fc.constant('established' as const) },
      { weight: 1, arbitrary: fc.constantFrom('2025-06-01', '2020-01-01') },
    ),
    kind: fc.constantFrom(...END_USER_KINDS),
  });
};

const parties = (home: string): fc.Arbitrary<Party[]> =>
  fc
    .tuple(
      party('purchaser', home),
      party('ultimate-consignee', home),
      party('end-user', home),
      fc.array(party('intermediate-consignee', home), { maxLength: 2 }),
    )
    .map(([purchaser, consignee, endUser, between]) => [purchaser, consignee, endUser, ...between]);

const authorization = (home: string): fc.Arbitrary<Authorization> =>
  fc.record({
    id: fc.constant('veu-1'),
    type: fc.constantFrom('national-veu' as const, 'universal-veu' as const),
    company: fc.constantFrom('ultimate-consignee.key', 'parent.one'),
    headquarters: fc.constantFrom('US', 'KR', 'AE'),
    countries: fc.constant([home]),
    validFrom: fc.constant('2025-02-01'),
    validTo: fc.constantFrom('2026-02-01', '2030-01-01', '2031-01-01'),
    revokedOn: sometimes(fc.constant('2026-01-15')),
    familyTotalTpp: sometimes(fc.constant(10_000_000_000)),
  });

const screening: fc.Arbitrary<Screening> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({ state: 'clear' as const }) },
  { weight: 1, arbitrary: fc.constant({ state: 'unavailable' as const, reason: 'no list' }) },
);

const certifications = fc.oneof(
  fc.constant({
    goodFaithResearch: true,
    smallOrderLimitNotReached: true,
    noProhibitedEndUse: true,
  }),
  fc.record({
    goodFaithResearch: fc.boolean(),
    smallOrderLimitNotReached: fc.boolean(),
    noProhibitedEndUse: fc.boolean(),
  }),
);

/** Any request, often a plausible one, of a day when the policy and its limits are open. */
export const facts: fc.Arbitrary<Facts> = home.chain((home) =>
  fc.record({
    submittedAt: fc
      .constantFrom('2025-03-31', '2025-12-31', '2026-02-02', '2026-02-03', '2027-12-31')
      .map((day) => `${day}T12:00:00.000Z`),
    type: fc.oneof(
      { weight: 9, arbitrary: fc.constant('chip-order' as const) },
      { weight: 1, arbitrary: fc.constant('model-weights' as const) },
    ),
    items: fc.array(fc.oneof({ weight: 3, arbitrary: catalogueItem }, ownItem), {
      minLength: 1,
      maxLength: 3,
    }),
    model,
    destination: fc.constant(home),
    parties: parties(home),
    endUse: fc.oneof(
      { weight: 9, arbitrary: fc.constant('Training weather models') },
      { weight: 1, arbitrary: fc.constantFrom('Resale abroad', 'Missile guidance') },
    ),
    purchaseOrder: sometimes(fc.constant('PO-1')),
    certifications,
    screening,
    authorization: fc.oneof(fc.constant('none' as const), authorization(home)),
    linkedParents: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant(['other.parent']) },
    ),
    linkedTpp: fc.constantFrom(undefined, 5000, 13_450_000, 26_900_000),
  }),
);
