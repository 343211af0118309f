import { namesOf, type Skeleton } from './skeleton.ts';

export interface RuleWords {
  readonly citation: string;
  readonly en: string;
  readonly ko: string;
}

/** A rule that knows nothing yet, and so authorizes nothing; nothing stands on it. */
export function rule(id: string, { citation, en, ko }: RuleWords): Skeleton {
  const { file, value } = namesOf(id);
  const says = `${id}-not-known`;
  const words = (language: string, kind: string) =>
    `shared/messages/findings/${language}-${kind}.ts`;
  const row = (path: string, before: string, key: string, text: string) => ({
    file: path,
    before,
    text: `  '${key}': ${text},`,
  });
  const quoted = JSON.stringify;
  return {
    files: {
      [`shared/rules/claims/${file}.ts`]: `import { found } from '../found.ts';
import type { Rule } from '../rule.ts';
import { isAnything } from './subjects.ts';

export const ${value} = {
  id: '${id}',
  citation: () => ${quoted(citation)},
  needs: [],
  row: 5,
  routes: [],
  appliesTo: isAnything,
  check: () => undefined,
  found: () => found('${says}'),
} as const satisfies Rule;
`,
      [`test/shared/rules/${file}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { answerOf, order } from './orders.ts';

describe(${quoted(en)}, () => {
  it('is not known yet', () => {
    expect(answerOf(order('KR'), '${id}')).toBe('unknown');
  });
});
`,
    },
    insertions: [
      {
        file: 'shared/rules/claims/index.ts',
        before: 'import ',
        text: `import { ${value} } from './${file}.ts';`,
      },
      { file: 'shared/rules/claims/index.ts', before: '] as const;', text: `  ${value},` },
      {
        file: 'shared/rules/found.ts',
        before: "  'not-asked':",
        text: `  '${says}': Nothing;`,
      },
      row(
        'shared/cases/rule-places.ts',
        "  'policy-in-effect':",
        id,
        "{ code: 'NEW-01', row: 5, routes: [] }",
      ),
      row(words('en', 'requirements'), "  'policy-in-effect':", id, quoted(en)),
      row(words('ko', 'requirements'), "  'policy-in-effect':", id, quoted(ko)),
      row(words('en', 'sentences'), "  'not-asked':", says, "() => 'This is not known yet.'"),
      row(words('ko', 'sentences'), "  'not-asked':", says, "() => '아직 확인되지 않았습니다.'"),
      {
        file: 'test/bench/rules-in-json.ts',
        before: "    'policy-in-effect':",
        text: `    '${id}': { all: [] },`,
      },
    ],
    left: [
      `say in shared/rules/claims/${file}.ts what it needs, when it is met and what was found`,
      'say there which routes stand on it (routes), or whether it is a red flag (flag)',
      'say the same, and its code, in shared/cases/rule-places.ts',
      'run npm run docs, and say the same in test/bench/rules-in-json.ts',
    ],
  };
}
