import { markdownTable } from '../markdown.ts';
import { everyState, type Machine, type State } from './machine.ts';
import { during, faultsOf, inWords } from './words.ts';

/** Every state of a machine with what it does, how long it may take and where it leads. */
export const stateTable = (machine: Machine): string =>
  markdownTable(
    ['state', 'does', 'at most', 'retries', 'goes on with', 'when that fails'],
    everyState(machine).map(([name, state]) => [
      name,
      inWords(state),
      state.TimeoutSeconds ? during(state.TimeoutSeconds) : '',
      (state.Retry ?? []).map(({ MaxAttempts }) => String(MaxAttempts)).join(', '),
      nextOf(state).join(', '),
      (state.Catch ?? [])
        .map(({ ErrorEquals, Next }, index) => `${faultsOf(ErrorEquals, index === 0)}: ${Next}`)
        .join('; '),
    ]),
  );

const nextOf = ({ Next, Default, Choices = [] }: State): string[] => [
  ...Choices.map((rule) => rule.Next),
  ...(Default ? [Default] : []),
  ...(Next ? [Next] : []),
];
