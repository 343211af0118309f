import { SMALL_ORDER_REQUEST } from '../../functions/api/openapi/examples.ts';

export const order = (changes: Record<string, unknown> = {}) => ({
  ...structuredClone(SMALL_ORDER_REQUEST),
  ...changes,
});

/** The order with the value at an RFC 6901 pointer replaced, or taken out when `undefined`. */
export function orderWith(pointer: string, value: unknown): Record<string, unknown> {
  const root: Record<string, unknown> = order();
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  let place = root;
  for (const step of steps) place = place[step] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true });
  return root;
}
