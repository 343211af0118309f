/** What was done in one turn. */
export interface Turn {
  readonly times: number;
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

/** So many clients, each of which begins anew when it has its answer, until the time is over. */
export async function turn(
  { clients, ms }: { readonly clients: number; readonly ms: number },
  work: () => Promise<unknown>,
): Promise<Turn> {
  const latenciesMs: number[] = [];
  const begun = performance.now();
  const client = async () => {
    for (let from = begun; from < begun + ms; ) {
      await work();
      const now = performance.now();
      latenciesMs.push(now - from);
      from = now;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const times = latenciesMs.length;
  return { times, perSecond: (times * 1000) / (performance.now() - begun), latenciesMs };
}

/** The value below which this part of all values lie. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((left, right) => left - right);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? Number.NaN;
}

export const middle = (values: readonly number[]): number => quantile(values, 0.5);
