import { awaitsToken, type State } from './machine.ts';

/** What a state does, in words. */
export function inWords(state: State): string {
  switch (state.Type) {
    case 'Choice':
      return 'chooses';
    case 'Map':
      return 'does it for each, all at once';
    case 'Succeed':
      return 'ends well';
    case 'Fail':
      return `ends with ${state.Error}`;
    default: {
      const { Resource, Parameters = {} } = state;
      const { FunctionName = Resource, Payload = Parameters } = Parameters as Called;
      const step = Payload.step ?? Payload.command;
      const called = `${functionIn(FunctionName)}${step ? `: ${step}` : ''}`;
      return awaitsToken(state) ? `calls ${called}; then waits for people` : `calls ${called}`;
    }
  }
}

interface Called {
  readonly FunctionName?: string;
  readonly Payload?: { readonly step?: string; readonly command?: string };
}

const functionIn = (substitution = ''): string =>
  /\$\{(\w+)FunctionArn\}/.exec(substitution)?.[1]?.toLowerCase() ?? substitution;

/** What is caught, in a word or two. */
export function faultsOf(errors: readonly string[], isFirst: boolean): string {
  if (errors.includes('States.ALL')) return isFirst ? 'any fault' : 'any other fault';
  if (errors.includes('DependencyUnavailableError')) return 'a passing fault';
  return errors.map(inWordsOfError).join(', ');
}

/** `CaseConflictError` as people say it. */
const inWordsOfError = (name: string): string =>
  name
    .replace(/Error$/, '')
    .replaceAll(/(?!^)([A-Z])/g, ' $1')
    .toLowerCase();

const UNITS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

/** Seconds as people say them, in the largest unit that is exact: `8 seconds`, `330 days`. */
export function during(seconds: number): string {
  const [unit, length] = UNITS.find(([, size]) => seconds >= size && seconds % size === 0) ?? [
    'seconds',
    1,
  ];
  const count = seconds / length;
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
