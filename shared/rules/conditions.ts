/** What can be asked of whoever ships, by id, with the values that a policy sets. */
export interface Terms {
  'other-rules-apply': Nothing;
  'consignee-certifies-once': Nothing;
  'eccn-furnished': Nothing;
  'notice-with-each-shipment': Nothing;
  'no-training-for-others': Nothing;
  'no-transfer-to-others': Nothing;
  'report-received': { readonly tpp: number };
  'weights-in-secured-storage': Nothing;
  'notice-of-places': { readonly newDays: number; readonly moveDays: number };
  'reports-half-yearly': Nothing;
  'chips-accounted-for': Nothing;
  'certification-before-export': { readonly copyWithinDays: number };
  'notice-of-shipment': { readonly tpp: number };
  'notice-at-limit': Nothing;
  'notice-before-export': { readonly days: number };
  'valid-for': { readonly years: number };
  'records-kept': { readonly years: number };
  /** A policy's own words, where they are no term that is known. */
  'as-worded': { readonly text: string };
}

type Nothing = Readonly<Record<string, never>>;

export type Term = {
  readonly [T in keyof Terms]: { readonly id: T; readonly with: Terms[T] };
}[keyof Terms];

/** A condition of a decision, with the clause that asks it. */
export type PolicyCondition = Term & { readonly citation: string };
