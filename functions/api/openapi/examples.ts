import type * as z from 'zod';
import type { Application } from '../../../shared/contracts/application.ts';
import type { ApiAnswer } from '../../../shared/contracts/decision.ts';
import type { FiledRequest } from '../../../shared/contracts/request.ts';
import type { requestPage } from '../../../shared/contracts/request-list.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';

const UNIVERSITY = 'Hanoi Uni. of Science & Technology';
const university = { name: UNIVERSITY, country: 'VN', headquarters: 'VN' };
const citation = '15 CFR 740.29 (LPP)';

/** Shown in the OpenAPI document; tests keep them true. */
export const SMALL_ORDER_REQUEST = {
  type: 'chip-order',
  reference: 'PO-2025-0042',
  items: [{ part: 'h100-sxm', quantity: 512 }],
  destination: 'VN',
  parties: {
    purchaser: { name: 'Red River Systems JSC', country: 'VN', headquarters: 'VN' },
    intermediateConsignees: [],
    ultimateConsignee: university,
    endUser: { ...university, kind: 'university' },
  },
  endUse: 'Training of open speech models for Vietnamese in the university computing center',
  purchaseOrder: 'PO-2025-0042',
  certifications: {
    goodFaithResearch: true,
    smallOrderLimitNotReached: true,
    noProhibitedEndUse: true,
  },
  contact: { name: 'Procurement Office', email: 'procurement@example.com', language: 'en' },
} satisfies FiledRequest;

const ATTESTED = Object.fromEntries(
  Array.from({ length: 19 }, (_, index) => [
    String(index + 1),
    { met: true, answer: 'As the annex sets out.', evidence: `Annex, section ${index + 1}` },
  ]),
);

export const APPLICATION = {
  type: 'national-veu',
  reference: 'VEU-2026-007',
  company: { name: 'Gulf Compute Holding', headquarters: 'AE' },
  countries: ['AE'],
  requestedTpp: [
    { country: 'AE', quarter: '2026-Q2', tpp: 1_000_000_000 },
    { country: 'AE', quarter: '2026-Q4', tpp: 2_000_000_000 },
  ],
  items: [{ part: 'h100-sxm', quantity: 20_000 }],
  customers: [{ name: 'Sheikh Zayed Medical Research', headquarters: 'AE' }],
  supplyChainPlan: 'Delivered by the maker to two data centers of the company; no intermediaries.',
  attestations: ATTESTED,
  contact: { name: 'Compliance Office', email: 'compliance@example.com', language: 'en' },
} satisfies Application;

export const SUBMITTED_AT = '2026-03-04T05:06:07.000Z';
const ID = 'req-3f9c1d5e7a8b4c6d9e0f1a2b3c4d5e6f';
const ACCOUNT = 'small-order/hanoi-uni-of-science-and-technology.vn/2026';

/** What the small order is answered, with three of its findings. */
export const SMALL_ORDER_ANSWER = {
  id: ID,
  reference: 'PO-2025-0042',
  status: 'no-license-required',
  submittedAt: SUBMITTED_AT,
  decision: {
    route: 'small-order',
    policy: pinOf(policyInForce(SUBMITTED_AT)),
    decidedAt: '2026-03-04T05:06:07.120Z',
    totalTpp: 8_105_984,
    h100Equivalents: 512.2,
    draws: [{ account: ACCOUNT, tpp: 8_105_984, state: 'posted' }],
    findings: [
      {
        rule: 'end-user-eligible-for-small-order',
        requirement: 'The end user is of a kind that the small-order exception is for.',
        answer: 'met',
        because: 'The end user is a university; small orders are open to it.',
        citation,
        found: { says: 'kind-eligible', with: { kind: 'university' } },
      },
      {
        rule: 'small-order-certified',
        requirement:
          'The consignee certifies good-faith research, the limit not reached, and no prohibited end use.',
        answer: 'met',
        because:
          'The consignee certified all three: good-faith research, limit not reached, no prohibited end use.',
        citation,
        found: { says: 'certified', with: {} },
      },
      {
        rule: 'small-order-within-yearly-limit',
        requirement: 'The order stays within the yearly small-order limit of the ultimate parent.',
        answer: 'met',
        because: `The order takes 8,105,984 TPP of 26,900,000 TPP: the 2026 small-order limit of \u201c${UNIVERSITY}\u201d.`,
        citation,
        found: {
          says: 'takes-room',
          with: {
            limit: { of: 'small-order', year: '2026', parent: UNIVERSITY },
            tpp: 8_105_984,
            limitTpp: 26_900_000,
          },
        },
      },
    ],
    conditions: [
      'Have the consignee\u2019s certification before export, and send a copy within 30 days. (15 CFR 740.29 (LPP))',
      'Give notice before a shipment of 3,200,000 TPP or more. (15 CFR 740.29 (LPP))',
      'Give notice when the yearly limit is reached. (15 CFR 740.29 (LPP))',
      'Keep the records of this transaction for five years. (15 CFR 762.6)',
    ],
    terms: [
      { id: 'certification-before-export', with: { copyWithinDays: 30 }, citation },
      { id: 'notice-of-shipment', with: { tpp: 3_200_000 }, citation },
      { id: 'notice-at-limit', with: {}, citation },
      { id: 'records-kept', with: { years: 5 }, citation: '15 CFR 762.6' },
    ],
    wouldChange: [],
  },
  license: null,
  links: {
    self: `https://chipgate.example/v1/requests/${ID}`,
    statusPage: 'https://chipgate.example/status/Zb1Q3rTq0yLw9V5xgkD2mXn4aSc',
  },
} satisfies ApiAnswer;

/** What wrong fields are answered. */
export const WRONG_FIELDS = {
  errors: [
    { pointer: '/items/0/quantity', detail: 'must be a number' },
    {
      pointer: '/items/1/part',
      detail: 'is not in the catalogue; use a part of GET /v1/parts, or "other" with its figures',
    },
  ],
};

export const QUOTA = {
  account: 'country/AE/2025-2027',
  limitTpp: 790_000_000,
  heldTpp: 15_832_000,
  postedTpp: 316_640_000,
  availableTpp: 457_528_000,
  waiting: 0,
};

/** The small order in a list, beside another of its reference. */
export const REQUEST_PAGE = {
  requests: [
    {
      id: ID,
      reference: 'PO-2025-0042',
      type: 'chip-order',
      status: 'no-license-required',
      submittedAt: SUBMITTED_AT,
      updatedAt: '2026-03-04T05:06:07.120Z',
      sameReference: ['req-0a1b2c3d4e5f60718293a4b5c6d7e8f9'],
      links: {
        self: `https://chipgate.example/v1/requests/${ID}`,
        statusPage: `https://chipgate.example/status/${ID}.ue60ehdvUBgkoiMB0BFU7A`,
        questions: `https://chipgate.example/v1/requests/${ID}/questions`,
        sameReference: 'https://chipgate.example/v1/requests?reference=PO-2025-0042',
      },
    },
  ],
} satisfies z.infer<typeof requestPage>;
