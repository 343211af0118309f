/** The steps of a JSON Pointer (RFC 6901). */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What stands there; `undefined` where nothing does. Only what was sent is looked at, nothing inherited. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  stepsOf(pointer).reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  );

const PLACE = /^\d+$/;

/** Puts it there; what leads there is made on the way, a list where the next step is a number. */
export function putAt(root: object, pointer: string, value: unknown): void {
  const steps = stepsOf(pointer);
  const last = steps.pop() ?? '';
  const parent = steps.reduce(
    (at, step, index) => childOf(at, step, PLACE.test(steps[index + 1] ?? last)),
    root,
  );
  own(parent, last, value);
}

function childOf(node: object, step: string, isList: boolean): object {
  const known = valueAt(node, `/${step}`);
  if (typeof known === 'object' && known !== null) return known;
  const made = isList ? [] : {};
  own(node, step, made);
  return made;
}

/** As a member of its own, whatever it is called; a list has none but its entries. */
const own = (node: object, name: string, value: unknown): void => {
  if (Array.isArray(node) && !PLACE.test(name)) return;
  Object.defineProperty(node, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
};
