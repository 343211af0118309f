import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename } from 'node:path';
import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { resourcesOf, templateOf } from './synthesize.ts';

interface Step {
  readonly Type: string;
  readonly TimeoutSeconds?: number;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Choices?: { readonly Next: string }[];
  readonly Catch?: { readonly ErrorEquals: string[]; readonly Next: string }[];
  readonly Retry?: { readonly MaxAttempts?: number; readonly JitterStrategy?: string }[];
}

interface Machine {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Record<string, Step>;
}

const files = (await Array.fromAsync(glob('infra/workflow/*.asl.json'))).sort();
const machines = files.map((file) => {
  const text = readFileSync(file, 'utf8');
  return { name: basename(file, '.asl.json'), text, machine: JSON.parse(text) as Machine };
});

const nextOf = (step: Step): string[] =>
  [
    step.Next,
    step.Default,
    ...[...(step.Choices ?? []), ...(step.Catch ?? [])].map((o) => o.Next),
  ].filter((next) => next !== undefined);

const isEnd = ({ Type, End }: Step): boolean => End === true || /^(Succeed|Fail)$/.test(Type);

function reachableFrom(machine: Machine, start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    queue.push(...nextOf(machine.States[name] ?? { Type: 'missing' }));
  }
  return seen;
}

it('There are machines to look at', () => {
  expect(machines.map(({ name }) => name)).toContain('decide');
});

describe.each(machines)('The $name machine', ({ text, machine }) => {
  const states = Object.entries(machine.States);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');

  it('is Amazon States Language to a reader that nobody here wrote', () => {
    const { isValid, errors } = aslValidator(JSON.parse(text));
    expect([isValid, errors]).toEqual([true, []]);
  });

  it('ends by itself', () => {
    expect(machine.TimeoutSeconds).toBeGreaterThan(0);
  });

  it('is written in JSONPath, which every engine runs alike', () => {
    expect(text).not.toContain('QueryLanguage');
  });

  it('reaches every state, and no state that is not there', () => {
    expect([...reachableFrom(machine, machine.StartAt)].sort()).toEqual(
      Object.keys(machine.States).sort(),
    );
  });

  it.each(tasks)('"%s" has a time-out and catches everything', (_, task) => {
    expect(task.TimeoutSeconds).toBeGreaterThan(0);
    expect(task.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  });

  it.each(tasks)('"%s" is retried a bounded number of times, with jitter', (_, { Retry = [] }) => {
    for (const retry of Retry) {
      expect(retry.MaxAttempts).toBeLessThanOrEqual(5);
      expect(retry.JitterStrategy).toBe('FULL');
    }
  });
});

describe('The decide machine', () => {
  const decide = machines.find(({ name }) => name === 'decide');
  if (!decide) throw new Error('There is no decide machine');
  const { machine, text } = decide;

  it('never lets an error lead to an approval: every error ends in a failure', () => {
    const afterErrors = Object.values(machine.States).flatMap(({ Catch = [] }) =>
      Catch.map(({ Next }) => Next),
    );
    const ends = afterErrors
      .flatMap((start) => [...reachableFrom(machine, start)])
      .map((name) => machine.States[name])
      .filter((step) => step !== undefined && isEnd(step));
    expect([...new Set(ends.map((step) => step?.Type))]).toEqual(['Fail']);
  });

  it('is the very file on AWS, with every gap filled', () => {
    const [onAws] = resourcesOf(
      templateOf('development'),
      'AWS::StepFunctions::StateMachine',
    ).filter(([resource]) => resource.startsWith('Decide'));
    expect(onAws?.[1].Properties.DefinitionString).toBe(text);
    const gaps = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(onAws?.[1].Properties.DefinitionSubstitutions ?? {}).sort()).toEqual(
      [...new Set(gaps)].sort(),
    );
  });

  it('ends before the functions that wait for it, and each function before its state', () => {
    for (const waiting of [FUNCTIONS.api, FUNCTIONS.applicantPages, FUNCTIONS.sweep]) {
      expect(machine.TimeoutSeconds).toBeLessThan(waiting.timeoutSeconds);
    }
    for (const { TimeoutSeconds } of Object.values(machine.States)) {
      if (TimeoutSeconds === undefined) continue;
      expect(FUNCTIONS.determine.timeoutSeconds).toBeLessThan(TimeoutSeconds);
      expect(FUNCTIONS.settle.timeoutSeconds).toBeLessThan(TimeoutSeconds);
    }
  });
});
