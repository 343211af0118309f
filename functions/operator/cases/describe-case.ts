import { recordedDecision } from '../../../shared/contracts/records.ts';
import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import type { RawItem } from '../../adapters/dynamodb/table/table.ts';

/** What opens a page or resumes a machine is nobody's to read in a terminal. */
const SECRET = new Set(['publicReference', 'taskToken', 'secretHashes']);

/** Every item that is stored of a case, readable: what the rules found in words as well. */
export const describeCase = (items: readonly RawItem[]): string =>
  items.map((item) => `${item.sk}\n${indented(readable(item))}`).join('\n\n');

function readable({ pk, sk, ...item }: RawItem): unknown {
  if (item.kind !== 'decision') return item;
  return tellDecision(tellerIn('en', { isOfficer: true }), recordedDecision.parse(item));
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
