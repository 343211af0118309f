interface SdkLogger {
  debug(...content: unknown[]): void;
  info(...content: unknown[]): void;
  warn(...content: unknown[]): void;
  error(...content: unknown[]): void;
}

/**
 * For every client of the SDK. It has no `info` and no `error`: for those the SDK copies and redacts
 * all that goes in and out of each call, which nobody reads. Warnings go where they went.
 */
export const quietLogger = {
  debug: () => {},
  warn: (...content: unknown[]) => console.warn(...content),
} as unknown as SdkLogger;
