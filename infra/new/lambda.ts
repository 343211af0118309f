import { namesOf, type Skeleton } from './skeleton.ts';

/** A function that nothing calls yet, may do nothing but log, and is tested. */
export function lambda(name: string, purpose: string): Skeleton {
  const { file, value, type } = namesOf(name);
  const folder = file === value ? '' : `\n    folder: '${file}',`;
  return {
    files: {
      [`functions/${file}/dependencies.ts`]: `import type { Clock } from '../adapters/clock.ts';
import type { Log } from '../adapters/log.ts';

export interface ${type}Dependencies {
  readonly clock: Clock;
  readonly log: Log;
}
`,
      [`functions/${file}/${file}.ts`]: `import type { ${type}Dependencies } from './dependencies.ts';

/** ${purpose}. */
export async function ${value}({ clock, log }: ${type}Dependencies): Promise<void> {
  log({ level: 'info', message: '${file}: ran', at: clock().toISOString() });
}
`,
      [`functions/${file}/handler.ts`]: `import { systemClock } from '../adapters/clock.ts';
import { jsonLog } from '../adapters/log.ts';
import { ${value} } from './${file}.ts';

export const handler = () => ${value}({ clock: systemClock, log: jsonLog });
`,
      [`test/functions/${file}/${file}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { ${value} } from '../../../functions/${file}/${file}.ts';

describe('${type}', () => {
  it('says that it ran, and when', async () => {
    const lines: object[] = [];
    await ${value}({
      clock: () => new Date('2026-03-04T12:00:00Z'),
      log: (line) => void lines.push(line),
    });
    expect(lines).toMatchObject([{ message: '${file}: ran', at: '2026-03-04T12:00:00.000Z' }]);
  });
});
`,
    },
    insertions: [
      {
        file: 'infra/functions.ts',
        before: '} as const satisfies',
        text: `  ${value}: {\n    purpose: ${JSON.stringify(purpose)},${folder}\n    memoryMb: 512,\n    timeoutSeconds: 30,\n  },`,
      },
      { file: 'infra/permissions.ts', before: '};', text: `\n  ${value}() {},` },
      {
        file: 'infra/docs/architecture/places.ts',
        before: "  'Watch/Bell':",
        text: `  ${type}: { group: 'following' },`,
      },
      {
        file: 'README.md',
        before: '| one table |',
        text: `| \`functions/${file}\` | Lambda | ${purpose.charAt(0).toLowerCase()}${purpose.slice(1)} |`,
      },
    ],
    left: [
      'say in infra/stack.ts what calls it, and on one machine in infra/local/background.ts',
      `say in infra/permissions.ts what it may do, and in functions/${file}/dependencies.ts what it works with`,
      'run npm run docs, which draws it',
    ],
  };
}
