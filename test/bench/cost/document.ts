import { PRICES_AS_OF } from './prices.ts';
import type { Results } from './results.ts';
import { busyLines, headline, pricesTable, sectionsOf, textOf } from './sections.ts';
import { aligned } from './tables.ts';

/** docs/cost.md, from one run. */
export const documentOf = (results: Results): string =>
  `${[
    '# What it costs',
    '',
    'Written by `npm run bench:cost -- --write`, which starts a Chipgate of its own, sends every kind of request through it from outside, counts at the wire what AWS would bill, and prices it. Nothing here was measured on AWS.',
    '',
    ...busyLines(),
    headline(),
    '',
    ...sectionsOf(results).flatMap((section) => [textOf(section, '## '), '']),
    '## Prices',
    '',
    `Checked ${PRICES_AS_OF} against published copies of these pages, not against the pages themselves; read them again before relying on a figure.`,
    '',
    aligned(pricesTable()),
  ].join('\n')}\n`;
