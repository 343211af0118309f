/** Three-valued truth: `undefined` is "not known". */
export type Truth = boolean | undefined;

/** True only if all are true; one false decides it, whatever is not known. */
export function and(...truths: readonly Truth[]): Truth {
  let result: Truth = true;
  for (const truth of truths) {
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** Whether every member passes; an empty list tells nothing. `given` is handed on to the test. */
export function every<T>(members: readonly T[], test: (member: T) => Truth): Truth;
export function every<T, G>(
  members: readonly T[],
  test: (member: T, given: G) => Truth,
  given: G,
): Truth;
export function every<T, G>(
  members: readonly T[],
  test: (member: T, given?: G) => Truth,
  given?: G,
): Truth {
  let result: Truth = members.length > 0 ? true : undefined;
  for (const member of members) {
    const truth = test(member, given);
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}
