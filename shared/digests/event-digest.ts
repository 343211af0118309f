import { createHash } from 'node:crypto';
import type { ClientEvent } from '../contracts/client-event.ts';
import { canonicalJson } from './canonical-json.ts';

/** By which the event after names this one: `sha256-` and the base64url digest of its canonical JSON (RFC 8785). */
export const eventDigest = (event: ClientEvent): string =>
  `sha256-${createHash('sha256').update(canonicalJson(event)).digest('base64url')}`;
