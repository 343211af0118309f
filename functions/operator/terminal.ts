import { userInfo } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import { optional } from '../adapters/configuration.ts';
import { dynamoClient, getItem, type Table } from '../adapters/dynamodb/table.ts';

/** A line for the person at the terminal instead of a stack trace, with the exit code to end on. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 2, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Runs a command and ends with its exit code. */
export async function runCommand(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const told = forTerminal(error);
    console.error(told.message);
    process.exitCode = told.exitCode;
  }
}

function forTerminal(error: unknown): TerminalError {
  if (error instanceof TerminalError) return error;
  if (error instanceof DependencyUnavailableError) {
    return new TerminalError('The table did not answer: is Chipgate running (npm start)?');
  }
  throw error;
}

/** The table of the environment, once it has answered. */
export async function openTable(): Promise<Table> {
  const name = optional('tableName');
  if (!name) {
    throw new TerminalError('No table is known: start Chipgate (npm start), or set TABLE_NAME.');
  }
  const table = { client: dynamoClient(), name };
  await getItem(table, { pk: 'nothing', sk: 'nothing' });
  return table;
}

/** The command line, with a line about its use where it does not fit. */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string) {
  try {
    return parseArgs<T>(config);
  } catch (error) {
    throw new TerminalError(`${(error as Error).message}\n${usage}`, 2, { cause: error });
  }
}

/** Who is at the terminal, for the record. */
export const operatorName = (): string => userInfo().username;
