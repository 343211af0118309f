import { type OfficeRecord, offices } from '../../../shared/contracts/review.ts';
import { fieldErrors } from '../../../shared/filing/field-errors.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';
import type { Offices } from '../../adapters/ports/reviews.ts';
import { fieldsRefused, TerminalError } from '../terminal.ts';

/** Puts each office of a file's content in the place of the one registered before: all or none. */
export async function registerOffices(content: unknown, port: Offices): Promise<OfficeRecord[]> {
  const registered = officesIn(content);
  for (const office of registered) await port.replace(office);
  return registered;
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
