import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { problem } from '../../../shared/contracts/problem.ts';
import type { ProblemName } from '../../../shared/problems.ts';
import { problemOf } from '../../adapters/http/problems.ts';
import { WRONG_FIELDS } from './examples.ts';

export const retryAfter = z.string().meta({ description: 'Seconds after which to ask again' });

const challenge = z.object({
  'WWW-Authenticate': z.string().meta({ description: 'How to authenticate (RFC 6750)' }),
});

const HEADERS: Partial<Record<ProblemName, z.ZodObject>> = {
  unauthorized: challenge,
  'insufficient-scope': challenge,
  rationed: z.object({ 'Retry-After': retryAfter }),
  unavailable: z.object({ 'Retry-After': retryAfter }),
};

const IN_EVERY_OPERATION: readonly ProblemName[] = ['internal', 'unavailable'];
const WHERE_A_KEY_IS_ASKED: readonly ProblemName[] = ['insufficient-scope', 'rationed'];

/** The problem answers of an operation, by status, each with a real example. */
export function problems(...names: ProblemName[]): Record<string, ZodOpenApiResponseObject> {
  const isAsked = names.includes('unauthorized');
  const ofAll = [...(isAsked ? WHERE_A_KEY_IS_ASKED : []), ...IN_EVERY_OPERATION];
  const all = [...names, ...ofAll].map((name) => ({
    name,
    shown: problemOf(name, name === 'invalid-request' ? WRONG_FIELDS : {}),
  }));
  const byStatus = Map.groupBy(all, ({ shown }) => String(shown.status));
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      {
        description: kinds.map(({ shown }) => shown.title).join('; or: '),
        ...headersOf(kinds.map(({ name }) => name)),
        content: {
          'application/problem+json': {
            schema: problem,
            examples: Object.fromEntries(kinds.map(({ name, shown }) => [name, { value: shown }])),
          },
        },
      },
    ]),
  );
}

function headersOf(names: readonly ProblemName[]): { headers?: z.ZodObject } {
  const headers = names.map((name) => HEADERS[name]).find((known) => known !== undefined);
  return headers ? { headers } : {};
}

/** A path that has one method. */
export const get = (operation: ZodOpenApiOperationObject) => ({ get: operation });
export const post = (operation: ZodOpenApiOperationObject) => ({ post: operation });

/** A JSON body, which has to be sent. */
export const body = (schema: z.ZodType, example: unknown) => ({
  required: true,
  content: { 'application/json': { schema, example } },
});

/** A JSON answer. */
export const json = (
  description: string,
  schema: z.ZodType,
  more: { headers?: z.ZodObject; example?: unknown } = {},
): ZodOpenApiResponseObject => ({
  description,
  ...(more.headers && { headers: more.headers }),
  content: {
    'application/json': { schema, ...(more.example !== undefined && { example: more.example }) },
  },
});
