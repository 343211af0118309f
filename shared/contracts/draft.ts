import * as z from 'zod';
import { MOST_FIELDS, MOST_TEXT } from '../drafts/typed.ts';
import { instant } from './decision.ts';

/** What is being filled in: by the `type` of what is sent in the end. */
export const DRAFT_KINDS = ['chip-order', 'national-veu', 'universal-veu'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The most that may edit a draft beside its owner. */
export const MOST_COLLEAGUES = 20;

/** Of a field of the form: `items.0.part`. */
const fieldName = z
  .string()
  .max(100)
  .regex(/^[a-zA-Z][\w-]*(?:\.[\w-]+)*$/);

/** What a draft may hold. What is longer is no answer to any question of a form. */
export const draftFields = z
  .record(fieldName, z.string().max(MOST_TEXT))
  .refine((fields) => Object.keys(fields).length <= MOST_FIELDS);

/** Who sent it and when, and the case that it became. */
export const draftSent = z.object({ at: instant, by: z.string(), caseId: z.string() });

/** What somebody fills in, kept until so many days after it was last saved. */
export const draft = z.object({
  id: z.string(),
  kind: z.enum(DRAFT_KINDS),
  /** As they were let in; bounds are those of the door. */
  fields: z.record(z.string(), z.string()),
  /** In which its owner reads, and letters about it are written. */
  language: z.enum(['en', 'ko']),
  /** The mailbox that was confirmed by a code. Until then it belongs to a browser. */
  owner: z.string().exactOptional(),
  /** SHA-256 (hex) of the secret in that browser's cookie; gone once there is an owner. */
  browserHash: z.string().exactOptional(),
  /** Mailboxes that may edit it. */
  colleagues: z.array(z.string()),
  createdAt: instant,
  savedAt: instant,
  /** Who saved it last, where it has an owner. */
  savedBy: z.string().exactOptional(),
  /** One more with each change of anything. */
  version: z.int().min(1),
  /** From then on it is gone, whether or not it was removed yet. */
  expiresAt: instant,
  /** That its end was told, since it was last saved. */
  reminded: z.literal(true).exactOptional(),
  sent: draftSent.exactOptional(),
});
export type Draft = z.infer<typeof draft>;
