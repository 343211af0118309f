/** Why nothing is done with the lines of a license. */
export const REFUSED_SHIPMENTS = [
  'no-such-shipment',
  'no-such-line',
  'other-unit',
  'over',
  'number-used',
  'reference-used',
  'sequence-used',
  'more-than-planned',
  'more-than-departed',
  'not-departed',
  'departed',
  'plan-over',
  'total-too-low',
  'license-suspended',
  'license-over',
  'law',
  'unscreened',
  'notice-missing',
  'notice-after-today',
] as const;
export type ShipmentRefusal = (typeof REFUSED_SHIPMENTS)[number];
