/** A line of an account's history, as far as its sums go. */
export interface TransferLine {
  readonly transferId: string;
  readonly type: 'hold' | 'post' | 'post-pending' | 'void' | 'expire' | 'reversal';
  readonly amountTpp: number;
  /** The hold that is resolved, or the post that is reversed. */
  readonly of?: string | undefined;
}

export interface Recomputed {
  readonly held: number;
  readonly posted: number;
  /** What each hold or post still takes, by its transfer id. */
  readonly remaining: ReadonlyMap<string, Remaining>;
  /** What no history may contain. */
  readonly faults: readonly string[];
}

export interface Remaining {
  readonly held: number;
  readonly posted: number;
}

/** The sums of an account from its transfers alone, in whatever order they come. */
export function recompute(movements: readonly TransferLine[]): Recomputed {
  const taken = movements.filter(({ type }) => type === 'hold' || type === 'post');
  const resolutions = groupByOrigin(movements, ['post-pending', 'void', 'expire']);
  const reversals = groupByOrigin(movements, ['reversal']);
  const remaining = new Map(
    taken.map((origin) => [
      origin.transferId,
      remainingOf(origin, resolutions.get(origin.transferId), reversals.get(origin.transferId)),
    ]),
  );
  const parts = [...remaining.values()];
  return {
    held: parts.reduce((sum, part) => sum + part.held, 0),
    posted: parts.reduce((sum, part) => sum + part.posted, 0),
    remaining,
    faults: [...orphans(movements, remaining), ...impossible(taken, { resolutions, remaining })],
  };
}

type ByOrigin = ReadonlyMap<string, readonly TransferLine[]>;

const groupByOrigin = (
  movements: readonly TransferLine[],
  types: readonly TransferLine['type'][],
): ByOrigin =>
  Map.groupBy(
    movements.filter(({ type }) => types.includes(type)),
    ({ of = '' }) => of,
  );

const total = (movements: readonly TransferLine[]): number =>
  movements.reduce((sum, { amountTpp }) => sum + amountTpp, 0);

function remainingOf(
  origin: TransferLine,
  resolutions: readonly TransferLine[] = [],
  reversals: readonly TransferLine[] = [],
): Remaining {
  const postedLater = total(resolutions.filter(({ type }) => type === 'post-pending'));
  const posted = origin.type === 'post' ? origin.amountTpp : postedLater;
  const isHeld = origin.type === 'hold' && resolutions.length === 0;
  return { held: isHeld ? origin.amountTpp : 0, posted: posted - total(reversals) };
}

const orphans = (
  movements: readonly TransferLine[],
  remaining: ReadonlyMap<string, Remaining>,
): string[] =>
  movements
    .filter(({ of }) => of !== undefined && !remaining.has(of))
    .map(({ transferId, of }) => `${transferId} resolves ${of}, which is not there`);

function impossible(
  taken: readonly TransferLine[],
  { resolutions, remaining }: { resolutions: ByOrigin; remaining: ReadonlyMap<string, Remaining> },
): string[] {
  return taken.flatMap(({ transferId, amountTpp }) => {
    const ends = resolutions.get(transferId) ?? [];
    return [
      ...(ends.length > 1 ? [`${transferId} is resolved ${ends.length} times`] : []),
      ...(ends.some((end) => end.amountTpp > amountTpp)
        ? [`${transferId} posts more than held`]
        : []),
      ...((remaining.get(transferId)?.posted ?? 0) < 0 ? [`${transferId} is over-reversed`] : []),
    ];
  });
}
