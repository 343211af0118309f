import * as z from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { keptFiling } from './application.ts';
import { authorization } from './authorization.ts';
import {
  decision,
  determination,
  instant,
  lawAsked,
  license,
  nameHit,
  policyPin,
  progress,
  screeningHit,
} from './decision.ts';
import { contact } from './request.ts';
import { filedDocument, sentFile } from './sent-file.ts';

/** A request as received, before anything is decided; never altered afterwards. */
export const submission = z.object({
  id: z.string(),
  clientId: z.string(),
  /** SHA-256 of the canonical body: same key and other body is a conflict. */
  bodyDigest: z.string(),
  /** Unguessable, for the applicant's status page. */
  publicReference: z.string(),
  /** The year, quarter and policy that it is decided by are those of this moment. */
  submittedAt: instant,
  /** Since when it counts as waiting, where an amendment has cost it its first place. */
  waitsSince: instant.exactOptional(),
  policy: policyPin,
  request: keptFiling,
  /** What was sent with it; missing where nothing was. */
  documents: z.array(filedDocument).exactOptional(),
});

/** What the applicant says against a refusal, with the documents that go with it. */
export const appeal = z.object({
  at: instant,
  grounds: z.string(),
  files: z.array(sentFile).exactOptional(),
});

/** A submission and where it stands. */
export const caseFile = submission.extend({
  status: z.enum(STATUSES),
  updatedAt: instant,
  /** Number of the latest review; none before the first. */
  round: z.int().min(0).exactOptional(),
  /** 1, and one more for each amendment; absent is 1. */
  revision: z.int().min(1).exactOptional(),
  /** Only while people are asked. */
  progress: progress.exactOptional(),
  /** A refusal can be appealed once. */
  appeal: appeal.exactOptional(),
  /** Who was its contact before, the first first. */
  formerContacts: z.array(contact).exactOptional(),
  decision: decision.nullable(),
  license: license.nullable(),
  /** What the approval of an application issued. */
  authorizations: z.array(authorization).exactOptional(),
});

/** How an amendment takes the place of what was submitted before. */
export const amendment = z.object({
  /** Follows from the client and its key, so that a repeat is known as one. */
  id: z.string(),
  bodyDigest: z.string(),
  at: instant,
  /** The revision that was seen and is amended. */
  ofRevision: z.int().min(1),
});

/** Every command is about a case. To amend, `submission` is what it is to be from now on. */
const about = z.object({ submission });
const deciding = about.extend({ command: z.literal('decide') });
const preChecking = about.extend({ command: z.literal('pre-check') });
const amending = about.extend({ command: z.literal('amend'), amendment });
export const screeningAgain = about.extend({ command: z.literal('rescreen') });
const withdrawing = about.extend({ command: z.literal('withdraw') });
const appealing = about.extend({
  command: z.literal('appeal'),
  grounds: z.string(),
  files: z.array(sentFile).exactOptional(),
});

/** Input of "Screen and determine". */
export const determinable = z.discriminatedUnion('command', [deciding, preChecking, amending]);

/** Input of the decide machine. To screen again is to compare the parties with the list as it is by now. */
export const machineInput = z.discriminatedUnion('command', [
  determinable,
  screeningAgain,
  withdrawing,
  appealing,
]);

const screening = z.discriminatedUnion('state', [
  z.object({ state: z.literal('clear') }),
  z.object({ state: z.literal('hit'), hits: z.array(nameHit) }),
  z.object({ state: z.literal('unavailable'), reason: z.string() }),
]);

/** What was looked up for an order, so that changes of it can be tried once the accounts have spoken. */
const gathered = z.object({
  screening: screening.exactOptional(),
  authorization: z.union([z.literal('none'), authorization]).exactOptional(),
  linkedParents: z.array(z.string()).exactOptional(),
  linkedTpp: z.number().exactOptional(),
});

const said = {
  determination,
  gathered: gathered.exactOptional(),
  law: lawAsked,
  /** Keys that are yet to be linked to this order's ultimate parent; see `link` records. */
  links: z.array(z.string()),
  /** Screening hits that nobody has cleared, likest first: what an officer may clear. */
  hits: z.array(screeningHit).exactOptional(),
};

