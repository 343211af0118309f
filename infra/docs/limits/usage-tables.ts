import { FUNCTIONS, type FunctionFacts } from '../../functions.ts';
import { code, markdownTable } from '../markdown.ts';
import type { Template } from '../template.ts';
import { partOf, stackUsage, templateUsage, type Usage } from './usage.ts';

/** Both stages against the limits of CloudFormation. */
export function templateTable(development: Template, production: Template): string {
  const full = templateUsage(production);
  const rows = templateUsage(development).map((small, index) => {
    const large = full[index] ?? small;
    return [
      small.what,
      shown(small),
      shown(large),
      figure(small.quota, small.unit),
      percent(large),
    ];
  });
  return markdownTable(
    ['', 'development', 'production, everything on', 'limit', 'used at most'],
    rows,
  );
}

export const stackTable = (production: Template): string =>
  markdownTable(
    ['', 'here', 'limit', 'used'],
    stackUsage(production).map((usage) => [
      usage.what,
      shown(usage),
      figure(usage.quota, usage.unit),
      percent(usage),
    ]),
  );

/** What each function is given, of what Lambda gives at most. */
export function functionTable(): string {
  const facts = Object.entries(FUNCTIONS) as [string, FunctionFacts][];
  const rows = facts.map(([name, { memoryMb, timeoutSeconds }]) => [
    code(name),
    `${figure(memoryMb)} MB`,
    `${timeoutSeconds} s`,
  ]);
  return markdownTable(
    ['function', 'memory (at most 10,240 MB)', 'time-out (at most 900 s)'],
    rows,
  );
}

/** Sizes as full tens, so that a word more changes no page. */
function shown({ used, unit }: Usage): string {
  if (unit === 'bytes' && used > 10_000) return `${figure(Math.round(used / 10_000) * 10)} kB`;
  return figure(unit ? Math.ceil(used / 100) * 100 : used, unit);
}

const figure = (value: number, unit?: string): string =>
  `${value === 1_048_576 ? '1 MB' : value.toLocaleString('en-US')}${unit && value !== 1_048_576 ? ` ${unit}` : ''}`;

const percent = (usage: Usage): string => `${Math.ceil(partOf(usage) * 100)} %`;
