import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type OfficeRecord, offices } from '../../../shared/contracts/review.ts';
import type { Offices } from '../../adapters/review-ports.ts';

/** Reads the offices of a file and puts each in the place of the one registered before. */
export async function registerOffices(file: string, port: Offices): Promise<OfficeRecord[]> {
  const registered = readOffices(file);
  for (const office of registered) await port.replace(office);
  return registered;
}

function readOffices(file: string): OfficeRecord[] {
  const parsed = offices.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const problems = [...repeated(parsed.data.offices), ...parsed.data.offices.flatMap(problemsOf)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return parsed.data.offices;
}

function repeated(all: readonly OfficeRecord[]): string[] {
  const ids = all.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`);
}

/** A delegate must be somebody of the office, and an absence must have days. */
function problemsOf({ id, officers }: OfficeRecord): string[] {
  const emails = officers.map(({ email }) => email);
  const twice = emails.filter((email, index) => emails.indexOf(email) !== index);
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
