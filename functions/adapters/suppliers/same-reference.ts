import type { ClientReferences } from '../ports/cases.ts';

/** More are told by the list of them. */
const MOST = 100;

/** A client's other requests that it calls alike, by their ids. */
export async function othersOfReference(
  references: ClientReferences,
  of: { readonly id: string; readonly clientId: string; readonly reference: string },
): Promise<readonly string[]> {
  const ids = await references.idsOf(of, { most: MOST + 1 });
  return ids.filter((id) => id !== of.id).slice(0, MOST);
}
