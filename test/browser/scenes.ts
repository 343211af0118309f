import type { CaseFile } from '../../shared/contracts/case.ts';
import type {
  InformationRequest,
  KeptTask,
  Officer,
  Review,
} from '../../shared/contracts/review.ts';
import { entryHash } from '../../shared/facts/screened-parties.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import {
  DUE,
  OFFICES,
  OPENED,
  officer,
  RED_FLAG_CASE,
  RED_FLAG_REVIEW,
  taskOf,
} from '../functions/pages/support/cases.ts';
import type { Scene } from '../functions/pages/support/world.ts';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const MILLIONS = { AE: [900, 1400, 1900, 2400], SA: [300, 600, 900, 1200] };

const attestations = Object.fromEntries(
  Object.entries(policyInForce(OPENED).validatedEndUser.paragraphs.value).map(
    ([paragraph, subject]) => [
      paragraph,
      {
        met: paragraph !== '12',
        answer:
          paragraph === '12'
            ? 'The arrangement between the governments is signed; its entry into force is expected in April.'
            : `${subject}: established by our compliance program and reviewed each quarter by the board.`,
        evidence: `Annex ${paragraph}, compliance manual 2026`,
      },
    ],
  ),
);

const VEU_CASE: CaseFile = {
  ...RED_FLAG_CASE,
  publicReference: 'public-reference-veu',
  request: {
    type: 'national-veu',
    reference: 'NVEU-2026-004',
    company: {
      name: 'Meridian Compute Holdings plc',
      headquarters: 'AE',
      lei: '549300PPXHEU2JF0AM85',
    },
    countries: ['AE', 'SA'],
    items: [
      { part: 'gb200-nvl72', quantity: 400 },
      { part: 'h200-sxm', quantity: 24_000 },
    ],
    customers: [
      { name: 'Kingdom Health Data Authority', headquarters: 'SA' },
      { name: 'Nordlys AS', headquarters: 'NO' },
    ],
    supplyChainPlan:
      'Chips are bought from two authorized distributors, shipped under seal by one forwarder and installed within ten days.\nEach serial number is recorded at receipt, at installation and twice a year thereafter.',
    requestedTpp: Object.entries(MILLIONS).flatMap(([country, amounts]) =>
      amounts.map((amount, index) => ({
        country,
        quarter: QUARTERS[index] ?? '',
        tpp: amount * 1_000_000,
      })),
    ),
    attestations,
    contact: { name: 'Compliance Office', email: 'compliance@meridian.example', language: 'en' },
  },
  progress: { stage: 'agencies', awaited: ['state', 'energy'], dueAt: DUE },
  decision: {
    ...(RED_FLAG_CASE.decision as NonNullable<CaseFile['decision']>),
    route: 'national-veu',
    totalTpp: 0,
    h100Equivalents: 0,
    draws: [],
    recommendation: 'approve',
    findings: [
      {
        rule: 'attestation-12',
        requirement: 'Paragraph 12, certification, is answered, met and proven.',
        answer: 'not-met',
        because: 'Paragraph 12 is answered as not met.',
        citation: '15 CFR part 748, supplement 10, paragraph 12',
      },
      {
        rule: 'company-outside-concern',
        requirement: 'The company and its ultimate parent are headquartered outside D:5 and Macau.',
        answer: 'met',
        because: 'Meridian Compute Holdings plc is headquartered in AE.',
        citation: '15 CFR 748.15(a)',
      },
      {
        rule: 'allocation-within-schedule',
        requirement: 'What is requested stays within the cumulative schedule of each quarter.',
        answer: 'met',
        because: '2,400,000,000 TPP by 2026-Q4 for AE fit the 4,272,750,000 TPP of the schedule.',
        citation: '15 CFR 748.15, the NVEU table',
      },
    ],
  },
};

const VEU_REVIEW: Review = { ...RED_FLAG_REVIEW, planId: 'national-veu', stage: 'agencies' };
const VEU_TASKS = OFFICES.map((office) => taskOf(VEU_REVIEW, 'agencies', office));

const answeredBy = (task: KeptTask, decision: 'approve' | 'refuse', reason: string): KeptTask => ({
  ...task,
  state: 'answered',
  answer: {
    decision,
    reason,
    conditions: [],
    by: task.officer.email,
    at: '2026-03-03T18:20:00.000Z',
    address: '203.0.113.9',
    digest: 'sha256-seen',
  },
});

const asVeu = (mine: string): readonly KeptTask[] => {
  const [commerce, state, defense, energy] = VEU_TASKS as [KeptTask, KeptTask, KeptTask, KeptTask];
  const conditions = ['Yearly attestation by an accredited third party.'];
  const first = answeredBy(
    commerce,
    'approve',
    'Track record clean since 2019; site visit passed.',
  );
  const answered = [
    { ...first, answer: { ...first.answer, conditions } as NonNullable<KeptTask['answer']> },
    state,
    answeredBy(defense, 'refuse', 'The arrangement of paragraph 12 is not in force.'),
    energy,
  ];
  return answered.toSorted((left) => (left.office === mine ? -1 : 1));
};

