import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { NoticesAgain } from '../../ports/notices.ts';
import { untilStill } from '../../until-still.ts';
import { commit } from '../table/commit.ts';
import { changeRow } from './case-row.ts';
import { readCase } from './stored-case.ts';
import { eventWrite } from './told-items.ts';

const LOOKS = { of: 'A notice', most: 8 };

/** That a notice is asked for again, as an event of its case: `relay` mails it, and it stays on record. */
export const dynamoNoticesAgain = (client: DynamoDBClient, name: string): NoticesAgain => ({
  resend: (caseId, at) =>
    untilStill(LOOKS, async () => {
      const { row } = (await readCase({ client, name }, caseId)) ?? {};
      if (!row || row.decisions === 0) return 'nothing';
      const { status, events } = row;
      const sequence = events + 1;
      const { committed } = await commit({ client, name }, [
        changeRow(caseId, row, { set: { events: sequence } }),
        eventWrite({ type: 'notice.resent', caseId, sequence, status, at: at.toISOString() }),
      ]);
      return committed ? 'done' : undefined;
    }),
});
