import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { policies } from '../../shared/rules/index.ts';
import { resourcesOf, templateOf } from './synthesize.ts';

interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly Parameters?: Record<string, unknown>;
  readonly ResultPath?: string | null;
  readonly TimeoutSeconds?: number;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: { readonly Next: string; readonly Variable: string }[];
  readonly Catch?: { readonly ErrorEquals: string[]; readonly Next: string }[];
  readonly Retry?: { readonly ErrorEquals: string[]; readonly MaxAttempts: number }[];
  readonly ItemProcessor?: Machine;
}
interface Machine {
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Record<string, State>;
}

const text = readFileSync('infra/workflow/review.asl.json', 'utf8');
const machine = JSON.parse(text) as Machine;

/** Every state, those inside a Map too. */
const allStates = ({ States }: Machine): [string, State][] =>
  Object.entries(States).flatMap(([name, state]) => [
    [name, state] as [string, State],
    ...(state.ItemProcessor ? allStates(state.ItemProcessor) : []),
  ]);
const states = allStates(machine);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const waits = tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken'));

/** All that can follow a state without a plan being made anew. */
function reachable(start: string, seen = new Set<string>()): Set<string> {
  const state = machine.States[start];
  if (!state || seen.has(start) || state.Parameters?.step === 'plan') return seen;
  seen.add(start);
  const next = [
    ...[state.Next, state.Default],
    ...[...(state.Choices ?? []), ...(state.Catch ?? [])].map((choice) => choice.Next),
  ];
  for (const name of next) if (name !== undefined) reachable(name, seen);
  return seen;
}

describe('The review machine', () => {
  it('waits for people somewhere', () => {
    expect(waits.map(([name]) => name)).toEqual(['Ask a reviewer']);
  });

  it.each(tasks)('"%s" has a time-out and catches everything', (_, state) => {
    expect(state.TimeoutSeconds).toBeGreaterThan(0);
    expect(state.Catch?.at(-1)?.ErrorEquals).toEqual(['States.ALL']);
  });

  it.each(tasks)('"%s" tries again only what may pass, and five times at most', (_, state) => {
    for (const { ErrorEquals, MaxAttempts } of state.Retry ?? []) {
      expect(MaxAttempts).toBeLessThanOrEqual(5);
      expect(ErrorEquals.some((error) => error.startsWith('States.'))).toBe(false);
    }
  });

  it('has no catch that leads to an approval', () => {
    const caught = Object.values(machine.States).flatMap(({ Catch = [] }) =>
      Catch.map(({ Next }) => Next),
    );
    const after = [...new Set(caught)].flatMap((start) => [...reachable(start)]);
    expect(after.length).toBeGreaterThan(0);
    const settled = after.map((name) => machine.States[name]?.Parameters?.outcome);
    expect(settled.filter((outcome) => outcome !== undefined)).toEqual(['returned']);
    expect(after).not.toContain('Carry out the decision');
    const ends = after.filter((name) => reachable(name).size === 1);
    expect(new Set(ends.map((name) => machine.States[name]?.Type))).toEqual(new Set(['Fail']));
  });

  it('approves only what the plan has decided', () => {
    const leading = states.filter(([, state]) =>
      [state.Next, state.Default, ...(state.Choices ?? []).map(({ Next }) => Next)].includes(
        'Ask the law of the day',
      ),
    );
    expect(leading.map(([name]) => name)).toEqual(['Is it decided']);
    expect(machine.States['Carry out the decision']?.Parameters).toMatchObject({
      'outcome.$': '$.plan.outcome',
    });
    expect(text).not.toMatch(/"outcome": "approve"/);
  });

  it('carries out only what the law of the day was asked of', () => {
    const leading = states.filter(([, { Next }]) => Next === 'Carry out the decision');
    expect(leading.map(([name]) => name)).toEqual(['Ask the law of the day']);
    expect(text.match(/"Next": "Carry out the decision"/g)).toHaveLength(1);
    expect(machine.States['Carry out the decision']?.Parameters).toMatchObject({
      'law.$': '$.law.asked',
    });
  });

  it('carries ids alone: what a task answers is thrown away, but for plan and law', () => {
    const kept = [...tasks, ...states.filter(([, { Type }]) => Type === 'Map')]
      .filter(([, { ResultPath }]) => ResultPath !== null)
      .map(([name, { ResultPath }]) => [name, ResultPath]);
    expect(kept).toEqual([
      ['Plan the next stage', '$.plan'],
      ['Ask the law of the day', '$.law'],
    ]);
  });

  it('waits longer than any plan with a pause for every question, and less than a year', () => {
    const [[, wait] = []] = waits;
    const days = (wait?.TimeoutSeconds ?? 0) / 86_400;
    for (const { reviewPlans } of policies) {
      for (const { totalDays, informationDays } of Object.values(reviewPlans)) {
        expect(days).toBeGreaterThan(totalDays + 3 * informationDays);
      }
    }
    expect(machine.TimeoutSeconds).toBeGreaterThan(wait?.TimeoutSeconds ?? 0);
    expect(machine.TimeoutSeconds).toBeLessThanOrEqual(31_536_000);
  });

  it('outlasts each of its functions', () => {
    for (const [, { TimeoutSeconds }] of tasks) {
      expect(FUNCTIONS.review.timeoutSeconds).toBeLessThan(TimeoutSeconds ?? 0);
      expect(FUNCTIONS.settle.timeoutSeconds).toBeLessThan(TimeoutSeconds ?? 0);
    }
  });

  it('is the very file on AWS, with every gap filled', () => {
    const onAws = resourcesOf(templateOf('development'), 'AWS::StepFunctions::StateMachine')
      .filter(([name]) => name.startsWith('Reviews'))
      .map(([, { Properties }]) => Properties);
    expect(onAws.map(({ DefinitionString }) => DefinitionString)).toEqual([text]);
    const gaps = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
    expect(Object.keys(onAws[0]?.DefinitionSubstitutions ?? {}).sort()).toEqual([...gaps].sort());
  });
});
