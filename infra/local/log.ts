import { Console } from 'node:console';
import { createWriteStream, writeFileSync } from 'node:fs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

/** One line for the person at the terminal; standard output is for what they asked for. */
export function log(line: string): void {
  process.stderr.write(`chipgate: ${line}\n`);
}

/** What functions log goes to a file, as it goes to CloudWatch on AWS; each start begins it anew. */
export function logFunctionsTo(file: string): void {
  writeFileSync(file, '', { mode: 0o600 });
  process.env[ENVIRONMENT.logFile] = file;
  globalThis.console = new Console(createWriteStream(file, { flags: 'a' }));
}
