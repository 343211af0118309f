import { DRAFT_PARTIES, describedBy, formedAnswer, POINTERS, parentAnswer } from './parties.ts';
import { answerOf, type DraftFields, numberOf, rowsOf, textOf } from './typed.ts';

/** A value of a request: where it stands in the body, and the field of the form that it came from. */
export interface DraftEntry {
  readonly pointer: string;
  readonly field: string;
  /** `undefined` where nothing was typed: then it is left out of the body. */
  readonly value: unknown;
}

const CERTIFICATIONS = [
  'goodFaithResearch',
  'smallOrderLimitNotReached',
  'noProhibitedEndUse',
] as const;

/** Every value that a draft says of an order. */
export function entriesOf(typed: DraftFields): readonly DraftEntry[] {
  const text = (pointer: string, field: string): DraftEntry => ({
    pointer,
    field,
    value: textOf(typed, field),
  });
  return [
    { pointer: '/type', field: 'type', value: 'chip-order' },
    text('/reference', 'reference'),
    ...rowsOf(typed, 'items').flatMap((row, index) => itemEntries(typed, row, index)),
    text('/destination', 'destination'),
    ...DRAFT_PARTIES.flatMap((party) =>
      partyEntries(typed, describedBy(typed, party), POINTERS[party]),
    ),
    text('/parties/endUser/kind', 'endUser.kind'),
    text('/parties/ultimateConsignee/validatedEndUser', 'consignee.validatedEndUser'),
    ...rowsOf(typed, 'intermediates').flatMap((row, index) =>
      partyEntries(typed, `intermediates.${row}`, `/parties/intermediateConsignees/${index}`),
    ),
    text('/endUse', 'endUse'),
    text('/purchaseOrder', 'purchaseOrder'),
    text('/nacNotifiedOn', 'nacNotifiedOn'),
    ...CERTIFICATIONS.map((name) => ({
      pointer: `/certifications/${name}`,
      field: `certifications.${name}`,
      value: answerOf(typed, `certifications.${name}`),
    })),
    ...['name', 'email', 'language', 'role'].map((name) =>
      text(`/contact/${name}`, `contact.${name}`),
    ),
  ];
}

export function itemEntries(typed: DraftFields, row: number, index: number): DraftEntry[] {
  const entry = (name: string, value: unknown): DraftEntry => ({
    pointer: `/items/${index}/${name}`,
    field: `items.${row}.${name}`,
    value,
  });
  const text = (name: string) => entry(name, textOf(typed, `items.${row}.${name}`));
  const number = (name: string) => entry(name, numberOf(typed, `items.${row}.${name}`));
  const common = [text('part'), number('quantity')];
  if (typed[`items.${row}.part`] !== 'other') return common;
  const marketed = answerOf(typed, `items.${row}.marketedForDatacenters`);
  return [
    ...common,
    text('description'),
    text('eccn'),
    number('tppPerUnit'),
    number('performanceDensity'),
    entry('marketedForDatacenters', marketed),
  ];
}

/** Of a party that stands at a pointer of the request, and whose fields of the form begin with `from`. */
function partyEntries(typed: DraftFields, from: string, at: string): DraftEntry[] {
  const text = (name: string, field: string, isAsked = true): DraftEntry => ({
    pointer: `${at}/${name}`,
    field: `${from}.${field}`,
    value: isAsked ? textOf(typed, `${from}.${field}`) : undefined,
  });
  const hasParent = parentAnswer(typed, from) === 'other';
  return [
    text('name', 'name'),
    text('country', 'country'),
    text('headquarters', 'headquarters'),
    text('lei', 'lei'),
    text('address', 'address'),
    text('ultimateParent/name', 'parentName', hasParent),
    text('ultimateParent/headquarters', 'parentHeadquarters', hasParent),
    text('ultimateParent/lei', 'parentLei', hasParent),
    text('formedOn', 'formedOn', formedAnswer(typed, from) === 'recent'),
    ...rowsOf(typed, `${from}.owners`).flatMap((row, index) => {
      const owner = `${from}.owners.${row}`;
      const share = numberOf(typed, `${owner}.sharePercent`);
      return [
        text(`owners/${index}/name`, `owners.${row}.name`),
        text(`owners/${index}/headquarters`, `owners.${row}.headquarters`),
        text(`owners/${index}/lei`, `owners.${row}.lei`),
        {
          pointer: `${at}/owners/${index}/sharePercent`,
          field: `${owner}.sharePercent`,
          value: share,
        },
      ];
    }),
  ];
}

/** The body that the API would take, of what was typed so far. */
export function bodyOf(entries: readonly DraftEntry[]): unknown {
  const body: Record<string, unknown> = {};
  for (const { pointer, value } of entries) {
    if (value !== undefined) put(body, pointer.split('/').slice(1), value);
  }
  return body;
}

function put(into: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown): void {
  const [next] = rest;
  if (next === undefined) {
    into[key] = value;
    return;
  }
  into[key] ??= /^\d+$/.test(next) ? [] : {};
  put(into[key] as Record<string, unknown>, rest, value);
}

/** The field to which an error of the API leads: its own, or the first of what it is about. */
export function fieldAt(entries: readonly DraftEntry[], pointer: string): string | undefined {
  const own = entries.find((entry) => entry.pointer === pointer);
  return (own ?? entries.find((entry) => entry.pointer.startsWith(`${pointer}/`)))?.field;
}
