import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import * as z from 'zod';
import type { FieldError } from '../../shared/contracts/problem.ts';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import { duplicateMember } from '../../shared/filing/duplicate-member.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { DIRECTORY_USAGE, loadHost } from './host-directory.ts';
import { TerminalError } from './terminal-error.ts';

export { TerminalError };

// Whatever a command reads by a schema, a person is told in our words.
z.config({ customError: describeIssue });

/** Runs a command and ends with its exit code. */
export async function runCommand(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(await loadHost(process.argv.slice(2)));
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
  if (error instanceof z.ZodError) {
    return fieldsRefused('What is stored cannot be read', fieldErrors(error.issues));
  }
  throw error;
}

/** The command line; a line about its use where it does not fit, and for `--help`. */
export function argumentsOf<T extends ParseArgsConfig>(config: T, usage: string) {
  if (config.args?.some((arg) => arg === '--help' || arg === '-h')) {
    throw new TerminalError(`${usage}\n\n${DIRECTORY_USAGE}`, 0);
  }
  try {
    return parseArgs<T>(config);
  } catch (error) {
    throw new TerminalError(`${(error as Error).message}\n${usage}`, 2, { cause: error });
  }
}

/** What a JSON file holds. */
export async function jsonIn(file: string): Promise<unknown> {
  const read = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new TerminalError(`Cannot read ${file}: ${error.code ?? error.message}`);
  });
  // Editors on Windows begin a file with a byte order mark.
  const text = read.replace(/^\ufeff/, '');
  try {
    const content: unknown = JSON.parse(text);
    const twice = duplicateMember(text);
    if (twice === undefined) return content;
    throw new TerminalError(`${file} says ${twice} twice: which of them is meant?`);
  } catch (error) {
    if (error instanceof TerminalError) throw error;
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
