import type { Context, Handler, MiddlewareHandler } from 'hono';
import type { LogLine } from '../log.ts';
import type { ApiClient } from '../ports/people.ts';

/** What earlier handlers of one request leave for later ones. */
export interface HttpEnvironment {
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
    /** Whether this page runs a script of ours. */
    isScripted: boolean;
    caseId: string;
    /** Whom the edge spoke with; set only when the edge proved itself. */
    viewerAddress: string;
    error: Error;
  };
}

export type HttpContext = Context<HttpEnvironment>;
export type HttpHandler = Handler<HttpEnvironment>;
export type HttpGuard = MiddlewareHandler<HttpEnvironment>;

export interface HttpRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Methods of the path that another function answers. */
  readonly elsewhere?: readonly string[];
  /** Run in order before the handler; each may answer instead of it. */
  readonly guards?: readonly HttpGuard[];
  readonly handle: HttpHandler;
}

/** One line of the log for each request. */
export interface RequestLine extends LogLine {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly clientId?: string;
  readonly error?: string;
  readonly cause?: string;
  readonly at?: readonly string[];
}
