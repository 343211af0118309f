import type { Hono } from 'hono';
import { createHttpApp, type HttpParts } from '../http/app.ts';
import { refuse } from '../http/problems.ts';
import type { HttpEnvironment } from '../http/route.ts';

/** Nothing that suppliers are answered is a page. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** A function of the API of suppliers. */
export const supplierApi = (
  parts: Omit<HttpParts, 'refuse' | 'contentSecurityPolicy'>,
): Hono<HttpEnvironment> =>
  createHttpApp({ ...parts, refuse, contentSecurityPolicy: () => CONTENT_SECURITY_POLICY });
