import * as z from 'zod';
import { CLIENT_EVENT_TYPES } from '../events/types.ts';
import { instant } from './decision.ts';
import { described } from './described.ts';
import { email } from './email.ts';
import { line } from './text.ts';

export const WEBHOOK_STATES = ['active', 'paused', 'disabled'] as const;
/** Why nobody calls an endpoint any more. */
export const PAUSE_REASONS = ['unanswered', 'gone'] as const;

/** The most endpoints of one client that are not disabled. */
export const MOST_WEBHOOKS = 20;
/** How long the secret of before still signs, at most. */
export const MOST_SECRET_OVERLAP_HOURS = 720;
/** The most secrets of one endpoint that sign at once. */
export const MOST_SIGNING_SECRETS = 5;

/** Whom to mail when nobody calls an endpoint any more. */
const tell = z.strictObject({
  email,
  language: z.enum(['en', 'ko']).default('en'),
});

const eventTypes = z.array(z.enum(CLIENT_EVENT_TYPES)).min(1);
/** An event bus of EventBridge, in an account of the client's own. */
const busArn = z
  .string()
  .regex(/^arn:aws(?:-[a-z]+)*:events:[a-z0-9-]+:\d{12}:event-bus\/[\w./-]{1,256}$/);

const url = described(
  z.string().min(1).max(2_048),
  'Where to call: https, at a public address, at port 443 or above 1023',
).meta({ example: 'https://orders.example.com/chipgate' });
const eventBus = described(
  busArn,
  'Instead of `url`: the ARN of an EventBridge bus of your own account that lets ours put events',
).meta({ example: 'arn:aws:events:us-east-1:111122223333:event-bus/chipgate' });
const name = described(line(60), 'What you call it').meta({ example: 'Order system, Seoul' });
const types = described(eventTypes, 'The types of events that it is told; all without it').meta({
  example: ['request.decided', 'license.warning'],
});

export const webhookWish = z
  .strictObject({
    name,
    url: url.optional(),
    eventBus: eventBus.optional(),
    types: types.optional(),
    tell: described(tell, 'Whom we mail when the endpoint does not answer for a day').meta({
      example: { email: 'it@example.com', language: 'en' },
    }),
  })
  .refine((wish) => (wish.url === undefined) !== (wish.eventBus === undefined), {
    error: 'either this or `eventBus`',
    path: ['url'],
  })
  .meta({ id: 'WebhookWish' });
export type WebhookWish = z.infer<typeof webhookWish>;

/** What is sent of it takes the place of what was; `types: null` is all types. */
export const webhookChange = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    types: types.nullable().optional(),
    tell: tell.optional(),
  })
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof webhookChange>;

const health = z.object({
  isProven: z.boolean(),
  failures: z.int().min(0),
  tryAt: instant.exactOptional(),
  failingSince: instant.exactOptional(),
});

const keptSecret = z.object({
  id: z.string(),
  text: z.string(),
  createdAt: instant,
  /** From then on it signs nothing. */
  endsAt: instant.exactOptional(),
});
export type SigningSecret = z.infer<typeof keptSecret>;

/** What a mail is owed about. */
const owedMail = z.object({
  about: z.enum([...PAUSE_REASONS, 'case']),
  at: instant,
  /** Of one that is about a case: which one. */
  caseId: z.string().exactOptional(),
});
export type OwedMail = z.infer<typeof owedMail>;

/** An endpoint of a client, as it is kept. */
export const keptWebhook = z.object({
  id: z.string(),
  clientId: z.string(),
  name: z.string(),
  url: z.string().exactOptional(),
  eventBus: z.string().exactOptional(),
  types: eventTypes.exactOptional(),
  tell: z.object({ email: z.string(), language: z.enum(['en', 'ko']) }),
  state: z.enum(WEBHOOK_STATES),
  stateSince: instant,
  pausedFor: z.enum(PAUSE_REASONS).exactOptional(),
  createdAt: instant,
  secrets: z.array(keptSecret),
  health,
  /** When somebody has to look at it: a mail is owed, a call is to find out, or cases wait for it. */
  lookAt: instant.exactOptional(),
  /** Since when it answers again. */
  recoveredAt: instant.exactOptional(),
  /** When its client last said that it is well again: cases that were paused before go on. */
  resumedAt: instant.exactOptional(),
  mail: owedMail.exactOptional(),
  version: z.int().min(1),
});
export type KeptWebhook = z.infer<typeof keptWebhook>;

