import type { HttpContext } from '../http/route.ts';

/** `undefined` for what cannot be asked; a parameter of any other name is not ours. */
export function queryIn<T>(
  c: HttpContext,
  schema: { safeParse(sent: unknown): { data?: T | undefined }; shape: object },
): T | undefined {
  const sent = Object.entries(c.req.queries()).filter(([name]) => name in schema.shape);
  const once = sent.map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return schema.safeParse(Object.fromEntries(once)).data;
}

export const cursorAfter = (position: string): string =>
  Buffer.from(position).toString('base64url');

const POSITION = /^[^\p{C}]{1,200}$/u;

/** The place behind a cursor; `none` for what is no cursor of ours. */
export function positionIn(cursor: string | undefined): string | undefined | 'none' {
  if (cursor === undefined) return undefined;
  const position = Buffer.from(cursor, 'base64url').toString();
  return POSITION.test(position) && cursorAfter(position) === cursor ? position : 'none';
}
