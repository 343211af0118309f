import type { Application, Filing } from '../contracts/application.ts';
import type { FiledParty, Owner } from '../contracts/party.ts';
import type { Policy } from '../rules/index.ts';
import { itemName, itemTpp } from './amounts.ts';
import { powerOfTen } from './findings/power-of-ten.ts';
import { numberIn } from './index.ts';
import { countryIn, dayIn, shortDayIn } from './people/index.ts';
import type { Words } from './words.ts';

/** One thing that was filed, in words; several lines where it has several. */
export interface ToldRow {
  /** The same for the same thing of another text. */
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

export interface ToldGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly ToldRow[];
}

type Order = Exclude<Filing, Application>;
type Named = readonly [key: string, name: string, value: string | undefined];

/** Everything that was filed, in the order in which it is asked. What was left out is left out. */
export function toldRequest(
  words: Words,
  request: Filing,
  policy: Policy | undefined,
): readonly ToldGroup[] {
  const { fields } = words.people;
  const groups: readonly ToldGroup[] =
    'company' in request
      ? applicationGroups(words, request, policy)
      : orderGroups(words, request, policy);
  const { name, email, language, role } = request.contact;
  const contact = group('contact', fields.contact, [
    ['name', fields.name, name],
    ['email', fields.email, email],
    ['language', fields.language, fields.languages[language]],
    ['role', fields.contactOf, role && words.people.roles[role]],
  ]);
  return [...groups, contact].filter(({ rows }) => rows.length > 0);
}

const group = (key: string, title: string, rows: readonly Named[]): ToldGroup => ({
  key,
  title,
  rows: rows.flatMap(([of, name, value]) =>
    value === undefined || value === '' ? [] : [{ key: `${key}.${of}`, name, value }],
  ),
});

function orderGroups(words: Words, order: Order, policy: Policy | undefined): readonly ToldGroup[] {
  const { people, language } = words;
  const { fields, roles } = people;
  const { purchaser, intermediateConsignees, ultimateConsignee, endUser } = order.parties;
  const of = (key: string, title: string, party: FiledParty, more: readonly Named[] = []) =>
    group(key, title, [...partyRows(words, party), ...more]);
  return [
    group('asked', people.task.asked, [
      ['reference', fields.reference, order.reference],
      ...('items' in order ? itemRows(words, order.items, policy) : modelRows(words, order)),
      ['destination', fields.destination, countryIn(language, order.destination)],
      ['endUse', fields.endUse, order.endUse],
      ['purchaseOrder', fields.purchaseOrder, order.purchaseOrder],
      ['nac', fields.nacNotifiedOn, order.nacNotifiedOn && dayIn(language, order.nacNotifiedOn)],
    ]),
    of('purchaser', roles.purchaser, purchaser),
    ...intermediateConsignees.map((party, n) =>
      of(`intermediate.${n}`, roles['intermediate-consignee'], party),
    ),
    of('consignee', roles['ultimate-consignee'], ultimateConsignee, [
      ['validatedEndUser', fields.validatedEndUser, ultimateConsignee.validatedEndUser],
    ]),
    of('endUser', roles['end-user'], endUser, [
      ['kind', fields.kind, endUser.kind && people.kinds[endUser.kind]],
    ]),
    group('certified', fields.certifications, certificationRows(words, order)),
  ];
}

function itemRows(
  { people, language }: Words,
  items: Extract<Filing, { items: unknown }>['items'],
  policy: Policy | undefined,
): Named[] {
  const { fields, case: said } = people;
  return items.map((item, n) => {
    const tpp = itemTpp(item, policy);
    const { eccn, performanceDensity: density } = 'tppPerUnit' in item ? item : {};
    const lines = [
      said.item(itemName(item, policy), numberIn(language, item.quantity)),
      ...(tpp === undefined ? [] : [`${fields.tppPerUnit}: ${numberIn(language, tpp)}`]),
      ...(eccn === undefined ? [] : [`ECCN ${eccn}`]),
      ...(density === undefined ? [] : [`${fields.density}: ${numberIn(language, density)}`]),
      ...('tppPerUnit' in item ? [fields.figuresOfApplicant] : []),
    ];
    return [`items.${n}`, fields.item, lines.join('\n')];
  });
}

function modelRows(
  { people: { fields } }: Words,
  { model }: Extract<Order, { model: unknown }>,
): Named[] {
  const said = (is: boolean | undefined) => (is === undefined ? undefined : yesOrNo(fields, is));
  return [
    ['model', fields.model, model.name],
    ['operations', fields.operations, powerOfTen(model.trainingOperations)],
    ['published', fields.published, said(model.published)],
    ['securedStorage', fields.securedStorage, said(model.securedStorage)],
  ];
}

