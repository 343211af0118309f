import * as z from 'zod';
import { LICENSE_STATES } from '../licenses/lifecycle.ts';
import { LICENSE_REASONS } from '../licenses/reasons.ts';
import type { PolicyCondition } from '../rules/conditions.ts';
import type { Edit, Finding } from '../rules/determination.ts';
import type { Found } from '../rules/found.ts';
import { ANSWERS, DECIDED_STATUSES, ROUTES, STATUSES } from '../rules/vocabulary.ts';
import { tpp } from './amount.ts';
import { authorization } from './authorization.ts';
import { listed } from './listed.ts';

export const instant = z.iso.datetime();

export const policyPin = z.object({
  id: z.string(),
  version: z.int().min(1),
  /** `sha256-` and the base64url digest of the policy's canonical JSON. */
  digest: z.string(),
});

/** The policy in force on the day of a grant, whose prohibitions were asked as well. */
export const lawAsked = z.object({ policy: policyPin, on: z.iso.date() });

const facts = z.record(z.string(), z.unknown());

/** What was found, as data: `says` is the sentence, `with` what stands in it. */
const found = z.object({ says: z.string(), with: facts });

const finding = z.object({ rule: z.string(), answer: z.enum(ANSWERS), ...found.shape });

/** A finding in words. */
export const toldFinding = z.object({
  rule: z.string(),
  requirement: z.string(),
  answer: z.enum(ANSWERS),
  because: z.string(),
  citation: z.string(),
  /** The same as data; not of what was decided before findings were data. */
  found: found.exactOptional(),
});

export const condition = z.object({ id: z.string(), with: facts, citation: z.string() });

export const edit = z.object({
  changes: z.array(
    z.object({
      /** JSON pointer into the body of the request. */
      pointer: z.string(),
      /** What would stand there; left out where the applicant alone knows. */
      value: z.json().exactOptional(),
      label: z.string().exactOptional(),
      was: z.number().exactOptional(),
    }),
  ),
  leadsTo: z.object({ status: z.enum(DECIDED_STATUSES), route: z.enum(ROUTES) }),
  ifRoomIn: z.array(facts).exactOptional(),
});

// What the rules wrote is read as what it was written as: they are checked when they are compiled.
const asFinding = finding as unknown as z.ZodType<Finding>;
const asCondition = condition as unknown as z.ZodType<PolicyCondition>;
const asEdit = edit as unknown as z.ZodType<Edit>;
const asFound = found as unknown as z.ZodType<Found>;

// Decisions made before keep the words they were told in.
const keptFinding = z.union([asFinding, toldFinding]);
const keptCondition = z.union([z.string(), asCondition]);
const keptOutlook = z.union([z.string(), asEdit, asFound]);

export const draw = z.object({ account: z.string(), tpp, limitTpp: tpp });

export const path = z.object({
  status: z.enum(DECIDED_STATUSES),
  route: z.enum(ROUTES),
  draws: z.array(draw),
  mode: z.enum(['post', 'hold']),
  waitsFor: z.string().exactOptional(),
  recommendation: z.enum(['approve', 'refuse']).exactOptional(),
  conditions: z.array(asCondition),
});

export const determination = z.object({
  totalTpp: tpp,
  h100Equivalents: z.number(),
  paths: z.array(path).min(1),
  findings: z.array(asFinding),
  wouldChange: z.array(z.union([asEdit, asFound])),
  naming: z.object({ quarter: z.string(), parent: z.string().exactOptional() }),
});

/** Where a draw of a decision stands now. */
export const DRAW_STATES = ['held', 'posted', 'released'] as const;
export const decidedDraw = z.object({
  account: z.string(),
  tpp,
  state: z.enum(DRAW_STATES),
});

/** What people made of a case. It names offices; who acted for them is kept, and not shown. */
export const reviewed = z.object({
  round: z.int().min(1),
  plan: z.string(),
  outcome: z.enum(['approve', 'refuse', 'returned']),
  ground: z.string(),
  answers: z.array(
    z.object({
      stage: z.string(),
      office: z.string(),
      answer: z.enum(['approve', 'refuse', 'missing']),
      at: instant.exactOptional(),
    }),
  ),
});

