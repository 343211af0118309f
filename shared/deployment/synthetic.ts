/** Who comes in as the canary, and the office that answers it. */
export const CANARY = { clientId: 'canary', office: 'canary' } as const;

/**
 * A case that the canary made to see whether everything works. It is decided as any other is, but
 * never put before people: nothing is shipped under it.
 */
export const isSynthetic = ({ clientId }: { readonly clientId: string }): boolean =>
  clientId === CANARY.clientId;
