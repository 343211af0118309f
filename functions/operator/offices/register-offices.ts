import { type OfficeRecord, type Officer, offices } from '../../../shared/contracts/review.ts';
import { fieldErrors } from '../../../shared/filing/field-errors.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';
import type { SignIns } from '../../adapters/ports/people.ts';
import type { Offices, Tasks } from '../../adapters/ports/reviews.ts';
import { fieldsRefused, TerminalError } from '../terminal.ts';

/** What changes with the officers of an office. */
export interface OfficeBook {
  readonly offices: Offices;
  readonly tasks: Pick<Tasks, 'openOf' | 'recuse'>;
  readonly signIns: Pick<SignIns, 'closeEverySession'>;
  readonly now: Date;
}

export interface Registered extends OfficeRecord {
  /** Who was an officer of it until now, and how many of their tasks went on to others. */
  readonly left: readonly { readonly email: string; readonly tasks: number }[];
}

/** Puts each office of a file's content in the place of the one registered before: all or none. */
export async function registerOffices(content: unknown, book: OfficeBook): Promise<Registered[]> {
  const all: Registered[] = [];
  for (const office of officesIn(content)) {
    const before = await book.offices.find(office.id);
    await book.offices.replace(office);
    const left = await Promise.all(leavers(before, office).map((one) => leave(book, office, one)));
    all.push({ ...office, left });
  }
  return all;
}

function leavers(before: OfficeRecord | undefined, { officers }: OfficeRecord): Officer[] {
  const mailboxes = new Set(officers.map(({ email }) => mailboxOf(email)));
  return (before?.officers ?? []).filter(({ email }) => !mailboxes.has(mailboxOf(email)));
}

/** Whoever leaves is signed out everywhere, and what they were asked goes on as the plan has it. */
async function leave(
  { tasks, signIns, now }: OfficeBook,
  { id }: OfficeRecord,
  { email }: Officer,
) {
  await signIns.closeEverySession(email, now);
  const open = (await tasks.openOf(email)).filter(({ office }) => office === id);
  for (const task of open) {
    await tasks.recuse(task.id, {
      by: task.officer.email,
      reason: 'Not an officer of it any more',
    });
  }
  return { email, tasks: open.length };
}

function officesIn(content: unknown): OfficeRecord[] {
  const parsed = offices.safeParse(content);
  if (!parsed.success) {
    throw fieldsRefused('These offices are not registered', fieldErrors(parsed.error.issues));
  }
  const problems = [...repeated(parsed.data.offices), ...parsed.data.offices.flatMap(problemsOf)];
  if (problems.length > 0) {
    throw new TerminalError(['These offices are not registered:', ...problems].join('\n  '));
  }
  return parsed.data.offices;
}

function repeated(all: readonly OfficeRecord[]): string[] {
  const ids = all.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
}

/** A delegate must be somebody of the office, and an absence must have days. */
function problemsOf({ id, officers }: OfficeRecord): string[] {
  const emails = officers.map(({ email }) => email);
  const mailboxes = emails.map(mailboxOf);
  const twice = emails.filter((_, index) => mailboxes.indexOf(mailboxes[index] ?? '') !== index);
  const absences = officers.flatMap(({ email, outOfOffice }) =>
    outOfOffice.flatMap(({ from, to, delegate }) => [
      ...(from < to ? [] : [`${id}: ${email} would be back on ${to}, not after ${from}`]),
      ...(emails.includes(delegate) && delegate !== email
        ? []
        : [`${id}: ${delegate} is not another officer of the office`]),
    ]),
  );
  return [...twice.map((email) => `${id}: ${email} stands twice`), ...absences];
}