/** A name against one entry of the screening list. */
export const nameHit = z.object({
  party: z.string(),
  entry: z.string(),
  list: z.string(),
  score: z.number(),
});

/** The same with what the list said of the entry; absent, where it was matched before that was kept. */
export const screeningHit = nameHit.extend({ listed: listed.exactOptional() });

export const decision = z.object({
  status: z.enum(DECIDED_STATUSES),
  route: z.enum(ROUTES),
  policy: policyPin,
  lawOfTheDay: lawAsked.exactOptional(),
  decidedAt: instant,
  totalTpp: tpp,
  h100Equivalents: z.number(),
  draws: z.array(decidedDraw),
  waitsFor: z.string().exactOptional(),
  recommendation: z.enum(['approve', 'refuse']).exactOptional(),
  findings: z.array(keptFinding),
  conditions: z.array(keptCondition),
  wouldChange: z.array(keptOutlook),
  /** Where people decided. */
  review: reviewed.exactOptional(),
  /** Why people refused or returned it, in their words. */
  grounds: z.array(z.string()).exactOptional(),
});

/** A decision in words, with the data beside them. */
export const toldDecision = decision.extend({
  findings: z.array(toldFinding),
  conditions: z.array(z.string()),
  /** The conditions that a policy sets, as data. */
  terms: z.array(condition).exactOptional(),
  wouldChange: z.array(z.string()),
  /** What the applicant could change, each tried before it is offered. */
  edits: z.array(edit).exactOptional(),
});

/** Where a review stands, for whoever waits for it. */
export const progress = z.object({
  stage: z.string(),
  /** The offices that have not answered yet. */
  awaited: z.array(z.string()),
  dueAt: instant,
  /** Since when the clock stands still for an answer of the applicant. */
  pausedSince: instant.exactOptional(),
});

/** Why a license stands as officers made it stand: a code, and their own words. */
export const licenseReason = z.object({ code: z.enum(LICENSE_REASONS), words: z.string() });

export const license = z.object({
  id: z.string(),
  issuedAt: instant,
  expiresAt: instant,
  tpp,
  shippedTpp: tpp,
  state: z.enum(LICENSE_STATES).meta({
    description: 'Under a suspended license nothing may be shipped; it keeps what it draws',
  }),
  /** Absent, since it was issued. */
  stateSince: instant.exactOptional().meta({ description: 'Since when it stands so' }),
  stateReason: licenseReason
    .exactOptional()
    .meta({ description: 'Why, where officers suspended, reinstated or revoked it' }),
});

export const answer = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum(STATUSES),
  submittedAt: instant,
  /** Null until decided, and for a request that was only received. */
  decision: toldDecision.omit({ status: true }).nullable(),
  license: license.nullable(),
  /** While people are asked. */
  progress: progress.exactOptional(),
  /** Of an application that was approved: what was issued, to be named in orders. */
  authorizations: z.array(authorization).exactOptional(),
  /** Only where it is read: orders pay for no look at others. */
  sameReference: z.array(z.string()).exactOptional(),
  links: z.object({
    self: z.string(),
    statusPage: z.string(),
    sameReference: z.string().exactOptional(),
    license: z.string().exactOptional().meta({
      description: 'Of what may ship: its license, or what an exempt order ships under',
    }),
  }),
});

export type MatchedEntry = z.infer<typeof screeningHit>;
export type KeptFinding = z.infer<typeof keptFinding>;
export type KeptCondition = z.infer<typeof keptCondition>;
export type KeptOutlook = z.infer<typeof keptOutlook>;
export type ToldDecision = z.infer<typeof toldDecision>;
export type Progress = z.infer<typeof progress>;
export type Reviewed = z.infer<typeof reviewed>;
export type LawAsked = z.infer<typeof lawAsked>;
export type PolicyPin = z.infer<typeof policyPin>;
export type Decision = z.infer<typeof decision>;
export type License = z.infer<typeof license>;
export type LicenseReason = z.infer<typeof licenseReason>;
export type ApiAnswer = z.infer<typeof answer>;

/** What a request would be answered: nothing is stored, so nothing names it or leads to it. */
export const preCheckAnswer = answer.omit({
  id: true,
  license: true,
  progress: true,
  authorizations: true,
  links: true,
});
