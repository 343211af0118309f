import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentOf } from './cost/document.ts';
import { measureAll } from './cost/results.ts';
import { headline, sectionsOf, textOf } from './cost/sections.ts';

const HELP = `Usage: npm run bench:cost -- [--counts] [--write]
Starts a Chipgate of its own, sends every kind of request through it, counts what AWS would bill and
prices it, beside the same in the usual design. It takes about two minutes.
  --counts   prints what was counted as well
  --write    writes docs/cost.md`;
const DOCUMENT = join(import.meta.dirname, '../../docs/cost.md');

const { values } = parseArgs({
  options: {
    counts: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) return console.log(HELP);
  const results = await measureAll();
  console.log(headline());
  for (const section of sectionsOf(results)) {
    if (values.counts || !section.isDetail) console.log(`\n${textOf(section, '## ')}`);
  }
  console.log(`\nMeasured in ${Math.round(results.seconds)} s.`);
  if (values.write) writeFileSync(DOCUMENT, documentOf(results));
}

await main();
