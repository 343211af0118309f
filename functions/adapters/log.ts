import { createWriteStream } from 'node:fs';
import { sha256 } from '../../shared/digests/sha256.ts';
import { type Clock, systemClock } from './clock.ts';
import { optional } from './configuration.ts';

/**
 * One line of the log. It says what happened to which case; it never carries what an applicant, an
 * officer or a mail said, nor any secret.
 */
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly message?: string;
  readonly caseId?: string;
  readonly [detail: string]: unknown;
}
export type Log = (line: LogLine) => void;

const file = optional('logFile');
/** Not `console`: Lambda would wrap its lines once more, and nobody finds a metric inside a text. */
const out = file ? createWriteStream(file, { flags: 'a' }) : process.stdout;

export const writeLine = (line: object): void => void out.write(`${JSON.stringify(line)}\n`);

/** Adds when it was, and the trace that it belongs to. */
export const jsonLog: Log = (line) => {
  const trace = traceIdIn(process.env._X_AMZN_TRACE_ID);
  writeLine({ time: systemClock().toISOString(), ...line, ...(trace && { trace }) });
};

/** What X-Ray calls a trace; the same in every function of a request, and all that tells them together. */
export const traceIdIn = (header = ''): string | undefined => /\bRoot=([^;]+)/.exec(header)?.[1];

/** Names and places only: the message of an error may quote what somebody wrote. */
export function traceOf(error: unknown) {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const cause = error.cause instanceof Error ? error.cause.name : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(cause && { cause }),
    at: at.slice(0, 8).map((line) => line.trim()),
  };
}

/** An account as the log calls it: those of ultimate parents are named by a hash of the parent. */
export const accountInLog = (account: string): string =>
  account.replace(
    /^small-order\/(.+)\/(\d{4})$/,
    (_, parent: string, year: string) => `small-order/${sha256(parent).slice(0, 12)}/${year}`,
  );

export interface Logging {
  readonly log: Log;
  readonly clock: Clock;
}

/** Lets each call of a step leave one line: what, about which case, how long, and what broke. */
export const logged =
  <I, O>(
    step: (input: I) => Promise<O>,
    about: (input: I) => { readonly message: string; readonly caseId: string },
    { log, clock }: Logging,
  ) =>
  async (input: I): Promise<O> => {
    const from = clock().getTime();
    const tell = (level: LogLine['level'], trace: object = {}) =>
      log({ level, ...about(input), milliseconds: clock().getTime() - from, ...trace });
    try {
      const output = await step(input);
      tell('info');
      return output;
    } catch (error) {
      tell('error', traceOf(error));
      throw error;
    }
  };
