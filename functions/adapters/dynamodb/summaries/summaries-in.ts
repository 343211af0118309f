import * as z from 'zod';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import type { OfferedSummary } from '../../ports/summaries.ts';
import type { StreamedItem } from '../../stream.ts';
import { ownerOf } from '../table/expression.ts';
import { SHARED_DUE } from '../table/partitions.ts';

/** One that is offered: its day is over, and it is not mailed yet. */
const offered = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.literal('summary'),
  offers: z.int().min(1),
  duePk: z.enum(shardsOf(SHARED_DUE.summaries)),
});

/** The summaries among the changes of the table that are to be mailed now. */
export const summariesIn = (items: readonly StreamedItem[]): OfferedSummary[] =>
  items.flatMap(({ itemId, item }) => {
    const { data } = offered.safeParse(item);
    return data ? [{ itemId, summaryId: ownerOf(data) }] : [];
  });