const secretView = z.object({
  id: described(z.string(), 'Names the secret; it signs nothing'),
  createdAt: instant,
  endsAt: described(instant, 'From then on it signs nothing').exactOptional(),
});

/** An endpoint, as its client sees it. */
export const webhookView = z
  .object({
    id: described(z.string(), 'Names the endpoint'),
    name,
    url: url.exactOptional(),
    eventBus: eventBus.exactOptional(),
    types: types.exactOptional(),
    tell: z.object({ email: z.string(), language: z.enum(['en', 'ko']) }),
    state: described(
      z.enum(WEBHOOK_STATES),
      '`paused`: nobody calls until you resume it, and nothing is lost; `disabled`: nothing is kept for it',
    ),
    stateSince: instant,
    pausedFor: described(
      z.enum(PAUSE_REASONS),
      '`unanswered`: no call was answered for a day; `gone`: it answered 410',
    ).exactOptional(),
    answers: described(
      z.enum(['yes', 'no', 'unknown']),
      'Whether it answered when it was last called; while it does not, one call at a time finds out',
    ),
    failingSince: instant.exactOptional(),
    nextTryAt: described(instant, 'When the next call finds out').exactOptional(),
    createdAt: described(instant, 'It is told of what happens from then on'),
    secrets: described(z.array(secretView), 'Those that sign, each of them every call'),
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof webhookView>;

export const webhookPage = z.object({ webhooks: z.array(webhookView) });

const secretText = described(
  z.string(),
  'The secret itself (Standard Webhooks). It is shown this once.',
).meta({ example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });

/** The only times that a secret is shown. */
export const createdWebhook = z
  .object({ secret: secretText.exactOptional(), ...webhookView.shape })
  .meta({ id: 'CreatedWebhook' });
export const createdSecret = z
  .object({ secret: secretText, ...secretView.shape })
  .meta({ id: 'WebhookSecret' });

export const secretWish = z.strictObject({
  overlapHours: z.int().min(0).max(MOST_SECRET_OVERLAP_HOURS).default(24).meta({
    description: 'How long the secrets of before still sign',
  }),
});

/** Why a call was in vain, where no status says it. */
export const CALL_ERRORS = [
  'timed-out',
  'unreachable',
  'name-unknown',
  'address-not-public',
  'tls',
  'bus-refused',
] as const;

/** One call of an endpoint. */
export const attempt = z
  .object({
    at: instant,
    event: described(z.string(), 'The id of the event'),
    type: z.string(),
    request: described(z.string(), 'The request that it happened to').exactOptional(),
    outcome: z.enum(['delivered', 'failed']),
    milliseconds: z.int().min(0),
    status: described(z.int(), 'What the endpoint answered').exactOptional(),
    error: described(z.enum(CALL_ERRORS), 'Why there was no answer').exactOptional(),
    try: described(z.int().min(1), 'Which call in a row it was for this event'),
  })
  .meta({ id: 'WebhookAttempt' });
export type CallAttempt = z.infer<typeof attempt>;
export type CallError = NonNullable<CallAttempt['error']>;

export const attemptPage = z.object({
  attempts: z.array(attempt),
  nextCursor: described(z.string(), 'Send it as `cursor` for what was before').exactOptional(),
});

export const redelivery = z
  .union([
    z.strictObject({ event: described(z.string().min(1).max(200), 'The id of one event') }),
    z.strictObject({
      after: described(
        z.string().min(1).max(400),
        'A cursor of `GET /v1/events`: everything after it',
      ),
    }),
  ])
  .meta({ id: 'Redelivery' });
export const redelivered = z.object({
  events: described(z.int(), 'So many events are delivered once more'),
  nextCursor: described(z.string(), 'There is more: send it as `after`').exactOptional(),
});

/** What wakes whoever calls endpoints: an endpoint to look at, or one of its lanes. */
export const wake = z.object({
  clientId: z.string(),
  webhookId: z.string(),
  caseId: z.string().exactOptional(),
});
export type Wake = z.infer<typeof wake>;
