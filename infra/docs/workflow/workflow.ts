import type { Arrow, Box, Diagram, Group, Mark } from '../drawing/diagram.ts';
import { awaitsToken, type ChoiceRule, everyState, type Machine, type State } from './machine.ts';
import { during, faultsOf, inWords } from './words.ts';

const START = 'start';
const END = 'end';

const DONE: Box = { id: END, hue: 'good', icon: 'done', shape: 'round', title: 'Done', lines: [] };

export function workflowOf(name: string, machine: Machine): Diagram {
  const { StartAt, TimeoutSeconds, States } = machine;
  const states = everyState(machine);
  const start: Box = {
    id: START,
    hue: 'plain',
    icon: 'start',
    shape: 'round',
    title: 'Start',
    lines: TimeoutSeconds ? [`${during(TimeoutSeconds)} at most in all`] : [],
  };
  return {
    title: `The ${name} machine`,
    description: states.map(([id, state]) => `${id}: ${inWords(state)}.`).join(' '),
    direction: 'DOWN',
    groups: Object.entries(States).flatMap(([id, state]) => groupOf(id, state)),
    boxes: [
      start,
      ...states
        .filter(([, { Type }]) => Type !== 'Map')
        .map(([id, state]) => boxOf(id, state, groupAround(machine, id))),
      ...(Object.values(States).some(({ End }) => End) ? [DONE] : []),
    ],
    arrows: [
      { from: START, to: entryOf(machine, StartAt), look: 'act' },
      ...states.flatMap((state) => arrowsOf(machine, state)),
    ],
    legend: legendOf(states),
  };
}

const legendOf = (states: readonly [string, State][]): Diagram['legend'] => [
  { look: 'act', text: 'goes on with' },
  { look: 'fault', text: 'when that fails, retries and all' },
  ...(states.some(([, state]) => awaitsToken(state))
    ? [{ hue: 'flow', icon: 'wait', text: 'waits for people' } as const]
    : []),
  { hue: 'plain', icon: 'clock', text: 'time-out' },
  { hue: 'plain', icon: 'again', text: 'retries' },
];

/** A map is entered at its first state. */
function entryOf(machine: Machine, name: string): string {
  return machine.States[name]?.ItemProcessor?.StartAt ?? name;
}

const groupOf = (id: string, { ItemProcessor }: State): Group[] =>
  ItemProcessor ? [{ id, title: `${id}, each on its own` }] : [];

const groupAround = ({ States }: Machine, id: string): string | undefined =>
  Object.entries(States).find(([, { ItemProcessor }]) => ItemProcessor?.States[id])?.[0];

function boxOf(id: string, state: State, group: string | undefined): Box {
  const card = { id, group, title: id };
  switch (state.Type) {
    case 'Choice':
      return { ...card, hue: 'plain', icon: 'choice', lines: [] };
    case 'Succeed':
      return { ...card, hue: 'good', icon: 'done', lines: [], shape: 'round' };
    case 'Fail':
      return { ...card, hue: 'bad', icon: 'cross', lines: [], shape: 'round' };
    default:
      return {
        ...card,
        ...(awaitsToken(state)
          ? { hue: 'flow', icon: 'wait' }
          : { hue: 'compute', icon: 'function' }),
        lines: [inWords(state)],
        marks: marksOf(state),
      };
  }
}

const marksOf = ({ TimeoutSeconds, Retry = [] }: State): Mark[] => [
  ...(TimeoutSeconds
    ? [{ hue: 'plain', icon: 'clock', text: `at most ${during(TimeoutSeconds)}` } as const]
    : []),
  ...Retry.map(
    ({ MaxAttempts }): Mark => ({ hue: 'plain', icon: 'again', text: `${MaxAttempts} retries` }),
  ),
];

function arrowsOf(machine: Machine, [from, state]: [string, State]): Arrow[] {
  const entry = (to: string) => entryOf(machine, to);
  const isOutermost = from in machine.States;
  const { Next, End, Choices = [], Default, Catch = [] } = state;
  return [
    ...Choices.map(
      (rule): Arrow => ({ from, to: entry(rule.Next), label: conditionOf(rule), look: 'act' }),
    ),
    ...(Default ? [{ from, to: entry(Default), label: 'otherwise', look: 'act' } as const] : []),
    ...(Next ? [{ from, to: entry(Next), look: 'act' } as const] : []),
    ...(End && isOutermost ? [{ from, to: END, look: 'act' } as const] : []),
    ...Catch.map(
      (caught, index): Arrow => ({
        from,
        to: entry(caught.Next),
        look: 'fault',
        label: faultsOf(caught.ErrorEquals, index === 0),
      }),
    ),
  ];
}

const conditionOf = ({ Variable, StringEquals }: ChoiceRule): string =>
  StringEquals ?? Variable.split('.').at(-1) ?? '';
