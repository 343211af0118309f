import { isLanguage } from '../../shared/messages/index.ts';
import { caseKey } from '../adapters/dynamodb/cases/keys.ts';
import { queryItems, type RawItem } from '../adapters/dynamodb/table/table.ts';
import { describeCase } from './cases/describe-case.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run case -- show <id> [--language en|ko]
Shows a case with everything that is stored of it, readable: decisions, events, reviews, tasks.
  --language  what the rules found, in English (en) or Korean (ko); what was kept in words stays English`;

/** Ends with 1 when there is no such case, with 2 when there is no table. */
await runCommand(async (args) => {
  const options = { language: { type: 'string', default: 'en' } } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true }, USAGE);
  const { language } = values;
  if (!isLanguage(language)) throw new TerminalError(USAGE);
  const [verb, id, ...more] = positionals;
  if (verb !== 'show' || id === undefined || more.length > 0) throw new TerminalError(USAGE);
  const table = await openTable();
  const items: RawItem[] = [];
  const query = { where: '#pk = :pk', values: { pk: caseKey(id).pk } };
  for await (const item of queryItems(table, query)) items.push(item);
  if (items.length === 0) throw new TerminalError(`There is no case ${id}`, 1);
  console.log(describeCase(items, language));
  return 0;
});
