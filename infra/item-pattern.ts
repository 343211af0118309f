/** Attributes that an item must have for somebody to be called for it, each with one of these values. */
export type ItemPattern = Readonly<Record<string, string | readonly string[]>>;

/** Which changes of the table somebody is called for. */
export interface ChangeFilters {
  /** An item passes, new or changed, that matches one of them. */
  readonly filters: readonly ItemPattern[];
  /** An item that is new passes as well when it matches one of these. */
  readonly newItems?: readonly ItemPattern[];
}
