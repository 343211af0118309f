import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { LogLine as AnyLine } from '../adapters/log.ts';
import type {
  ApiClient,
  ApiClients,
  Cases,
  Clock,
  DecideMachine,
  Quotas,
} from '../adapters/ports.ts';
import type { People } from './people/dependencies.ts';

/** What the web function works with; handed in, so that tests and the embedded host choose. */
export interface WebDependencies {
  readonly cases: Cases;
  readonly quotas: Quotas;
  readonly apiClients: ApiClients;
  readonly decideMachine: DecideMachine;
  readonly people: People;
  readonly clock: Clock;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** Where people and suppliers reach this, without a slash at the end. */
  readonly publicUrl: string;
  /** Where mail can be read, where it never leaves the machine. */
  readonly inboxUrl?: string | undefined;
  readonly log: (line: LogLine) => void;
}

/** One line of the log for each request. */
export interface LogLine extends AnyLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly clientId?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly at?: readonly string[];
}

/** What earlier handlers of one request leave for later ones. */
export interface WebEnvironment {
  /** What API Gateway says of the request. */
  Bindings: {
    readonly requestContext?: { readonly http?: { readonly sourceIp?: string } };
  };
  Variables: {
    route: string;
    client: ApiClient;
    /** The parsed JSON body, not yet checked against a schema. */
    body: unknown;
    /** A form of ours, as posted. */
    form: URLSearchParams;
    /** Where a form of this page may lead, besides here. */
    formTarget: string;
    caseId: string;
    error: Error;
  };
}

export type WebContext = Context<WebEnvironment>;
export type WebHandler = Handler<WebEnvironment>;
export type WebGuard = MiddlewareHandler<WebEnvironment>;

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Run in order before the handler; each may answer instead of it. */
  readonly guards?: readonly WebGuard[];
  readonly handle: WebHandler;
}
