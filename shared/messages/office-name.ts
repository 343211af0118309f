import type { OfficeRecord } from '../contracts/review.ts';
import type { Language } from './tongue.ts';

/** What an office is called in a language; one that is not registered any more, by its id. */
export function officeNameIn(
  language: Language,
  office: Pick<OfficeRecord, 'name'> | undefined,
  id: string,
): string {
  const name = office?.name ?? id;
  return typeof name === 'string' ? name : name[language];
}
