/** The running system under test, as its users reach it. */
export interface Target {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly apiKey: string;
  /** What operator commands read from their environment. */
  readonly operatorEnvironment: Readonly<Record<string, string>>;
  /** Longer than what time does by itself takes: a sweep, a delivery. */
  readonly patienceMs: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

/**
 * A deployed system, from the environment: CHIPGATE_URL, CHIPGATE_INBOX_URL, CHIPGATE_API_KEY, and
 * for operator commands the variables that its functions have.
 */
export function deployedTarget(environment: NodeJS.ProcessEnv): Target | undefined {
  const { CHIPGATE_URL, CHIPGATE_INBOX_URL = '', CHIPGATE_API_KEY = '' } = environment;
  if (!CHIPGATE_URL) return undefined;
  return {
    apiUrl: CHIPGATE_URL.replace(/\/$/, ''),
    inboxUrl: CHIPGATE_INBOX_URL,
    apiKey: CHIPGATE_API_KEY,
    operatorEnvironment: {},
    patienceMs: 150_000,
  };
}
