import type { HttpContext } from '../adapters/http/route.ts';

const ATTRIBUTE = /^ce-([a-z0-9]{1,40})$/;

/** An event in binary mode, its attributes in headers; `undefined` where they are in the body. */
export function inHeaders(c: HttpContext): Record<string, unknown> | undefined {
  if (c.req.header('ce-specversion') === undefined) return undefined;
  const attributes = Object.entries(c.req.header()).flatMap(([header, value]) => {
    const name = ATTRIBUTE.exec(header.toLowerCase())?.[1];
    return name === undefined ? [] : [[name, decoded(value)] as const];
  });
  return { ...Object.fromEntries(attributes), data: c.get('body') };
}

/** Header values of CloudEvents are percent-encoded; what is not is taken as it is. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
