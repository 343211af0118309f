import * as z from 'zod';
import { instant, screeningHit } from './decision.ts';
import { email } from './email.ts';
import { asKept } from './kept.ts';
import { licenseRequest } from './license.ts';
import { sentFile } from './sent-file.ts';
import { line } from './text.ts';

/** Someone who answers for an office, as an operator registers them. */
const registrableOfficer = z.strictObject({
  /** Stable and lower case; four eyes compare the mailbox that it names. */
  email: email.transform((value) => value.toLowerCase()),
  name: line(200),
  language: z.enum(['en', 'ko']).default('en'),
  outOfOffice: z
    .array(
      z.strictObject({
        from: z.iso.date(),
        /** The first day back. */
        to: z.iso.date(),
        delegate: email.transform((value) => value.toLowerCase()),
      }),
    )
    .max(8)
    .default([]),
});

/** As those who read each language know the office. */
const officeName = z.strictObject({ en: line(200), ko: line(200) });

const registrableOffice = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be lower-case words joined by dashes'),
  name: officeName,
  /** In the order in which they are asked. */
  officers: z.array(registrableOfficer).min(1).max(50),
});
export const offices = z.strictObject({ offices: z.array(registrableOffice).min(1).max(100) });

/** The same as they are kept. */
export const officer = asKept(registrableOfficer);
export const office = asKept(
  // Those registered before have one name for all languages.
  registrableOffice.extend({ name: z.union([line(200), officeName]) }),
);

/** The only words that decide. */
export const DECISION_WORDS = ['approve', 'refuse'] as const;
/** Everything a reviewer may do with a task. */
export const TASK_ACTIONS = [...DECISION_WORDS, 'ask-information', 'recuse', 'delegate'] as const;

export const TASK_STATES = ['open', 'answered', 'missed', 'superseded'] as const;

/** What a reviewer said, bound to what they saw. */
export const taskAnswer = z.object({
  decision: z.enum([...DECISION_WORDS, 'missing']),
  reason: z.string(),
  /** Provisos of an approval, or grounds of a refusal. */
  conditions: z.array(z.string()),
  by: z.string(),
  at: instant,
  address: z.string(),
  digest: z.string(),
});

export const task = z.object({
  id: z.string(),
  caseId: z.string(),
  round: z.int().min(1),
  stage: z.string(),
  office: z.string(),
  officer,
  /** Who was asked first, when the task was delegated or covered for. */
  onBehalfOf: z.string().exactOptional(),
  /** Since when the present officer is asked, if the task came from another. */
  heldSince: instant.exactOptional(),
  state: z.enum(TASK_STATES),
  openedAt: instant,
  dueAt: instant,
  /** Digest of exactly what is shown to decide on. */
  digest: z.string(),
  answer: taskAnswer.exactOptional(),
});

/** How a task came from one officer to another. */
export const handover = z.object({
  from: z.string(),
  to: z.string().optional(),
  why: z.enum(['delegated', 'recused']),
  reason: z.string(),
  at: instant,
});

/** A task as its review keeps it: `task` is what everyone else sees of it. */
export const keptTask = task.omit({ dueAt: true, heldSince: true }).extend({
  /** The end of the task's time. */
  endsAt: instant,
  /** Reminders to come, earliest first. */
  remindAt: z.array(instant),
  remindedAt: z.array(instant),
  handovers: z.array(handover),
});

export const informationRequest = z.object({
  question: z.string(),
  office: z.string(),
  by: z.string(),
  askedAt: instant,
  /** When the clock went on without an answer. */
  lapsedAt: instant.exactOptional(),
  answer: z
    .object({
      text: z.string(),
      files: z.array(sentFile),
      at: instant,
      /** Names it among those that one client sent by key: a repeat is known by it. */
      sentAs: z.string().exactOptional(),
    })
    .exactOptional(),
});

/** A question to the applicant as its case keeps it. */
export const keptQuestion = informationRequest.extend({
  caseId: z.string(),
  /** The round in which it was asked, and its number in the case, from 1 on. */
  round: z.int().min(1),
  number: z.int().min(1),
});

export const REVIEW_STATES = ['open', 'ended'] as const;
export const REVIEW_OUTCOMES = ['approve', 'refuse', 'returned', 'superseded'] as const;

/** One round of people deciding about a case. */
export const review = z.object({
  caseId: z.string(),
  round: z.int().min(1),
  planId: z.string(),
  openedAt: instant,
  /** The end of the whole review; a pause moves it. */
  endsAt: instant,
  pausedSince: instant.exactOptional(),
  pausedMs: z.int().min(0),
  state: z.enum(REVIEW_STATES),
  /** The stage that is being asked. */
  stage: z.string().exactOptional(),
  outcome: z.enum(REVIEW_OUTCOMES).exactOptional(),
  ground: z.string().exactOptional(),
  /** What of a license is to be confirmed, where that is what it is about. */
  confirms: licenseRequest.exactOptional(),
  /** Of a license that was issued: what its parties match of a newer screening list. */
  matches: z.array(screeningHit).exactOptional(),
});

/** A review with all that belongs to it. Questions are of the whole case, in order from number 1. */
export const reviewFile = review.extend({
  tasks: z.array(task),
  information: z.array(informationRequest),
  /** What the parties match of the screening list, where that is what people look at. */
  hits: z.array(screeningHit).exactOptional(),
});

const taskId = z.string().min(1).max(300);

/** What the review machine asks of the review function. */
export const reviewStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('plan'), caseId: z.string(), round: z.int().min(1) }),
  z.object({ step: z.literal('ask'), taskId, taskToken: z.string().min(1).max(2048) }),
  z.object({ step: z.literal('miss'), taskId }),
]);

/** Output of "Plan the next stage". It stands in the machine's history: ids and nothing else. */
export const planned = z.object({
  /** The review ended otherwise: the case was withdrawn, amended or decided before. */
  ended: z.boolean(),
  decided: z.boolean(),
  outcome: z.enum(['approve', 'refuse']).exactOptional(),
  ground: z.string().exactOptional(),
  tasks: z.array(z.object({ taskId })),
});

export type Review = z.infer<typeof review>;
export type ReviewFile = z.infer<typeof reviewFile>;
export type ReviewMachineStep = z.infer<typeof reviewStep>;
export type Planned = z.infer<typeof planned>;
export type Officer = z.infer<typeof officer>;
export type OfficeRecord = z.infer<typeof office>;
export type Task = z.infer<typeof task>;
export type KeptTask = z.infer<typeof keptTask>;
export type KeptQuestion = z.infer<typeof keptQuestion>;
export type TaskAnswer = z.infer<typeof taskAnswer>;
export type TaskAction = (typeof TASK_ACTIONS)[number];
export type InformationRequest = z.infer<typeof informationRequest>;