const ASKED: InformationRequest = {
  question: 'When does the arrangement of paragraph 12 enter into force, and who signed it?',
  office: 'commerce',
  by: 'first.officer@commerce.example',
  askedAt: '2026-03-02T16:00:00.000Z',
  answer: {
    text: 'It enters into force on 12 April 2026.\nIt was signed by both ministers of economy; the text is attached.',
    files: [
      {
        name: 'Arrangement 2026-02-18, signed.pdf',
        key: 'cases/1/a',
        bytes: 482_133,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    at: '2026-03-04T09:30:00.000Z',
  },
};

const SCREENING_OFFICE = {
  id: 'screening',
  name: 'Screening desk',
  officers: [officer('officer@screening.example', 'Screening Officer')] as Officer[],
};
const SCREENING_REVIEW: Review = { ...RED_FLAG_REVIEW, planId: 'screening' };
const SCREENING_CASE: CaseFile = {
  ...RED_FLAG_CASE,
  status: 'on-hold',
  decision: {
    ...(RED_FLAG_CASE.decision as NonNullable<CaseFile['decision']>),
    status: 'on-hold',
    route: 'screening',
    draws: [],
    findings: [
      {
        rule: 'parties-screened-clear',
        requirement: 'No party matches the screening list.',
        answer: 'not-met',
        because:
          'Gulf Air Freight FZE matches GULF AIRFREIGHT F.Z.E. of the Entity List with a score of 96.',
        citation: '15 CFR part 744, supplement 4',
      },
    ],
  },
};
delete (SCREENING_CASE.decision as { recommendation?: string }).recommendation;

const FREIGHT = {
  name: 'Gulf Air Freight FZE',
  country: 'AE',
  headquarters: 'AE',
  address: '12 Harbour Road, Jebel Ali',
  formedOn: '2019-03-12',
};
/** A party that matches entries of which the list tells much, little and nothing. */
export const MATCHED_SCENE: Scene = {
  file: {
    ...SCREENING_CASE,
    request: {
      ...SCREENING_CASE.request,
      parties: {
        ...(RED_FLAG_CASE.request as { parties: object }).parties,
        intermediateConsignees: [FREIGHT],
      },
    } as CaseFile['request'],
  },
  review: SCREENING_REVIEW,
  tasks: [taskOf(SCREENING_REVIEW, 'officer', SCREENING_OFFICE)],
  offices: [SCREENING_OFFICE],
  hits: [
    {
      party: FREIGHT.name,
      entry: 'GULF AIRFREIGHT F.Z.E. LOGISTICS',
      list: 'Entity List (EL) - Bureau of Industry and Security',
      score: 96,
      listed: {
        name: 'GULF AIRFREIGHT F.Z.E. LOGISTICS',
        otherNames: ['Gulf Air Cargo', 'GAF Logistics'],
        moreNames: 3,
        type: 'Individual',
        countries: ['IR', 'AE'],
        addresses: ['Warehouse C-19, Al Saqr Free Zone, Dubai, AE'],
        programs: ['NPWMD'],
        title: 'Director',
        startDate: '2018-02-14',
        notice: '83 FR 00000 (made up)',
        licenseRequirement: 'For all items subject to the EAR',
        licensePolicy: 'Presumption of denial',
        listUrl: 'https://example.com/list',
      },
    },
    {
      party: 'Falcon Cloud LLC',
      entry: 'Falcon Cloud',
      list: 'Unverified List (UVL) - Bureau of Industry and Security',
      score: 91,
      listed: { name: 'Falcon Cloud', otherNames: [], countries: ['MY'], startDate: '2025-01-02' },
    },
    {
      party: 'Falcon Holding PJSC',
      entry: 'FALCON HOLDINGS',
      list: 'Specially Designated Nationals (SDN) - Treasury Department',
      score: 90,
    },
  ],
  clearances: [
    {
      party: 'gulf-air-freight.ae',
      entry: entryHash({
        entry: 'GULF AIRFREIGHT F.Z.E. LOGISTICS',
        list: 'Entity List (EL) - Bureau of Industry and Security',
      }),
      matched: {
        entry: 'GULF AIRFREIGHT F.Z.E. LOGISTICS',
        list: 'Entity List (EL) - Bureau of Industry and Security',
        told: 'otherwise',
      },
      caseId: 'case-0',
      by: ['officer@screening.example'],
      offices: ['screening'],
      reason: 'Another company: the register shows no tie to it.',
      at: '2025-02-02T10:00:00.000Z',
      expiresAt: '2026-02-02T10:00:00.000Z',
    },
  ],
};

const APPEAL_OFFICE = {
  id: 'appeals',
  name: { en: 'Appeals', ko: '이의신청 심사' },
  officers: [officer('officer@appeals.example', 'Appeals Officer')] as Officer[],
};
const APPEAL_REVIEW: Review = { ...RED_FLAG_REVIEW, planId: 'appeal', round: 2 };
const {
  endsAt: _end,
  remindAt: _remind,
  remindedAt: _sent,
  handovers: _none,
  ...REFUSING_TASK
} = answeredBy(
  taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[0]!),
  'refuse',
  'A nominee holds all shares. The question of 3 March was not answered.',
);
/** A refusal that is appealed, of an order that was amended before. */
export const APPEAL_SCENE: Scene = {
  file: {
    ...RED_FLAG_CASE,
    round: 2,
    revision: 2,
    appeal: {
      at: '2026-03-04T09:00:00.000Z',
      grounds:
        'Your question went to an address that we closed in February. The share register shows that the owner is Falcon Holding PJSC.',
    },
  },
  review: APPEAL_REVIEW,
  tasks: [taskOf(APPEAL_REVIEW, 'officer', APPEAL_OFFICE)],
  offices: [APPEAL_OFFICE],
  before: {
    ...RED_FLAG_REVIEW,
    state: 'ended',
    outcome: 'refuse',
    tasks: [{ ...REFUSING_TASK, dueAt: DUE }],
    information: [],
  },
  information: [{ ...ASKED, answer: { ...ASKED.answer!, at: '2026-03-02T18:00:00.000Z' } }],
  formerText: {
    ...RED_FLAG_CASE.request,
    items: [{ part: 'h100-sxm', quantity: 8000 }],
    endUse: 'Public cloud for commercial customers: inference for language services.',
    purchaseOrder: 'FC-2026-117',
  } as CaseFile['request'],
  amendedAt: '2026-03-03T10:00:00.000Z',
};

const COUNTERSIGN_REVIEW: Review = { ...RED_FLAG_REVIEW, stage: 'countersign' };
export const COUNTERSIGNED_SCENE: Scene = {
  review: COUNTERSIGN_REVIEW,
  tasks: [
    taskOf(COUNTERSIGN_REVIEW, 'countersign', OFFICES[1]!),
    answeredBy(
      taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[0]!),
      'approve',
      'The register shows the owner, and the site is known to us since 2019.',
    ),
  ],
};

