/** As much of an officer as decides whether to ask them. E-mail addresses are lower case. */
export interface Reachable {
  readonly email: string;
  readonly outOfOffice: readonly {
    readonly from: string;
    /** The first day back. */
    readonly to: string;
    readonly delegate: string;
  }[];
}

export interface Choice<O> {
  readonly officer: O;
  /** Whose turn it was, when they are out of office and named this one as their delegate. */
  readonly onBehalfOf?: string;
}

/** Who may not be asked: they have acted on the case, have a part in it, or recused themselves. */
export type Barred = ReadonlySet<string>;

const absence = (officer: Reachable, day: string) =>
  officer.outOfOffice.find(({ from, to }) => from <= day && day < to);

/** The officers of an office who may act and are there, in the order in which they are asked. */
export const availableOfficers = <O extends Reachable>(
  officers: readonly O[],
  barred: Barred,
  day: string,
): O[] => officers.filter((officer) => !barred.has(officer.email) && !absence(officer, day));

/**
 * Whom to ask: the first officer who may act; where that one is out of office, the delegate they
 * named, in the delegate's own name. Nobody when none is left.
 */
export function chooseOfficer<O extends Reachable>(
  officers: readonly O[],
  barred: Barred,
  day: string,
): Choice<O> | undefined {
  const available = availableOfficers(officers, barred, day);
  for (const officer of officers) {
    if (barred.has(officer.email)) continue;
    if (available.includes(officer)) return { officer };
    const delegate = available.find(({ email }) => email === absence(officer, day)?.delegate);
    if (delegate) return { officer: delegate, onBehalfOf: officer.email };
  }
  return undefined;
}
