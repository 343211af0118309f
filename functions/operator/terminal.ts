import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { FieldError } from '../../shared/contracts/problem.ts';
import { DependencyUnavailableError } from '../../shared/errors.ts';

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
    const { message, exitCode } = forTerminal(error);
    if (exitCode === 0) console.log(message);
    else console.error(message);
    process.exitCode = exitCode;
  }
}

function forTerminal(error: unknown): TerminalError {
  if (error instanceof TerminalError) return error;
  if (error instanceof DependencyUnavailableError) {
    return new TerminalError('The table did not answer: is Chipgate running (npm start)?');
  }
  throw error;
}

/** The command line; a line about its use where it does not fit, and for `--help`. */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string) {
  if (config.args?.some((arg) => arg === '--help' || arg === '-h')) {
    throw new TerminalError(usage, 0);
  }
  try {
    return parseArgs<T>(config);
  } catch (error) {
    throw new TerminalError(`${(error as Error).message}\n${usage}`, 2, { cause: error });
  }
}

/** What a JSON file holds. */
export async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new TerminalError(`Cannot read ${file}: ${error.code ?? error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message.replace(/\s+/g, ' ');
    throw new TerminalError(`${file} is not JSON: ${why}`, 2, { cause: error });
  }
}

/** What is wrong with a file, a line for each field. */
export const fieldsRefused = (what: string, fields: readonly FieldError[]): TerminalError =>
  new TerminalError(
    [
      `${what}:`,
      ...fields.map(({ pointer, detail }) => `  ${pointer || '(all of it)'}  ${detail}`),
    ].join('\n'),
  );

/** Who is at the terminal, for the record. */
export const operatorName = (): string => userInfo().username;
