/** Reads what is kept in a file, or says in one line that somebody has to look at it. */
export function unlessDamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(
      `${file} is damaged: put a copy of it back, or move it away and start again without what is in it.`,
      { cause },
    );
  }
}
