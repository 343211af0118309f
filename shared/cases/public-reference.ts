/** What nobody guesses, and what leads to its case without an index: the case's id, and a secret. */
export const publicReferenceOf = (caseId: string, secret: string): string => `${caseId}.${secret}`;

/** The case that a reference names; those given before named none. */
export function caseNamedIn(reference: string): string | undefined {
  const end = reference.lastIndexOf('.');
  return end > 0 ? reference.slice(0, end) : undefined;
}
