/** What tells one order from another wherever it leaves a trace. */
export interface Marks {
  readonly id: string;
  readonly publicReference: string;
  readonly number: string;
}

/** Others of the same lengths. */
export const renumbered = ({ id, publicReference, number }: Marks, n: number): Marks => ({
  id: `req-${String(n).padStart(id.length - 4, '0')}`,
  publicReference: String(n).padStart(publicReference.length, '0'),
  number: String(n).padStart(number.length, '0'),
});

/** The text as the other order would have left it. */
export function rewritten(text: string, from: Marks, to: Marks): string {
  const names = Object.keys(from) as (keyof Marks)[];
  return names.reduce((all, name) => all.replaceAll(from[name], to[name]), text);
}
