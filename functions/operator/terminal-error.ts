/** A line for the person at the terminal instead of a stack trace, with the exit code to end on. */
export class TerminalError extends Error {
  override readonly name = 'TerminalError';
  readonly exitCode: number;

  constructor(message: string, exitCode = 2, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
