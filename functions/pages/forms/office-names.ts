import type { Offices } from '../../adapters/ports/reviews.ts';

/** By id; an office that is not registered any more is told by its id. */
export async function officeNames(
  { offices }: { offices: Pick<Offices, 'find'> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(ids)].map(async (id) => {
    const office = await offices.find(id);
    return [id, office?.name ?? id] as const;
  });
  return new Map(await Promise.all(named));
}