/** Cases to look at: what officers get to see most, and what is hardest to lay out. */
export const SCENES = {
  'red-flag': {},
  'national-veu': {
    file: VEU_CASE,
    review: VEU_REVIEW,
    tasks: asVeu('state'),
    information: [ASKED],
  },
  korean: { file: VEU_CASE, review: VEU_REVIEW, tasks: asVeu('energy'), information: [ASKED] },
  screening: {
    file: SCREENING_CASE,
    review: SCREENING_REVIEW,
    tasks: [taskOf(SCREENING_REVIEW, 'officer', SCREENING_OFFICE)],
    offices: [SCREENING_OFFICE],
  },
  matched: MATCHED_SCENE,
  appeal: APPEAL_SCENE,
  countersigned: COUNTERSIGNED_SCENE,
} as const satisfies Record<string, Scene>;

const { answer: _later, ...QUESTION } = ASKED;

/** An applicant with a question to answer. */
export const ASKED_SCENE: Scene = {
  file: {
    ...RED_FLAG_CASE,
    progress: {
      stage: 'officer',
      awaited: ['commerce'],
      dueAt: DUE,
      pausedSince: QUESTION.askedAt,
    },
  },
  review: { ...RED_FLAG_REVIEW, pausedSince: QUESTION.askedAt },
  information: [QUESTION],
};

const { progress: _over, ...REVIEWED_CASE } = RED_FLAG_CASE;

/** An applicant whom people refused, and who can appeal. */
export const REFUSED_SCENE: Scene = {
  file: {
    ...REVIEWED_CASE,
    status: 'refused',
    decision: {
      ...(RED_FLAG_CASE.decision as NonNullable<CaseFile['decision']>),
      status: 'refused',
      draws: [{ account: 'country/AE/2025-2027', tpp: 94_992_000, state: 'released' }],
      grounds: ['The ownership of the consignee could not be established.'],
      review: {
        round: 1,
        plan: 'red-flag',
        outcome: 'refuse',
        ground: 'officer: commerce answered refuse',
        answers: [{ stage: 'officer', office: 'commerce', answer: 'refuse', at: OPENED }],
      },
    },
  },
  review: { ...RED_FLAG_REVIEW, state: 'ended', outcome: 'refuse' },
};
