import {
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import type { ReviewMachine } from './ports/reviews.ts';

/** The review machine: started, asked after, and told that a task is over. All may be repeated. */
export const reviewMachine = (client: SFNClient, stateMachineArn: string): ReviewMachine => ({
  async start(name, input) {
    const command = new StartExecutionCommand({
      stateMachineArn,
      name,
      input: JSON.stringify(input),
    });
    const executionArn = executionArnOf(stateMachineArn, name);
    const started = client
      .send(command, within())
      .then(({ executionArn: arn }) => arn ?? executionArn);
    return unless(started, ['ExecutionAlreadyExists'], executionArn);
  },
  async taskIsOver(taskToken) {
    const command = new SendTaskSuccessCommand({ taskToken, output: '{}' });
    const told = client.send(command, within()).then(() => undefined);
    await unless(told, ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'], undefined);
  },
  async isRunning(executionArn) {
    // What a run was given and answers is encrypted; whether it runs is not.
    const includedData = 'METADATA_ONLY';
    const command = new DescribeExecutionCommand({ executionArn, includedData });
    const running = client.send(command, within()).then(({ status }) => status === 'RUNNING');
    return unless(running, ['ExecutionDoesNotExist'], false);
  },
});

/** Each is answered at once or not at all. */
const ANSWER_MS = 6_000;
const within = () => ({ abortSignal: AbortSignal.timeout(ANSWER_MS) });

const executionArnOf = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Some errors are answers; all others are told as the machine not answering. */
async function unless<T>(call: Promise<T>, names: readonly string[], instead: T): Promise<T> {
  try {
    return await call;
  } catch (cause) {
    if (cause instanceof Error && names.includes(cause.name)) return instead;
    throw new DependencyUnavailableError('The review machine did not answer', { cause });
  }
}
