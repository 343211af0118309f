import * as z from 'zod';
import { API_SCOPES, SCOPES_BEFORE } from '../keys/scopes.ts';
import { instant } from './decision.ts';

export const apiScope = z.enum(API_SCOPES).meta({ id: 'ApiScope' });

/** The most keys of one client that are in force at once. */
export const MOST_KEYS = 20;
export const MOST_DAYS = 3_650;
/** How long a key that is rotated goes on, at most. */
export const MOST_OVERLAP_HOURS = 720;

/** A key without itself: as it is kept, and as its client sees it. */
export const apiKey = z
  .object({
    id: z.string().meta({ description: 'Names the key; it opens nothing', example: 'key-0a1b2c' }),
    name: z.string().meta({ description: 'What the client calls it' }),
    scopes: z.array(apiScope).meta({ description: 'What it opens' }),
    issuedAt: instant
      .exactOptional()
      .meta({ description: 'Absent for keys from before 2026-11-26' }),
    expiresAt: instant.exactOptional().meta({ description: 'From then on it opens nothing' }),
    revokedAt: instant.exactOptional().meta({ description: 'It was ended for good' }),
    lastUsedAt: instant.exactOptional().meta({
      description: 'When it was last used, to the hour',
    }),
    callsAnHour: z.int().min(1).exactOptional().meta({
      description: 'How often it may be used; what every key may without it',
    }),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKey>;

/** Of a key that was kept before it had an id, scopes and dates. */
export const keyFromBefore = (id: string, name: string): ApiKey => ({
  id,
  name,
  scopes: [...SCOPES_BEFORE],
});

export const keyWish = z.strictObject({
  name: z.string().trim().min(1).max(60).meta({ example: 'Order system, Seoul' }),
  scopes: z
    .array(apiScope)
    .min(1)
    .meta({ example: ['orders:write', 'orders:read'] }),
  expiresInDays: z.int().min(1).max(MOST_DAYS).optional().meta({
    description: 'Without it, it ends when the key does that it is made with, or never',
  }),
});
export type KeyWish = z.infer<typeof keyWish>;

export const rotationWish = z.strictObject({
  overlapHours: z.int().min(0).max(MOST_OVERLAP_HOURS).default(24).meta({
    description: 'How long the former key goes on',
  }),
});

/** The only time that a key is shown. */
export const issuedKey = z
  .object({
    key: z.string().meta({ description: 'The key itself. It is shown this once.' }),
    ...apiKey.shape,
  })
  .meta({ id: 'IssuedApiKey' });

export const apiKeys = z.object({ keys: z.array(apiKey) });

export const me = z.object({
  client: z.object({ id: z.string(), name: z.string() }),
  key: apiKey,
});
