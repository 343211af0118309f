import { findingMessagesIn } from '../../../shared/messages/findings/index.ts';
import { reasonCodeOf } from '../../../shared/messages/findings/reason-codes.ts';
import { CAPACITY_RULES } from '../../../shared/rules/capacity.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { codeSpan, tableRow } from './markdown.ts';

const HEAD = `# The rules

Generated from \`shared/rules\` by \`npm run docs\`; a test keeps it so. Every rule is asked of every
request and answers met, not met, not applicable or unknown; unknown never authorizes. The row is the
row of the precedence table that asks it. Red flags are asked with row 5: one that is up sends an order
that rows 5 to 10 would authorize to people. The code is by what a refusal is quoted.
`;

/** `docs/rules.md`: every rule by id, requirement and clause. */
export function describeRules(policy: Policy): string {
  const { requirements } = findingMessagesIn('en');
  const rules = RULES.map(({ id, row, needs, citation }) =>
    tableRow([
      String(row),
      codeSpan(id),
      reasonCodeOf(id),
      requirements[id],
      needs.map(codeSpan).join(', '),
      citation(policy),
    ]),
  );
  const capacity = Object.values(CAPACITY_RULES).map(({ id, row, citation }) =>
    tableRow([String(row), codeSpan(id), reasonCodeOf(id), requirements[id], citation]),
  );
  return [
    HEAD,
    `Citations as in \`${policy.id}\` version ${policy.version}.\n`,
    tableRow(['Row', 'Rule', 'Code', 'Requirement', 'Facts it reads', 'Clause']),
    tableRow(['---', '---', '---', '---', '---', '---']),
    ...rules,
    '\n## What only the ledger can answer\n',
    tableRow(['Row', 'Rule', 'Code', 'Requirement', 'Clause']),
    tableRow(['---', '---', '---', '---', '---']),
    ...capacity,
    '',
  ].join('\n');
}
