import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { contactChanged } from '../../../../shared/cases/contact.ts';
import type { KnownCase, ReviewedCase } from '../../../../shared/cases/known-case.ts';
import { isSameMailbox, mailboxOf } from '../../../../shared/people/mailbox.ts';
import { MOST_CONTACTS } from '../../../../shared/reviews/bounds.ts';
import { barredFrom } from '../../../../shared/reviews/four-eyes.ts';
import type { ContactChanges, ContactKept } from '../../ports/cases.ts';
import { untilStill } from '../../until-still.ts';
import { changeRow } from '../cases/case-row.ts';
import { listingWrite } from '../cases/contact-cases.ts';
import type { CaseItem } from '../cases/items.ts';
import { readCase } from '../cases/stored-case.ts';
import { eventWrite } from '../cases/told-items.ts';
import { commit, type Write } from '../table/commit.ts';
import type { Table } from '../table/table.ts';
import { openReviewOf } from './stored-review.ts';

type Change = Parameters<ContactChanges['change']>[1];

const LOOKS = { of: 'A case', most: 8 };

/** Changes of contact, in the table. */
export function dynamoContactChanges(client: DynamoDBClient, name: string): ContactChanges {
  const table: Table = { client, name };
  return {
    change: (caseId, change, at) =>
      untilStill(LOOKS, () => tryChange(table, caseId, { change, at })),
  };
}

/** `undefined` when the case moved on meanwhile. */
async function tryChange(
  table: Table,
  caseId: string,
  { change, at }: { readonly change: Change; readonly at: Date },
): Promise<'done' | ContactKept | undefined> {
  const stored = await readCase(table, caseId);
  if (!stored || !isContact(stored, change.from)) return 'not-theirs';
  // Whatever decides it now carries the contact that it had.
  if (stored.row.status === 'received') return 'being-decided';
  if ((stored.row.formerContacts ?? []).length >= MOST_CONTACTS) return 'too-often';
  const review = await openReviewOf(table, stored);
  if (review === 'moved') return undefined;
  if (review && hasPart(review, change)) return 'reviewer';
  const { committed } = await commit(table, changeWrites(stored.row, change, at));
  return committed ? 'done' : undefined;
}

const isContact = ({ row }: KnownCase, email: string): boolean =>
  isSameMailbox(row.request.contact.email, email);

/** Whoever has a part in its review does not become the applicant. Who was its contact may be it again. */
function hasPart(review: ReviewedCase, { to }: Change): boolean {
  const { formerContacts: _before, ...file } = review.file;
  return (
    !isContact(review.stored, to.email) && barredFrom({ ...review, file }).has(mailboxOf(to.email))
  );
}

/** One write of the row, or of the decision by which a case is listed that waits, and the event. */
function changeWrites(row: CaseItem, { to }: Change, at: Date): Write[] {
  const changed = contactChanged(row, to);
  const sequence = row.events + 1;
  return [
    changeRow(row.id, row, { set: { ...changed, policy: row.policy, events: sequence } }),
    listingWrite({ ...row, ...changed }),
    eventWrite({
      type: 'contact.changed',
      caseId: row.id,
      sequence,
      status: row.status,
      at: at.toISOString(),
      contact: { former: row.request.contact, now: changed.request.contact },
    }),
  ];
}
