import type { CaseFile } from '../../../shared/contracts/case.ts';

/** Such as PO-2025-0042, 4500123456 or SO 17/3: no part but the first, and short, is without digits. */
const READS_AS_A_NUMBER = /^(?:[A-Z]{1,3}[ _/#-]?)?(?:[A-Za-z]{0,6}\d{1,12}[A-Za-z]?[_/#-]?){1,5}$/;
const MOST = 32;

/**
 * What a subject calls a request by: its reference, where that reads as a number; a caller's words
 * never stand in a subject. Else the beginning of its id, as the API has it.
 */
export function nameInSubject({ id, request: { reference } }: CaseFile): string {
  const isNumber = reference.length <= MOST && READS_AS_A_NUMBER.test(reference);
  return isNumber ? reference : id.slice(0, 12);
}
