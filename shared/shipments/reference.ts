/** What systems write differently and mean alike: spaces, dashes and the case of letters. */
const STRAY = /[\s\p{Z}\p{C}\p{Pd}\u2212]/gu;

/** By which a supplier's own reference is known, however it is written. */
export const referenceKey = (written: string): string =>
  written.normalize('NFKC').replace(STRAY, '').toUpperCase();
