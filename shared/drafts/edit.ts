import type { Edit } from '../rules/determination.ts';
import { entriesOf, fieldAt } from './body.ts';
import type { DraftFields } from './typed.ts';

/** What one press may set for somebody: a number of units. Everything else they say themselves. */
const FIELD = /^items\.\d{1,3}\.quantity$/;
const NUMBER = /^[1-9]\d{0,9}$/;

/** The fields to which the changes of an edit lead. */
export function fieldsOf(typed: DraftFields, { changes }: Pick<Edit, 'changes'>): string[] {
  const entries = entriesOf(typed);
  return changes.flatMap(({ pointer }) => fieldAt(entries, pointer) ?? []);
}

/** An edit as its button sends it; nothing where the applicant alone can say what would stand there. */
export function pressOf(typed: DraftFields, edit: Pick<Edit, 'changes'>): string | undefined {
  const [change, ...others] = edit.changes;
  const [field] = fieldsOf(typed, edit);
  if (others.length > 0 || field === undefined || !FIELD.test(field)) return undefined;
  return typeof change?.value === 'number' ? `${field}=${change.value}` : undefined;
}

/** The draft after that button was pressed; as it was, where what was sent is none of ours. */
export function afterPress(typed: DraftFields, press: string): DraftFields {
  const [field = '', value = ''] = press.split('=');
  return FIELD.test(field) && NUMBER.test(value) ? { ...typed, [field]: value } : typed;
}
