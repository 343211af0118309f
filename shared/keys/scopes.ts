/** What a key of the API may be for. A key opens what its scopes name, and nothing else. */
export const API_SCOPES = [
  'orders:write',
  'orders:read',
  'shipments:write',
  'shipments:read',
  'events:read',
  'webhooks',
  'reports',
  'keys',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

export const isScope = (text: string): text is ApiScope =>
  (API_SCOPES as readonly string[]).includes(text);

/** What keys may do that were issued before there were scopes: all that they could, and no more keys. */
export const SCOPES_BEFORE: readonly ApiScope[] = API_SCOPES.filter((scope) => scope !== 'keys');

/** Those of `wanted` that `own` does not have: nobody gives away more than they have. */
export const beyond = (
  wanted: readonly ApiScope[],
  own: readonly ApiScope[],
): readonly ApiScope[] => wanted.filter((scope) => !own.includes(scope));
