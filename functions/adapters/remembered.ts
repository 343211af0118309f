import type { Clock } from './clock.ts';

const MOST = 1_000;

/** Looks something up, and for a while remembers what it found; what is not there it looks up again. */
export function remembered<T>(
  look: (key: string) => Promise<T>,
  { clock, forMs }: { readonly clock: Clock; readonly forMs: number },
): (key: string) => Promise<T> {
  const known = new Map<string, { readonly it: T; readonly until: number }>();
  return async (key) => {
    const now = clock().getTime();
    const found = known.get(key);
    if (found && now < found.until) return found.it;
    known.delete(key);
    const it = await look(key);
    if (known.size >= MOST) known.clear();
    if (it !== undefined) known.set(key, { it, until: now + forMs });
    return it;
  };
}
