import type { core } from 'zod';
import { type Request, request } from '../../../shared/contracts/request.ts';
import type { Policy } from '../../../shared/rules/index.ts';

export interface FieldError {
  /** RFC 6901. */
  readonly pointer: string;
  readonly detail: string;
}

export type ReadRequest =
  | { readonly request: Request }
  | { readonly errors: readonly FieldError[] };

/** Reads a body as the API would, naming every field that is wrong. */
export function readRequest(body: unknown, policy: Policy): ReadRequest {
  const parsed = request.safeParse(body);
  if (!parsed.success) return { errors: parsed.error.issues.flatMap((issue) => errorsOf(issue)) };
  const errors = unlistedParts(parsed.data, policy);
  return errors.length > 0 ? { errors } : { request: parsed.data };
}

function unlistedParts(order: Request, { parts }: Policy): FieldError[] {
  if (order.type !== 'chip-order') return [];
  const known = new Set(['other', ...parts.map(({ id }) => id)]);
  return order.items.flatMap(({ part }, index) =>
    known.has(part)
      ? []
      : [
          {
            pointer: `/items/${index}/part`,
            detail: `"${part}" is not in the catalogue; use "other" with its figures`,
          },
        ],
  );
}

function errorsOf(issue: core.$ZodIssue, above: readonly PropertyKey[] = []): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...path, key]),
      detail: 'is not a field of this object',
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [meant = []] = issue.errors.toSorted((left, right) => misfit(left) - misfit(right));
    return meant.flatMap((inner) => errorsOf(inner, path));
  }
  return [{ pointer: pointerTo(path), detail: issue.message }];
}

/** A reading is meant the less, the more it complains; most of all of the part, which names the kind. */
const misfit = (issues: readonly core.$ZodIssue[]): number =>
  issues.length + (issues.some(({ path }) => path[0] === 'part') ? MANY : 0);

const MANY = 1_000;

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
