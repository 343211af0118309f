import type { ApiKey, KeyWish } from '../contracts/api-key.ts';
import { daysLater } from '../rules/review/timing.ts';
import { beyond } from './scopes.ts';

/** Why a key is not made or ended, by the member of the body that asks for too much. */
export interface KeyRefused {
  readonly pointer: string;
  readonly detail: string;
}

/** Whether a key opens anything at that time. */
export const isInForce = ({ revokedAt, expiresAt }: ApiKey, at: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || at.toISOString() < expiresAt);

/** The key that is made with another: no stronger, and not for longer. `id` and the dates are set. */
export function keyMadeWith(
  own: ApiKey,
  wish: KeyWish,
  { id, at }: { readonly id: string; readonly at: Date },
): ApiKey | KeyRefused {
  const missing = beyond(wish.scopes, own.scopes);
  if (missing.length > 0) {
    return {
      pointer: '/scopes',
      detail: `a key gives no more than it has: without ${missing.join(', ')}`,
    };
  }
  const wanted =
    wish.expiresInDays === undefined ? undefined : daysLater(at.toISOString(), wish.expiresInDays);
  if (wanted && own.expiresAt && wanted > own.expiresAt) {
    return {
      pointer: '/expiresInDays',
      detail: `must end by ${own.expiresAt}, when the key does that it is made with`,
    };
  }
  const expiresAt = wanted ?? own.expiresAt;
  return {
    id,
    name: wish.name,
    scopes: [...new Set(wish.scopes)],
    issuedAt: at.toISOString(),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(own.callsAnHour !== undefined && { callsAnHour: own.callsAnHour }),
  };
}

/**
 * The key that takes another's place: the same, for as long again as the other was issued for. With a
 * key that is not the one in question, it is no stronger than that, and ends no later.
 */
export function keyInPlaceOf(
  former: ApiKey,
  own: ApiKey,
  { id, at }: { readonly id: string; readonly at: Date },
): ApiKey | KeyRefused {
  const missing = beyond(former.scopes, own.scopes);
  if (missing.length > 0) {
    return { pointer: '', detail: `the key opens more than yours: ${missing.join(', ')}` };
  }
  const { name, scopes, issuedAt, expiresAt } = former;
  const lastsMs = expiresAt && Date.parse(expiresAt) - Date.parse(issuedAt ?? at.toISOString());
  const end = lastsMs ? new Date(at.getTime() + lastsMs).toISOString() : undefined;
  const ends = former.id === own.id || !own.expiresAt ? end : earlierEnd(own, end);
  return {
    id,
    name,
    scopes,
    issuedAt: at.toISOString(),
    ...(ends !== undefined && { expiresAt: ends }),
    ...slowerOf(former, own),
  };
}

/** Without a number of its own a key may be used as often as any. */
function slowerOf(one: ApiKey, other: ApiKey): Pick<ApiKey, 'callsAnHour'> {
  const rates = [one, other].flatMap(({ callsAnHour }) => callsAnHour ?? []);
  return rates.length > 0 ? { callsAnHour: Math.min(...rates) } : {};
}

/** When a key ends that is to end then: no later than it would have. */
export const earlierEnd = ({ expiresAt }: ApiKey, end: string | undefined): string | undefined =>
  expiresAt !== undefined && (end === undefined || expiresAt < end) ? expiresAt : end;
