import { z } from 'zod';
import { STATUSES } from '../rules/vocabulary.ts';
import { decision, determination, instant, license, policyPin } from './decision.ts';
import { request } from './request.ts';

/** A request as received, before anything is decided; never altered afterwards. */
export const submission = z.object({
  id: z.string(),
  clientId: z.string(),
  /** SHA-256 of the canonical body: same key and other body is a conflict. */
  bodyDigest: z.string(),
  /** Unguessable, for the applicant's status page. */
  publicReference: z.string(),
  submittedAt: instant,
  policy: policyPin,
  request,
});

/** A submission and where it stands. */
export const caseFile = submission.extend({
  status: z.enum(STATUSES),
  updatedAt: instant,
  decision: decision.nullable(),
  license: license.nullable(),
});

/** What the decide machine can be asked. */
export const MACHINE_COMMANDS = ['decide', 'pre-check', 'withdraw'] as const;

/** Input of the decide machine. */
export const machineInput = z.object({
  command: z.enum(MACHINE_COMMANDS),
  submission,
});

/** Output of "Screen and determine", input of "Reserve and record". */
export const determined = machineInput.extend({
  determination,
  /** Keys under which this order's people are linked to its ultimate parent; see `link` records. */
  links: z.array(z.string()),
});

/** Output of the decide machine. */
export const settled = z.object({ case: caseFile });

export type Submission = z.infer<typeof submission>;
export type CaseFile = z.infer<typeof caseFile>;
export type MachineInput = z.infer<typeof machineInput>;
export type Determined = z.infer<typeof determined>;
export type Settled = z.infer<typeof settled>;
