import * as z from 'zod';
import { END_USE_READINGS } from '../rules/end-uses/readings.ts';
import type { WrittenPolicy } from '../rules/policies/policy-of.ts';
import type { Region } from '../rules/policy.ts';
import { REVIEW_PLAN_IDS } from '../rules/review/plan.ts';
import { END_USER_KINDS, PARAGRAPHS, ROUTES } from '../rules/vocabulary.ts';
import { country } from './country.ts';
import { COUNTRY_CODES } from './country-codes.ts';
import { writtenParts } from './part-document.ts';

/** The document of a policy pack: everything that a version says, for people to read and to write. */

const day = z.iso.date();
const said = z.string().trim().min(1);
const source = { citation: said, choice: z.literal(true).optional(), note: said.optional() };
const cited = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...source });
const count = z.int().min(1);
const percent = z.int().min(1).max(100);

const region: z.ZodType<Region> = z.lazy(() =>
  z.union([
    said,
    z.strictObject({ anyOf: z.array(region).min(1), except: z.array(region).exactOptional() }),
  ]),
);

const entry = z
  .strictObject({
    country,
    validFrom: day.optional(),
    validTo: day.optional(),
    note: said.optional(),
  })
  .refine(({ validFrom = '', validTo = '9' }) => validFrom < validTo, {
    error: 'must begin before it ends',
  });

const codes = z
  .string()
  .refine((line) => line.split(' ').every((code) => COUNTRY_CODES.has(code)), {
    error: 'must be country codes with a space between them',
  });

const list = z.strictObject({
  title: said,
  ...source,
  validFrom: day,
  countries: z.array(z.union([codes, entry])),
  of: region.optional(),
});

const places = cited(z.record(country, country));

const countries = z
  .strictObject({
    groups: z.record(said, list),
    allied: list,
    assured: list,
    ofConcern: list,
    lesser: list,
    embargoed: list,
    unsettled: list,
    partOf: places,
    territories: places,
  })
  .superRefine(({ groups, ...lists }, context) => {
    for (const [name, one] of Object.entries({ ...groups, ...lists })) {
      const of = 'of' in one && one.of ? namesIn(one.of) : [];
      for (const unknown of of.filter((group) => !(group in groups))) {
        context.addIssue({ code: 'custom', path: [name, 'of'], message: `no group ${unknown}` });
      }
    }
  });

const namesIn = (of: Region): string[] =>
  typeof of === 'string' ? [of] : [...of.anyOf, ...(of.except ?? [])].flatMap(namesIn);

/** From inclusive, below not. */
const figures = z.strictObject({
  tppFrom: count,
  tppBelow: count.optional(),
  densityFrom: z.number().optional(),
  densityBelow: z.number().optional(),
});

const words = z.array(said).min(1);
const reading = z.enum(END_USE_READINGS);
const flag = {
  ...source,
  recommendation: z.enum(['approve', 'refuse', 'look']),
  licensesOnly: z.literal(true).optional(),
};

const next = z.union([
  z.strictObject({ stage: said }),
  z.strictObject({ outcome: z.enum(['approve', 'refuse']) }),
]);

const stages = z
  .array(
    z.strictObject({
      id: said,
      offices: z.array(said).min(1),
      days: count,
      quorum: count,
      carried: next,
      notCarried: next,
    }),
  )
  .min(1);

const plan = z.strictObject({
  id: said,
  citation: said,
  stages,
  onLists: z.strictObject({ lists: words, stages, ...source }).optional(),
  totalDays: count,
  remindAtShare: z.number().positive().max(1),
  remindDaysBefore: count,
  informationDays: count,
  byOthers: z.literal(true).optional(),
});

const condition = z.strictObject({
  value: said,
  ...source,
  term: z.strictObject({ id: said, with: z.record(said, z.union([z.number(), said])) }),
});

const document = z.strictObject({
  id: said,
  version: count,
  title: said,
  source: said,
  effectiveFrom: cited(day),
  inForceFrom: cited(day),
  complianceFrom: cited(day),
  beforeCompliance: cited(z.literal('no-license-asked')).optional(),
  enforcement: z.strictObject({
    status: said,
    asOf: day,
    history: z.array(
      z.strictObject({
        on: day,
        status: z.enum([
          'announced-not-enforced',
          'carried-in-code',
          'enforced-in-part',
          'reported',
        ]),
        note: said,
        citation: said,
      }),
    ),
  }),
  classes: z.strictObject({
    a: cited(z.array(figures).min(1)),
    b: cited(z.array(figures).min(1)),
    notForDatacentersFromTpp: cited(count),
    modelOperationsFrom: cited(z.number().positive()),
    tppPerH100: cited(count),
  }),
  countries,
  exceptions: z
    .strictObject({ aca: z.strictObject(source), nacNoticeDays: cited(count) })
    .optional(),
  owners: cited(z.strictObject({ sharePercent: percent, from: day })).optional(),
  forwarders: cited(z.literal('returned')).optional(),
  smallOrder: z.strictObject({
    limitTppPerYear: cited(count),
    eligibleEndUsers: cited(z.union([z.array(z.enum(END_USER_KINDS)), z.literal('any')])),
    blockedDestinations: cited(z.array(country)),
  }),
  countryAllocation: z.strictObject({
    limitTpp: cited(count),
    period: cited(z.strictObject({ from: day, to: day, label: said })),
    assuredRaisePercent: cited(z.int().min(0)),
  }),
  nationalVeu: z.strictObject({
    cumulativeTppByQuarter: cited(z.record(z.string().regex(/^\d{4}-Q[1-4]$/), count)),
  }),
  universalVeu: z.strictObject({
    oneCountryPercent: cited(percent),
    outsideAlliedPercent: cited(percent),
    outsideUnitedStatesPercent: cited(percent),
  }),
  validatedEndUser: z.strictObject({ paragraphs: cited(z.record(z.enum(PARAGRAPHS), said)) }),
  redFlags: z.strictObject({
    missingPurchaseOrder: z.strictObject(flag),
    endUseUnstated: z.strictObject({ ...flag, placeholders: words }),
    endUseProhibited: z.strictObject({ ...flag, reading }),
    endUseMismatched: z.strictObject({ ...flag, reading, kinds: z.array(z.enum(END_USER_KINDS)) }),
    newlyFormed: z.strictObject({ ...flag, windowDays: count }),
    linkedSmallOrders: z.strictObject(flag),
  }),
  screening: cited(z.strictObject({ maxAgeDays: count, threshold: percent })),
  holdDays: cited(count),
  licenseValidityYears: cited(count),
  otherLicenseValidityYears: cited(count).optional(),
  reviewPlans: z
    .partialRecord(z.enum([...REVIEW_PLAN_IDS, 'notification']), plan)
    .refine((plans) => REVIEW_PLAN_IDS.every((id) => plans[id] !== undefined), {
      error: `must have each of: ${REVIEW_PLAN_IDS.join(', ')}`,
    }),
  appealWithinDays: cited(count),
  clearanceValidityDays: cited(count),
  veuValidityYears: cited(count),
  conditions: z.partialRecord(z.enum(ROUTES), z.array(condition)),
  choices: z.array(cited(said)),
  parts: writtenParts,
});

/** Read as what it says: what it may say, the schema holds. Throws on anything else. */
export const packDocument = document as unknown as z.ZodType<WrittenPolicy>;