/** Output of "Screen and determine". */
export const determined = z.discriminatedUnion('command', [
  deciding.extend(said),
  preChecking.extend(said),
  amending.extend(said),
]);

/** Output of "Screen and determine" for a case that is screened again. */
export const rescreened = screeningAgain.extend({ hits: z.array(screeningHit) });

/** Why an amendment or an appeal is not to be had. */
export const REFUSALS = [
  'not-amendable',
  'license-suspended',
  'license-revoked',
  'amended-meanwhile',
  'amended-too-often',
  'key-used',
  'not-refused',
  'refused-by-law',
  'appealed-before',
  'appeal-too-late',
  'no-room',
] as const;

/** Output of the decide machine. With a `refusal` the case is as it was. */
export const settled = z.object({
  case: caseFile,
  refusal: z.enum(REFUSALS).exactOptional(),
  /** It was done before, and nothing was done now. */
  isRepeat: z.literal(true).exactOptional(),
});

/** What a review can come to. `returned`: without action, and without fault of the applicant. */
export const RESOLUTIONS = ['approve', 'refuse', 'returned'] as const;

/** Input of "Ask the law of the day" of the review machine. */
export const lawQuestion = z.object({
  command: z.literal('ask-law'),
  caseId: z.string(),
  /** Of the review that approved; missing where a machine of before asks. */
  round: z.int().min(1).exactOptional(),
  outcome: z.enum(RESOLUTIONS),
});

/** Its output. Nothing is asked of the law for what is not granted. */
export const lawAnswer = z.object({
  asked: lawAsked
    .extend({
      standsAgainst: z.boolean(),
      /** It does so only as nobody could be screened. */
      isUnscreened: z.boolean().exactOptional(),
    })
    .nullable(),
});

/** Input of "Carry out the decision" of the review machine. Idempotent by case, round and outcome. */
export const resolveInput = z.object({
  command: z.literal('resolve'),
  caseId: z.string(),
  round: z.int().min(1),
  outcome: z.enum(RESOLUTIONS),
  /** For an approval: what the law of the day says of it. */
  law: lawAnswer.shape.asked.exactOptional(),
  /** Which stage and which offices led there; names no person. */
  ground: z.string(),
});

/** Input of the step that lets the ledger speak, from either machine. */
export const settleInput = z.discriminatedUnion('command', [
  determined,
  rescreened,
  withdrawing,
  appealing,
  resolveInput,
]);

/** Its output: it stands in the history of a state machine, so it says no more than where. */
export const resolved = z.object({
  caseId: z.string(),
  round: z.int().min(1),
  status: z.enum(STATUSES),
});

export type Resolution = (typeof RESOLUTIONS)[number];
export type LawQuestion = z.infer<typeof lawQuestion>;
export type LawAnswer = z.infer<typeof lawAnswer>;
export type ResolveInput = z.infer<typeof resolveInput>;
export type Resolved = z.infer<typeof resolved>;
export type Appeal = z.infer<typeof appeal>;
export type Amendment = z.infer<typeof amendment>;
export type Refusal = (typeof REFUSALS)[number];
export type Submission = z.infer<typeof submission>;
export type CaseFile = z.infer<typeof caseFile>;
export type MachineInput = z.infer<typeof machineInput>;
export type Determinable = z.infer<typeof determinable>;
export type Rescreened = z.infer<typeof rescreened>;
export type Determined = z.infer<typeof determined>;
export type SettleInput = z.infer<typeof settleInput>;
export type Settled = z.infer<typeof settled>;

const SUBMITTED = Object.keys(submission.shape) as (keyof Submission)[];

/** What was submitted, of a case that a schema has read: whoever takes it over checks it once more. */
export const submissionIn = (file: Submission): Submission =>
  Object.fromEntries(
    SUBMITTED.filter((field) => file[field] !== undefined).map((field) => [field, file[field]]),
  ) as unknown as Submission;
