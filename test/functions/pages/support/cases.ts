import type { CaseFile } from '../../../../shared/contracts/case.ts';
import type { Decision } from '../../../../shared/contracts/decision.ts';
import type {
  KeptTask,
  OfficeRecord,
  Officer,
  Review,
} from '../../../../shared/contracts/review.ts';
import { pinOf } from '../../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';

export const OPENED = '2026-03-02T15:00:00.000Z';
export const DUE = '2026-03-11T15:00:00.000Z';

const policy = pinOf(policyInForce(OPENED));

export const officer = (email: string, name: string, language: 'en' | 'ko' = 'en'): Officer => ({
  email,
  name,
  language,
  outOfOffice: [],
});

export const OFFICES: readonly OfficeRecord[] = [
  {
    id: 'commerce',
    name: 'Department of Commerce, Bureau of Industry and Security',
    officers: [
      officer('first.officer@commerce.example', 'First Licensing Officer'),
      officer('second.officer@commerce.example', 'Second Licensing Officer'),
    ],
  },
  {
    id: 'state',
    name: 'Department of State',
    officers: [officer('reviewer@state.example', 'State Reviewer')],
  },
  {
    id: 'defense',
    name: 'Department of Defense',
    officers: [officer('reviewer@defense.example', 'Defense Reviewer')],
  },
  {
    id: 'energy',
    name: 'Department of Energy',
    officers: [officer('reviewer@energy.example', '에너지부 심사관', 'ko')],
  },
];

const finding = (
  rule: string,
  answer: 'met' | 'not-met' | 'unknown' | 'not-applicable',
  [requirement, because, citation]: readonly [string, string, string],
) => ({ rule, answer, requirement, because, citation });

const RED_FLAG_FINDINGS: Decision['findings'] = [
  finding('receivers-not-newly-formed', 'not-met', [
    'The ultimate consignee and the end user were not formed within the last 365 days.',
    'Falcon Cloud LLC was formed on 2025-11-03.',
    'Supplement 3 to part 732, paragraph (b)',
  ]),
  finding('purchase-order-given', 'met', [
    'A purchase order is given.',
    'The purchase order is FC-2026-118.',
    'Supplement 3 to part 732',
  ]),
  finding('within-country-allocation', 'met', [
    'The order fits what is left of the allocation of its destination country.',
    '94,992,000 TPP fit the 695,008,000 TPP left for AE in 2025-2027.',
    '15 CFR 742.6(b)(10)(iii)(B)(1)',
  ]),
  finding('destination-not-of-concern', 'met', [
    'The destination is neither in country group D:5 nor Macau.',
    'The destination is AE.',
    '15 CFR 742.6(b)(10)(iii)(A)(1)',
  ]),
  finding('parties-screened-clear', 'met', [
    'No party matches the screening list.',
    'No party matches any of 4,212 entries.',
    '15 CFR part 744',
  ]),
  finding('universal-veu-active', 'not-applicable', [
    'The ultimate parent holds an active universal authorization.',
    'The order names no authorization.',
    '15 CFR 748.15',
  ]),
];

const EMIRATI = {
  name: 'Falcon Cloud LLC',
  country: 'AE',
  headquarters: 'AE',
  formedOn: '2025-11-03',
  ultimateParent: { name: 'Falcon Holding PJSC', headquarters: 'AE', lei: '549300PPXHEU2JF0AM85' },
};

/** An order with a red flag, its TPP held. */
export const RED_FLAG_CASE: CaseFile = {
  id: 'case-1',
  clientId: 'supplier',
  bodyDigest: 'sha256-body',
  publicReference: 'public-reference-1',
  submittedAt: OPENED,
  policy,
  request: {
    type: 'chip-order',
    reference: 'FC-2026-118',
    items: [{ part: 'h100-sxm', quantity: 6000 }],
    destination: 'AE',
    parties: {
      purchaser: EMIRATI,
      intermediateConsignees: [{ name: 'Gulf Air Freight FZE', country: 'AE', headquarters: 'AE' }],
      ultimateConsignee: EMIRATI,
      endUser: { ...EMIRATI, kind: 'company' },
    },
    endUse:
      'Public cloud for commercial customers in the Gulf: inference for language services, and training of models below 10 billion parameters. No customer headquartered outside the Gulf is served from this site.',
    purchaseOrder: 'FC-2026-118',
    certifications: {
      goodFaithResearch: false,
      smallOrderLimitNotReached: false,
      noProhibitedEndUse: true,
    },
    contact: {
      name: 'Compliance Office',
      email: 'Compliance.Office@falcon.example',
      language: 'en',
    },
  },
  status: 'under-review',
  updatedAt: OPENED,
  round: 1,
  progress: { stage: 'officer', awaited: ['commerce'], dueAt: DUE },
  decision: {
    status: 'under-review',
    route: 'country-allocation',
    policy,
    decidedAt: OPENED,
    totalTpp: 94_992_000,
    h100Equivalents: 6002.654,
    draws: [{ account: 'country/AE/2025-2027', tpp: 94_992_000, state: 'held' }],
    recommendation: 'refuse',
    findings: RED_FLAG_FINDINGS,
    conditions: [],
    wouldChange: ['A consignee formed more than 365 days ago would raise no flag.'],
  },
  license: null,
};

export const RED_FLAG_REVIEW: Review = {
  caseId: 'case-1',
  round: 1,
  planId: 'red-flag',
  openedAt: OPENED,
  endsAt: DUE,
  pausedMs: 0,
  state: 'open',
  stage: 'officer',
};

export const taskOf = (
  { caseId, round }: Pick<Review, 'caseId' | 'round'>,
  stage: string,
  office: OfficeRecord,
): KeptTask => ({
  id: `${caseId}.${round}.${stage}.${office.id}`,
  caseId,
  round,
  stage,
  office: office.id,
  officer: office.officers[0] as Officer,
  state: 'open',
  openedAt: OPENED,
  endsAt: DUE,
  digest: '',
  remindAt: [],
  remindedAt: [],
  handovers: [],
});
