import type { LocalRun } from './machine.ts';

type RunEvent = LocalRun['eventLogs'] extends AsyncGenerator<infer Event> ? Event : never;

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly timestamp: number;
  readonly type: string;
  readonly [details: string]: unknown;
}

/** Collects a run's events in the shape of GetExecutionHistory, until the run ends. */
export async function record(run: LocalRun, history: HistoryEvent[]): Promise<void> {
  for await (const event of run.eventLogs) {
    const id = history.length + 1;
    const timestamp = event.timestamp / 1000;
    history.push({ id, previousEventId: id - 1, timestamp, ...described(event) });
  }
}

function described(event: RunEvent): { type: string } & Record<string, unknown> {
  switch (event.type) {
    case 'StateEntered':
      return {
        type: `${event.state.type}StateEntered`,
        stateEnteredEventDetails: { name: event.state.name, input: text(event.state.input) },
      };
    case 'StateExited':
      return {
        type: `${event.state.type}StateExited`,
        stateExitedEventDetails: { name: event.state.name, output: text(event.state.output) },
      };
    case 'StateFailed':
      return { type: 'TaskFailed', taskFailedEventDetails: failure(event) };
    case 'ExecutionFailed':
      return { type: 'ExecutionFailed', executionFailedEventDetails: failure(event) };
    case 'ExecutionTimeout':
      return { type: 'ExecutionTimedOut' };
    default:
      return { type: event.type };
  }
}

const text = (value: unknown) => JSON.stringify(value ?? null);

const failure = (event: { Error: string; Cause: unknown }) => ({
  error: event.Error,
  cause: String(event.Cause),
});
