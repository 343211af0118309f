import type { Language } from '../../../shared/messages/index.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';
import type { Offices } from '../../adapters/ports/reviews.ts';

/** By id, as those who read the language know them. */
export async function officeNames(
  { offices }: { offices: Pick<Offices, 'find'> },
  ids: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(ids)].map(
    async (id) => [id, officeNameIn(language, await offices.find(id), id)] as const,
  );
  return new Map(await Promise.all(named));
}
