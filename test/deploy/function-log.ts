import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import type { Variables } from './process.ts';

export interface FunctionLog {
  /** Has the functions write what they log here as well. */
  readonly variables: Variables;
  /** Each kind of error that functions logged, with how often and the first of its lines. */
  readonly errors: () => string[];
}

/** What functions log is gone with the emulator, and a test that failed does not say why they did. */
export function functionLog(directory: string): FunctionLog {
  const file = join(directory, 'functions.log');
  const errors = () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    const kinds = Map.groupBy(lines.filter(isError), kindOf);
    return [...kinds].map(
      ([kind, [first = '', ...more]]) => `${more.length + 1} × ${kind}: ${first}`,
    );
  };
  return { variables: { [ENVIRONMENT.logFile]: file }, errors };
}

const isError = (line: string): boolean => line.includes('"level":"error"');

function kindOf(line: string): string {
  const { message, error, cause, status } = JSON.parse(line);
  return [message, status, error, cause].filter(Boolean).join(' ');
}
