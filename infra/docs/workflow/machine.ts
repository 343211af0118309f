import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of the Amazon States Language that our machines speak. */
export interface Machine {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, State>>;
}

export interface State {
  readonly Type: 'Task' | 'Choice' | 'Map' | 'Succeed' | 'Fail';
  readonly Resource?: string;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly TimeoutSeconds?: number;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Retry?: readonly { readonly MaxAttempts: number }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Choices?: readonly ChoiceRule[];
  readonly Default?: string;
  readonly ItemProcessor?: Machine;
  readonly Error?: string;
  readonly Cause?: string;
}

export interface ChoiceRule {
  readonly Variable: string;
  readonly StringEquals?: string;
  readonly BooleanEquals?: boolean;
  readonly Next: string;
}

const FOLDER = join(import.meta.dirname, '../../workflow');

export const readMachine = (name: 'decide' | 'review'): Machine =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.asl.json`), 'utf8'));

/** Every state with its name, those inside a map after it. */
export const everyState = ({ States }: Machine): [string, State][] =>
  Object.entries(States).flatMap(([id, state]) => [
    [id, state],
    ...(state.ItemProcessor ? everyState(state.ItemProcessor) : []),
  ]);

/** Whether somebody else says when it goes on. */
export const awaitsToken = ({ Resource = '' }: State): boolean =>
  Resource.endsWith('.waitForTaskToken');
