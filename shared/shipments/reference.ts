/** What systems write differently and mean alike: spaces, dashes and the case of letters. */
const STRAY = /[\s\p{Z}\p{C}\p{Pd}\u2212]/gu;

/** By which a supplier's own reference is known, however it is written. */
export const referenceKey = (written: string): string =>
  written.normalize('NFKC').replace(STRAY, '').toUpperCase();

/** The same of an order; a reference of nothing but strays is known as it is written. */
export const orderKey = (written: string): string => referenceKey(written) || written;

export const isSameOrder = (one: string, other: string): boolean =>
  orderKey(one) === orderKey(other);
