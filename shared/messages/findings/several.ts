type Count = number | bigint | string;

/** The noun for so many of it, as English has it. Counts come as figures or written in groups. */
export const nounFor = (count: Count, one: string, more = `${one}s`): string =>
  String(count) === '1' ? one : more;

/** So many of something: `1 day`, `2 days`, `1,199 entries`. */
export const several = (count: Count, one: string, more?: string): string =>
  `${count} ${nounFor(count, one, more)}`;
