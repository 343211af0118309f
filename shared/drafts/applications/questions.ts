/** The questions that the form of a validated end user alone asks, once each. */
export const APPLICATION_QUESTIONS = [
  'type',
  'places.country',
  'places.asked',
  'places.tpp',
  'familyTotalTpp',
  'customers.name',
  'customers.headquarters',
  'supplyChainPlan',
  'paragraph.met',
  'paragraph.answer',
  'paragraph.evidence',
] as const;
export type ApplicationQuestion = (typeof APPLICATION_QUESTIONS)[number];

const WRITTEN: readonly (readonly [RegExp, ApplicationQuestion])[] = [
  [/^places\.\d+\.country$/, 'places.country'],
  [/^places\.\d+\.asked$/, 'places.asked'],
  [/^places\.\d+\.20\d\d-Q[1-4]$/, 'places.tpp'],
  [/^customers\.\d+\.name$/, 'customers.name'],
  [/^customers\.\d+\.headquarters$/, 'customers.headquarters'],
  [/^paragraph\.\d+\.met$/, 'paragraph.met'],
  [/^paragraph\.\d+\.answer$/, 'paragraph.answer'],
  [/^paragraph\.\d+\.evidence$/, 'paragraph.evidence'],
  [/^type$/, 'type'],
  [/^familyTotalTpp$/, 'familyTotalTpp'],
  [/^supplyChainPlan$/, 'supplyChainPlan'],
];

/** What a field asks; `undefined` where an order asks the same. */
export const applicationQuestionOf = (field: string): ApplicationQuestion | undefined =>
  WRITTEN.find(([pattern]) => pattern.test(field))?.[1];

/** The field of an order that asks the same as one of a company: `consignee.name`. */
export const asOfOrder = (field: string): string => field.replace(/^company\./, 'consignee.');
