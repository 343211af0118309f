import { html } from 'hono/html';
import type { Filing } from '../../../shared/contracts/application.ts';
import { itemName, itemTpp } from '../../../shared/messages/amounts.ts';
import { powerOfTen } from '../../../shared/messages/findings/power-of-ten.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, dayIn, listIn } from '../../../shared/messages/people/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { dataTable, definitions, type Row, written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';
import { filedDocuments } from './filed-documents.ts';

type Order = Extract<Filing, { parties: unknown }>;
type Items = Extract<Filing, { items: unknown }>['items'];

/** What an order asks for, and what for. */
export function askedByOrder(view: CaseView, asked: Order): Html {
  const { policy } = view;
  const { words } = view.visit;
  const { people, language } = words;
  const { fields } = people;
  return html`
<section class="card"><h2 id="asked">${people.task.asked}</h2>
${'items' in asked ? itemTable(words, asked.items, policy) : definitions(modelRows(words, asked))}
${definitions([
  [fields.destination, countryIn(language, asked.destination)],
  [fields.endUse, asked.endUse ? written(asked.endUse) : fields.notStated],
  [fields.purchaseOrder, asked.purchaseOrder ? written(asked.purchaseOrder) : fields.notStated],
  [fields.nacNotifiedOn, asked.nacNotifiedOn && dayIn(language, asked.nacNotifiedOn)],
  [fields.certifications, certified(words, asked)],
  [people.standing.documents, filedDocuments(view, () => true) || undefined],
])}</section>`;
}

export function itemTable({ people, language }: Words, items: Items, policy: Policy | undefined) {
  const { fields } = people;
  return dataTable({
    labelledBy: 'asked',
    columns: [fields.item, fields.quantity, fields.tppPerUnit],
    numbers: [1, 2],
    rows: items.map((item) => {
      const tpp = itemTpp(item, policy);
      return [
        html`${written(itemName(item, policy))}
${item.part === 'other' ? html`<span class="soft">${fields.figuresOfApplicant}</span>` : ''}`,
        numberIn(language, item.quantity),
        tpp === undefined ? '?' : numberIn(language, tpp),
      ];
    }),
  });
}

function modelRows(
  { people: { fields } }: Words,
  { model }: Extract<Order, { model: unknown }>,
): Row[] {
  const yesOrNo = (value: boolean | undefined) =>
    value === undefined ? fields.notStated : value ? fields.yes : fields.no;
  return [
    [fields.model, written(model.name)],
    [fields.operations, powerOfTen(model.trainingOperations)],
    [fields.published, yesOrNo(model.published)],
    [fields.securedStorage, yesOrNo(model.securedStorage)],
  ];
}

function certified({ people, language }: Words, { certifications }: Order): string {
  const words = Object.entries(people.certificationWords).flatMap(([name, word]) =>
    certifications[name as keyof typeof certifications] ? [word] : [],
  );
  return words.length > 0 ? listIn(language, words) : people.fields.none;
}
