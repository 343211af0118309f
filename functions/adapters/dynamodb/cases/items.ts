import * as z from 'zod';
import { caseRecord } from '../../../../shared/contracts/case-record.ts';

/** The row of a case, with what time will do to it. */
export const caseItem = caseRecord.extend({
  kind: z.literal('case'),
  duePk: z.string().optional(),
});
export type CaseItem = z.infer<typeof caseItem>;
