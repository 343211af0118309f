import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import type { Language } from '../../../shared/messages/index.ts';
import { readRow } from '../../adapters/dynamodb/cases/items.ts';
import { readDecision } from '../../adapters/dynamodb/cases/told-items.ts';
import type { RawItem } from '../../adapters/dynamodb/table/table.ts';

/** What opens a page or resumes a machine is nobody's to read in a terminal. */
const SECRET = new Set(['publicReference', 'secret', 'taskToken', 'secretHashes']);

/** Every item that is stored of a case, readable: what the rules found in words as well. */
export const describeCase = (items: readonly RawItem[], language: Language): string =>
  items.map((item) => `${item.sk}\n${indented(readable(item, language))}`).join('\n\n');

function readable(item: RawItem, language: Language): unknown {
  const { pk: _pk, sk: _sk, packed: _packed, filed: _filed, ...rest } = item;
  if (item.kind === 'case') return { ...rest, ...readRow(item) };
  if (item.kind !== 'decision') return rest;
  return { ...rest, ...tellDecision(tellerIn(language, { isOfficer: true }), readDecision(item)) };
}

const indented = (value: unknown): string =>
  JSON.stringify(value, shown, 2)
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

const shown = (key: string, value: unknown): unknown => {
  if (SECRET.has(key)) return '(not shown)';
  return value instanceof Set ? [...value] : value;
};
