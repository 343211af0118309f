import type * as z from 'zod';
import type { Filing } from '../contracts/application.ts';
import type { FieldError, ProblemDetails } from '../contracts/problem.ts';
import { catalogueItem, otherItem } from '../contracts/request.ts';
import { nounFor } from '../messages/findings/several.ts';
import { describeIssue, fieldErrors } from './field-errors.ts';

/** Told to the client at most; the rest are counted. */
const MOST_ERRORS = 100;
const MOST_ITEMS = 50;

export type Checked<T extends Filing = Filing> = { request: T } | { refused: ProblemDetails };

/** Reads a body, or names every field that is wrong. `parts` is the policy's catalogue. */
export type Check<T extends Filing = Filing> = (
  body: unknown,
  parts: ReadonlySet<string>,
) => Checked<T>;

/** What a body means to be, and all that it could be. */
export interface Meant<T extends Filing> {
  readonly schema: z.ZodType<T>;
  readonly hasItems: boolean;
  readonly types: readonly string[];
}

export function checkBody<T extends Filing>(
  body: unknown,
  { schema, hasItems, types }: Meant<T>,
  parts: ReadonlySet<string>,
): Checked<T> {
  const parsed = schema.safeParse(body, { error: describeIssue });
  const issues = parsed.error?.issues ?? [];
  const errors = [
    ...fieldErrors(issues.filter(({ path }) => !isInItem(path))).map((error) =>
      error.pointer === '/type' ? typeError(fieldOf(body, 'type'), types) : error,
    ),
    ...(hasItems ? itemErrors(fieldOf(body, 'items'), parts) : []),
  ];
  if (parsed.success && errors.length === 0) return { request: parsed.data };
  return { refused: told(errors) };
}

export const typeError = (type: unknown, types: readonly string[]): FieldError => ({
  pointer: '/type',
  detail: type === undefined ? 'is required' : `must be ${types.map((t) => `"${t}"`).join(' or ')}`,
});

const isInItem = (path: readonly PropertyKey[]): boolean => path[0] === 'items' && path.length > 1;

/** Each item against the kind it means to be, where a union would answer for both kinds at once. */
function itemErrors(items: unknown, parts: ReadonlySet<string>): FieldError[] {
  if (!Array.isArray(items)) return [];
  const listedItem = catalogueItem.extend({
    part: catalogueItem.shape.part.refine((part) => parts.has(part), {
      error: 'is not in the catalogue; use a part of GET /v1/parts, or "other" with its figures',
    }),
  });
  return items.slice(0, MOST_ITEMS).flatMap((item, index) => {
    const schema = fieldOf(item, 'part') === 'other' ? otherItem : listedItem;
    const { error } = schema.safeParse(item, { error: describeIssue });
    return fieldErrors(error?.issues ?? [], ['items', index]);
  });
}

function told(errors: readonly FieldError[]): ProblemDetails {
  const more = errors.length - MOST_ERRORS;
  return {
    ...(more > 0 && {
      detail: `The first ${MOST_ERRORS} errors; ${more} more ${nounFor(more, 'is', 'are')} not shown.`,
    }),
    errors: errors.slice(0, MOST_ERRORS),
  };
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