type Fields = Words['people']['fields'];
const yesOrNo = ({ yes, no }: Fields, is: boolean): string => (is ? yes : no);

function certificationRows({ people }: Words, { certifications }: Order): Named[] {
  const { certificationWords: said, fields } = people;
  return Object.entries(said).map(([key, word]) => [
    key,
    word,
    yesOrNo(fields, certifications[key as keyof typeof said]),
  ]);
}

function partyRows(words: Words, party: FiledParty): Named[] {
  const { people, language } = words;
  const { fields } = people;
  const { ultimateParent: parent, owners } = party;
  return [
    ['name', fields.name, party.name],
    ['country', fields.country, countryIn(language, party.country)],
    ['headquarters', fields.headquarters, countryIn(language, party.headquarters)],
    ['parent', fields.ultimateParent, parent ? owned(words, parent) : fields.itself],
    ['owners', fields.owners, owners?.map((owner) => owned(words, owner)).join('\n')],
    ['address', fields.address, party.address],
    ['formedOn', fields.formedOn, party.formedOn && shortDayIn(language, party.formedOn)],
    ['lei', fields.lei, party.lei],
  ];
}

/** In a line: who, from where, with how much. */
const owned = (
  { language }: Words,
  { name, headquarters, lei, sharePercent }: Omit<Owner, 'sharePercent'> & Partial<Owner>,
): string =>
  [
    name,
    countryIn(language, headquarters),
    ...(sharePercent === undefined ? [] : [`${numberIn(language, sharePercent)}%`]),
    ...(lei === undefined ? [] : [`LEI ${lei}`]),
  ].join(', ');

function applicationGroups(
  words: Words,
  application: Application,
  policy: Policy | undefined,
): readonly ToldGroup[] {
  const { people, language } = words;
  const { fields } = people;
  const { company, countries, customers, requestedTpp, attestations } = application;
  const parent = company.ultimateParent;
  const places = countries.map((code) => countryIn(language, code)).join('\n');
  return [
    group('asked', people.task.asked, [
      ['reference', fields.reference, application.reference],
      ['countries', fields.countries, places],
      ...itemRows(words, application.items, policy),
      ...('familyTotalTpp' in application
        ? ([
            ['family', fields.familyTotal, `${numberIn(language, application.familyTotalTpp)} TPP`],
          ] as const)
        : []),
    ]),
    group('company', fields.company, [
      ['name', fields.name, company.name],
      ['headquarters', fields.headquarters, countryIn(language, company.headquarters)],
      ['parent', fields.ultimateParent, parent ? owned(words, parent) : fields.itself],
      ['lei', fields.lei, company.lei],
      ['customers', fields.customers, customers.map((one) => owned(words, one)).join('\n')],
      ['plan', fields.supplyChainPlan, application.supplyChainPlan],
    ]),
    group(
      'requested',
      fields.requestedTpp,
      requestedTpp.map(({ country, quarter, tpp }) => [
        `${country}.${quarter}`,
        people.task.byQuarter(countryIn(language, country), quarter),
        `${numberIn(language, tpp)} TPP`,
      ]),
    ),
    group(
      'attestations',
      fields.attestations,
      Object.entries(attestations).map(([paragraph, given]) => [
        paragraph,
        `${fields.paragraph} ${paragraph}`,
        given &&
          `${yesOrNo(fields, given.met)}\n${given.answer}\n${fields.evidence}: ${given.evidence}`,
      ]),
    ),
  ];
}

/** What stands in one text and not, or otherwise, in the other. */
export interface ToldChange {
  readonly title: string;
  readonly name: string;
  readonly was?: string;
  readonly is?: string;
}

/** In the order of the later text; what it has no more comes last. */
export function toldChanges(
  before: readonly ToldGroup[],
  after: readonly ToldGroup[],
): readonly ToldChange[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  return [...new Map([...is, ...was]).entries()].flatMap(([key, { title, row }]) => {
    const [former, now] = [was.get(key)?.row.value, is.get(key)?.row.value];
    if (former === now) return [];
    return [
      {
        title,
        name: row.name,
        ...(former !== undefined && { was: former }),
        ...(now !== undefined && { is: now }),
      },
    ];
  });
}

const rowsOf = (groups: readonly ToldGroup[]) =>
  new Map(groups.flatMap(({ title, rows }) => rows.map((row) => [row.key, { title, row }])));
