/** The running system under test, as its users reach it. */
export interface Target {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly apiKey: string;
  /** What operator commands read from their environment. */
  readonly operatorEnvironment: Readonly<Record<string, string>>;
  /** Longer than what time does by itself takes: a sweep, a delivery. */
  readonly patienceMs: number;
  /** On AWS alone. */
  readonly buses?: Buses;
}

/** The bus that leads into the system, and an account that has buses of its own. */
export interface Buses {
  readonly into: string;
  readonly otherAccount: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    target: Target;
  }
}

/**
 * A deployed system, from the environment: CHIPGATE_URL, CHIPGATE_INBOX_URL, CHIPGATE_API_KEY, and
 * for operator commands the variables that its functions have; CHIPGATE_EVENT_BUS and
 * CHIPGATE_OTHER_ACCOUNT where there are buses.
 */
export function deployedTarget(environment: NodeJS.ProcessEnv): Target | undefined {
  const { CHIPGATE_URL, CHIPGATE_INBOX_URL = '', CHIPGATE_API_KEY = '' } = environment;
  const { CHIPGATE_EVENT_BUS: into, CHIPGATE_OTHER_ACCOUNT: otherAccount } = environment;
  if (!CHIPGATE_URL) return undefined;
  return {
    apiUrl: CHIPGATE_URL.replace(/\/$/, ''),
    inboxUrl: CHIPGATE_INBOX_URL,
    apiKey: CHIPGATE_API_KEY,
    operatorEnvironment: {},
    patienceMs: 150_000,
    ...(into && otherAccount && { buses: { into, otherAccount } }),
  };
}
