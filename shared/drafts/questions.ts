/** The questions of an order, once each: what rows and parties are asked alike is one question. */
export const QUESTIONS = [
  'items.part',
  'items.quantity',
  'items.description',
  'items.eccn',
  'items.tppPerUnit',
  'items.performanceDensity',
  'items.marketedForDatacenters',
  'destination',
  'party.name',
  'party.country',
  'party.headquarters',
  'party.lei',
  'party.address',
  'party.parent',
  'party.parentName',
  'party.parentHeadquarters',
  'party.parentLei',
  'party.formed',
  'party.formedOn',
  'owners.name',
  'owners.headquarters',
  'owners.sharePercent',
  'owners.lei',
  'endUser.same',
  'endUser.kind',
  'purchaser.same',
  'consignee.validatedEndUser',
  'endUse',
  'purchaseOrder',
  'nacNotifiedOn',
  'certifications.goodFaithResearch',
  'certifications.smallOrderLimitNotReached',
  'certifications.noProhibitedEndUse',
  'reference',
  'contact.name',
  'contact.email',
  'contact.language',
  'contact.role',
] as const;
export type Question = (typeof QUESTIONS)[number];

const isQuestion = (name: string): name is Question => QUESTIONS.some((one) => one === name);

const PARTY = '(?:consignee|endUser|purchaser|intermediates\\.\\d{1,3})';
const SHARED: readonly (readonly [RegExp, string])[] = [
  [/^items\.\d{1,3}\./, 'items.'],
  [new RegExp(`^${PARTY}\\.owners\\.\\d{1,3}\\.`), 'owners.'],
  [new RegExp(`^${PARTY}\\.`), 'party.'],
];

/** What a field asks; `undefined` for a name that no question of an order has. */
export function orderQuestionOf(field: string): Question | undefined {
  if (isQuestion(field) && !/^(?:items|owners|party)\./.test(field)) return field;
  const [pattern, name = ''] = SHARED.find(([shared]) => shared.test(field)) ?? [];
  const asked = pattern ? field.replace(pattern, name) : '';
  return isQuestion(asked) ? asked : undefined;
}

/** What can be wrong with an answer, as far as people are told. */
export const FAULTS = ['missing', 'too-long', 'unreadable', 'wrong'] as const;
export type Fault = (typeof FAULTS)[number];

/** What is wrong, of the words in which the API says it. */
export function faultOf(detail: string): Fault {
  if (detail === 'is required' || detail === 'must not be empty') return 'missing';
  if (/^must have at most \d+ characters$/.test(detail)) return 'too-long';
  return detail.includes('control or text-direction') ? 'unreadable' : 'wrong';
}
