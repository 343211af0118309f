import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';

/** The names that fields of drafts have; what else a form carries is its own. */
const FIELD = /^[a-zA-Z][\w-]*(?:\.[\w-]+)*$/;
const OWN: ReadonlySet<string> = new Set([
  'csrf',
  'seen',
  'go',
  'edit',
  'add',
  'q',
  'kept',
  'email',
  'back',
  'addQuantity',
]);

/** What was posted of a draft, as typed; of a name that stands twice the last. */
export const postedFields = (form: URLSearchParams): DraftFields =>
  Object.fromEntries([...form].filter(([name]) => FIELD.test(name) && !OWN.has(name)));

export const KEPT_FIELD = 'kept';

/** What was typed and could not be saved yet, for a hidden field to carry along. */
export const keptText = (fields: DraftFields): string =>
  Object.keys(fields).length === 0 ? '' : `${new URLSearchParams(fields)}`;

/** What a form carried along of what was typed before. */
export const keptIn = (c: HttpContext): DraftFields =>
  postedFields(new URLSearchParams(c.get('form').get(KEPT_FIELD) ?? ''));
