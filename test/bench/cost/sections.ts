import { availableParallelism, loadavg } from 'node:os';
import { ASSUMPTIONS_TOLD, USUAL_LAST_STEPS, USUAL_STEPS } from './assumptions.ts';
import { edgeLine, exampleParts, exampleTable, keepingLines, monthTable } from './month-report.ts';
import { PRICES, PRICES_AS_OF, type Price, REGION } from './prices.ts';
import type { Results } from './results.ts';
import {
  barLines,
  countsTable,
  dollarsTable,
  functionsTable,
  unsteadyLines,
  usualTable,
} from './routes-report.ts';
import { aligned, type Table } from './tables.ts';

/** A part of the report. */
export interface Section {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly table?: Table;
  readonly after?: readonly string[];
  /** Printed only when asked for; the document has it all. */
  readonly isDetail?: boolean;
}

export function sectionsOf(results: Results): Section[] {
  const { routes } = results;
  const unsteady = unsteadyLines(routes);
  return [
    {
      title: 'Dollars for a million requests',
      lines: [
        'The last column is without mail and Lambda: counts, which any machine finds alike. Lambda is priced by the milliseconds of this one.',
      ],
      table: dollarsTable(routes),
    },
    {
      title: 'The same in the usual design',
      lines: [
        `States: ${[...USUAL_STEPS, ...USUAL_LAST_STEPS].map(({ name }) => name).join(' → ')}.`,
      ],
      table: usualTable(routes),
    },
    {
      title: 'What one automatic decision may cost',
      lines: [
        'One API call, two invocations behind it, one put, one write transaction, no other write, at most two reads before the answer.',
        '',
        ...barLines(routes).map((line) => `- ${line}`),
      ],
    },
    { title: 'What was counted', table: countsTable(routes), isDetail: true },
    {
      title: 'Invocations and billed milliseconds on this machine',
      table: functionsTable(routes),
      isDetail: true,
    },
    { title: 'Without any request', table: monthTable(results), after: [edgeLine(results)] },
    {
      title: 'A million orders a month',
      lines: [`Evenly over the month: ${exampleParts()}.`],
      table: exampleTable(results),
      after: keepingLines(results),
    },
    { title: 'What this rests on', lines: ASSUMPTIONS_TOLD.map((line) => `- ${line}`) },
    ...(unsteady.length > 0
      ? [
          {
            title: 'Not the same in every run: the middle is taken',
            lines: [
              'Names of other lengths, and what happens to happen beside each other, shift a unit or two.',
              '',
              ...unsteady.map((line) => `- ${line}`),
            ],
          },
        ]
      : []),
  ];
}

export const headline = (): string =>
  `List prices of ${REGION} as of ${PRICES_AS_OF}, no free tier; Node ${process.versions.node} on ${availableParallelism()} cores.`;

const QUARTER_OF_AN_HOUR = 2;

/** Milliseconds are worth little where more runs than there are processors: whoever reads them is told. */
export const busyLines = (): string[] =>
  (loadavg()[QUARTER_OF_AN_HOUR] ?? 0) <= availableParallelism()
    ? []
    : [
        '**The machine was busy when this was measured: counts are right, but the milliseconds, and with them the dollars of Lambda, are two to twenty times what they are on a quiet one.**',
        '',
      ];

export const textOf = ({ title, lines = [], table, after = [] }: Section, mark = ''): string =>
  [
    `${mark}${title}`,
    '',
    ...lines,
    ...(lines.length > 0 && table ? [''] : []),
    ...(table ? [aligned(table)] : []),
    ...(after.length > 0 ? ['', ...after] : []),
  ].join('\n');

/** Every price with the page that says it. */
export const pricesTable = (): Table => ({
  head: ['for', 'dollars', 'page'],
  rows: Object.values(PRICES).map((price: Price) => [
    `${price.per === 1 ? '' : `${price.per.toLocaleString('en')} × `}${price.unit}${price.doubt ? ` (${price.doubt})` : ''}`,
    String(price.usd),
    price.source,
  ]),
});
