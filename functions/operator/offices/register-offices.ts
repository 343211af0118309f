import { type OfficeRecord, offices } from '../../../shared/contracts/review.ts';
import { fieldErrors } from '../../../shared/filing/field-errors.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';
import type { SignIns } from '../../adapters/ports/people.ts';
import type { OfficeRegister, Tasks } from '../../adapters/ports/reviews.ts';
import { fieldsRefused, TerminalError } from '../terminal.ts';

/** What changes with the officers of an office. */
export interface OfficeBook {
  readonly offices: OfficeRegister;
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
    const leaving = await leavers(book, office);
    await book.offices.replace(office, leaving);
    const left = await Promise.all(leaving.map((email) => leave(book, office, email)));
    if (leaving.length > 0) await book.offices.replace(office);
    all.push({ ...office, left });
  }
  return all;
}

/** Whoever is no officer any more; and whoever a run that broke off was not done with. */
async function leavers({ offices: book }: OfficeBook, { id, officers }: OfficeRecord) {
  const before = (await book.find(id))?.officers.map(({ email }) => email) ?? [];
  const stay = new Set(officers.map(({ email }) => mailboxOf(email)));
  const gone = [...before, ...(await book.leaving(id))].filter(
    (email) => !stay.has(mailboxOf(email)),
  );
  return [...new Set(gone)];
}

/** Whoever leaves is signed out everywhere, and what they were asked goes on as the plan has it. */
async function leave({ tasks, signIns, now }: OfficeBook, { id }: OfficeRecord, email: string) {
  await signIns.closeEverySession(email, now);
  const handedOn = new Set<string>();
  for (;;) {
    const open = (await tasks.openOf(email)).filter(({ office }) => office === id);
    const left = open.filter((task) => !handedOn.has(task.id));
    if (left.length === 0) return { email, tasks: handedOn.size };
    for (const task of left) {
      handedOn.add(task.id);
      await tasks.recuse(task.id, {
        by: task.officer.email,
        reason: 'Not an officer of it any more',
      });
    }
  }
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
