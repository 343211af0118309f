import type * as z from 'zod';
import type { FieldError } from '../contracts/problem.ts';
import { several } from '../messages/findings/several.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'must be an e-mail address',
  datetime: 'must be an instant such as "2026-03-31T09:30:00Z"',
  date: 'must be a date such as "2026-03-31"',
};

/** What is wrong with a field, as the sentence "<field> <detail>". A schema's own words come first. */
export const describeIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys') return 'is required';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return unionDetail(issue);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not written as expected';
    case 'too_small':
      return boundOf(issue, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return boundOf(issue, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    case 'unrecognized_keys':
      return 'is not a field of this object';
    default:
      return 'cannot be worked with';
  }
};

const oneOf = (values: readonly unknown[]): string =>
  `must be ${values.map((value) => JSON.stringify(value)).join(' or ')}`;

/** Of objects told apart by one field, what that may say. */
function unionDetail(issue: Extract<RawIssue, { code: 'invalid_union' }>): string {
  const { discriminator, input } = issue;
  if (discriminator === undefined || !('options' in issue)) return 'cannot be worked with';
  const said = (input as Readonly<Record<string, unknown>>)[discriminator];
  return said === undefined ? 'is required' : oneOf(issue.options as readonly unknown[]);
}

function boundOf(issue: RawIssue, bound: string, limit: number | bigint): string {
  switch (issue.origin) {
    case 'string':
      return `must have ${bound} ${several(limit, 'character')}`;
    case 'array':
      return `must have ${bound} ${several(limit, 'entry', 'entries')}`;
    default:
      return `must be ${bound} ${limit}`;
  }
}

/**
 * One error per wrong field: of several bounds that it is past, the last is the narrowest. An unknown key
 * is pointed at itself.
 */
export function fieldErrors(
  issues: readonly z.core.$ZodIssue[],
  at: readonly PropertyKey[] = [],
): FieldError[] {
  const errors = issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    const nearest = issue.code === 'invalid_union' ? nearestOf(issue.errors) : [];
    if (nearest.length > 0) return fieldErrors(nearest, path);
    if (issue.code !== 'unrecognized_keys') {
      return [{ pointer: pointerTo(path), detail: issue.message }];
    }
    return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), detail: issue.message }));
  });
  return [...new Map(errors.map((error) => [error.pointer, error])).values()];
}

/** Of all that it might have been, what is the least wrong with it. */
const nearestOf = (kinds: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] =>
  kinds.reduce((least, kind) => (kind.length < least.length ? kind : least), kinds[0] ?? []);

/** RFC 6901. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
