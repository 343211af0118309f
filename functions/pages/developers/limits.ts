import { MOST_KEYS } from '../../../shared/contracts/api-key.ts';
import { MOST_REQUESTS } from '../../../shared/contracts/batch.ts';
import { MOST_EVENTS } from '../../../shared/contracts/cloud-event.ts';
import { MOST_WEBHOOKS } from '../../../shared/contracts/webhook.ts';
import { CALLS, PRE_CHECKS } from '../../../shared/people/allowance.ts';
import { MOST_BYTES } from '../../adapters/http/body.ts';

const number = (value: number): string => value.toLocaleString('en-US');

/** By what everybody is bound who calls, each figure from where it holds. */
export const LIMITS = `- A key is used ${number(CALLS.atOnce)} times at once and ${number(CALLS.anHour)} times an hour, unless it was made for fewer. \`RateLimit-Policy\` says how often, \`RateLimit\` what is left; past it comes a 429 with \`Retry-After\`.
- Of a client, ${number(PRE_CHECKS.atOnce)} pre-checks at once and ${number(PRE_CHECKS.anHour)} an hour.
- A body has at most ${MOST_BYTES / 1024} kB. A document goes straight to the store instead.
- A batch has at most ${MOST_REQUESTS} requests, or things to do with licenses; a call of the intake at most ${MOST_EVENTS} events.
- A client has at most ${MOST_KEYS} keys in force, and ${MOST_WEBHOOKS} webhooks.
- An \`Idempotency-Key\` is 1 to 255 visible ASCII characters, without spaces.`;
