/** What the rule wants reported, by what it is about. */
export const REPORT_KINDS = [
  'shipment-notice',
  'certification-copy',
  'limit-reached',
  'allied-consignee',
  'veu-reexports',
  'veu-half-yearly',
  'chip-accounting',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** `upcoming` until what it is about is over; `late` from the day after it was due. */
export const REPORT_STATES = ['upcoming', 'due', 'late', 'filed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a report asks for and nobody but its filer knows. */
export const REPORT_FIELDS = [
  'certification-signed-by',
  'certification-signed-on',
  'consignee-address',
  'eccns',
  'value',
  'inventory',
  'received-on',
  'customers',
  'chips-installed',
  'chips-lost',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
