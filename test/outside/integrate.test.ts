import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Host, ROOT } from '../acceptance/support/host.ts';

/** What a reader types, and what is said to come of it. */
interface Step {
  readonly typed: string;
  readonly kind: 'json' | 'text' | undefined;
  readonly promised: string;
}

const ANYTHING = '…';
const BLOCK = /^```(sh|json|text)\n(.*?)^```$/gms;

function stepsOf(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const [, kind, content = ''] of markdown.matchAll(BLOCK)) {
    if (kind === 'sh') steps.push({ typed: content, kind: undefined, promised: '' });
    else {
      const { typed = '' } = steps.pop() ?? {};
      steps.push({ typed, kind: kind === 'json' ? 'json' : 'text', promised: content });
    }
  }
  return steps;
}

const START = 'export CHIPGATE=';
const steps = stepsOf(readFileSync(join(ROOT, 'docs/integrate.md'), 'utf8')).filter(
  ({ typed }) => !typed.startsWith(START),
);

const SEPARATOR = '\u001e';
let host: Host;
let folder: string;
let answers: string[];

/** All of it in one shell, as a reader would. */
beforeAll(async () => {
  host = await Host.start();
  folder = mkdtempSync(join(tmpdir(), 'chipgate-reader-'));
  symlinkSync(join(ROOT, 'docs'), join(folder, 'docs'));
  const script = steps.map(({ typed }) => `${typed}\nprintf '${SEPARATOR}'`).join('\n');
  const { apiUrl, apiKey } = host.target;
  const env = { ...process.env, CHIPGATE: apiUrl, KEY: apiKey };
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder, env });
  answers = stdout.split(SEPARATOR);
});
afterAll(async () => {
  await host?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What was promised, as a matcher: objects and lists may have more, and `…` is anything. */
function matcher(promised: unknown): unknown {
  if (typeof promised === 'string' && promised.includes(ANYTHING)) {
    const parts = promised.split(ANYTHING).map(RegExp.escape);
    return expect.stringMatching(new RegExp(`^${parts.join('[^]*')}$`));
  }
  if (Array.isArray(promised)) {
    return expect.arrayContaining(promised.filter((one) => one !== ANYTHING).map(matcher));
  }
  if (promised === null || typeof promised !== 'object') return promised;
  const entries = Object.entries(promised).map(([name, value]) => [name, matcher(value)]);
  return expect.objectContaining(Object.fromEntries(entries));
}

describe('docs/integrate.md', () => {
  it('has something to do in each of its parts', () => {
    expect(steps.length).toBeGreaterThanOrEqual(10);
    expect(steps.every(({ kind }) => kind !== undefined)).toBe(true);
  });

  it.each(steps.map((step, index) => [step.typed.split('\n')[0], index, step] as const))(
    'keeps what it promises of %s (%i)',
    (_, index, { kind, promised }) => {
      const answer = answers[index] ?? '';
      if (kind === 'json') expect(JSON.parse(answer)).toEqual(matcher(JSON.parse(promised)));
      else expect(answer.trim().replaceAll('\r', '')).toEqual(matcher(promised.trim()));
    },
  );
});
