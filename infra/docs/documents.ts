import { readFile } from 'node:fs/promises';
import { architectureOf } from './architecture/architecture.ts';
import { keepingTable } from './architecture/keeping-table.ts';
import { permissionTable } from './architecture/permission-table.ts';
import { drawSvg } from './drawing/svg.ts';
import { ceilingTable } from './limits/ceilings.ts';
import { functionTable, stackTable, templateTable } from './limits/usage-tables.ts';
import { fill } from './markdown.ts';
import { EVERYTHING_ON, NOTHING_MORE, synthesize } from './template.ts';
import { readMachine } from './workflow/machine.ts';
import { stateTable } from './workflow/state-table.ts';
import { workflowOf } from './workflow/workflow.ts';

const DOCS = new URL('../../docs/', import.meta.url);
export const urlOf = (file: string): URL => new URL(file, DOCS);

const read = (file: string): Promise<string> => readFile(urlOf(file), 'utf8');

/** Every page and picture that follows from the stack and its machines, as it has to be. */
export async function documents(): Promise<Readonly<Record<string, string>>> {
  const production = synthesize(EVERYTHING_ON);
  const development = synthesize(NOTHING_MORE);
  const [decide, review] = [readMachine('decide'), readMachine('review')];
  return {
    'aws.svg': await drawSvg(architectureOf(production)),
    'workflow-decide.svg': await drawSvg(workflowOf('decide', decide)),
    'workflow-review.svg': await drawSvg(workflowOf('review', review)),
    'aws.md': fill(await read('aws.md'), {
      permissions: permissionTable(production),
      keeping: keepingTable(production, development),
    }),
    'workflow.md': fill(await read('workflow.md'), {
      decide: stateTable(decide),
      review: stateTable(review),
    }),
    'limits.md': fill(await read('limits.md'), {
      template: templateTable(development, production),
      stack: stackTable(production),
      functions: functionTable(),
      ceilings: ceilingTable(),
    }),
  };
}
