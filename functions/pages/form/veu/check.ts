import { html } from 'hono/html';
import {
  PARAGRAPH_GROUPS,
  paragraphField,
} from '../../../../shared/drafts/applications/paragraphs.ts';
import { isUniversal, placesOf } from '../../../../shared/drafts/applications/places.ts';
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
} from '../../../../shared/drafts/applications/sections.ts';
import { numberOf, rowsOf, textOf } from '../../../../shared/drafts/typed.ts';
import { inH100 } from '../../../../shared/messages/amounts.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { Paragraph } from '../../../../shared/rules/vocabulary.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import { definitions, type Row, written } from '../../forms/table.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import type { FormDependencies } from '../dependencies.ts';
import { changeCard, exactly, sendCard } from '../draft/check-parts.ts';
import { answerDraft } from '../draft/frame.ts';
import { actPath, draftPath } from '../draft/paths.ts';
import { linkedSteps } from '../draft/steps.ts';
import { orderRows } from '../order/summary.ts';
import { sentEvidence } from './evidence-files.ts';
import { paragraphTitle } from './paragraphs.ts';
import { wordsOf } from './problems.ts';
import { soFar } from './so-far.ts';
import { type VeuVisit, visitApplication } from './visit.ts';

/** GET /apply/veu/{draft}/check: all that is sent, what the rules say of it, and the button that sends it. */
export const veuCheckPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitApplication(c, deps, 'check');
    if (visit instanceof Response) return visit;
    const { said, veu, draft, checked } = visit;
    const path = (page?: string) => draftPath(c, draft, page);
    if (!checked.isReady) return seeOther(c, draftPath(c, draft, undefined, { show: 'open' }));
    const main = html`
<h1>${said.check.title}</h1><p class="lead">${said.check.lead}</p>
${c.req.query('show') === 'changed' ? html`<p class="news" role="status">${said.check.changed}</p>` : ''}
<div class="stack">${APPLICATION_SECTIONS.map((section) =>
      changeCard(said, {
        id: section,
        title: veu.sections[section].title,
        path: path(section),
        inside: saidIn(visit, section),
      }),
    )}
${exactly(visit, { body: checked.body, address: `${deps.publicUrl}/v1/applications`, file: 'application.json' })}
${sendCard(visit, { action: actPath(c, draft, 'send'), back: path(), after: veu.check.after, go: veu.check.go })}</div>`;
    return answerDraft(c, visit, {
      title: said.check.title,
      path: path('check'),
      main,
      steps: linkedSteps(c, visit),
      aside: soFar(visit, path),
    });
  };

function saidIn(visit: VeuVisit, section: ApplicationSection): Html {
  switch (section) {
    case 'company':
      return definitions(companySaid(visit));
    case 'places':
      return placesSaid(visit);
    case 'supply':
      return definitions(supplySaid(visit));
    case 'contact':
      return definitions(contactSaid(visit));
    default:
      return html`
<ul class="marked">${PARAGRAPH_GROUPS[section].map((one) => paragraphSaid(visit, one))}</ul>`;
  }
}

const nameOf = (visit: VeuVisit, field: string): Html | undefined => {
  const text = textOf(visit.draft.fields, field);
  return text === undefined ? undefined : written(text);
};

const countryOf = ({ words, draft }: VeuVisit, field: string): string =>
  countryIn(words.language, textOf(draft.fields, field) ?? '');

function companySaid(visit: VeuVisit): Row[] {
  const { words, veu, draft } = visit;
  const { fields } = words.people;
  const { start } = veu;
  const hasParent = draft.fields['company.parent'] === 'other';
  const parent = html`${nameOf(visit, 'company.parentName')}, ${countryOf(visit, 'company.parentHeadquarters')}`;
  return [
    [wordsOf(visit, 'type').label, isUniversal(draft.fields) ? start.universal : start.national],
    [fields.company, nameOf(visit, 'company.name')],
    [fields.headquarters, countryOf(visit, 'company.headquarters')],
    [fields.lei, nameOf(visit, 'company.lei')],
    [fields.ultimateParent, hasParent ? parent : fields.itself],
  ];
}

function placesSaid(visit: VeuVisit): Html {
  const { words, veu, draft, policy, now } = visit;
  const amount = (tpp: number) =>
    words.common.request.amountOf(
      numberIn(words.language, tpp),
      numberIn(words.language, inH100(tpp, policy)),
    );
  const total = numberOf(draft.fields, 'familyTotalTpp');
  const places = placesOf(draft.fields, { policy, at: now.toISOString() });
  const family: Row[] =
    isUniversal(draft.fields) && typeof total === 'number'
      ? [[words.people.fields.familyTotal, amount(total)]]
      : [];
  return html`${definitions(family)}${places.map(
    ({ country, quarters }) => html`
<h3>${countryIn(words.language, country ?? '')}</h3>
${definitions(
  quarters.flatMap(({ quarter, asked }): Row[] =>
    typeof asked === 'number' ? [[veu.quarter(quarter), amount(asked)]] : [],
  ),
)}`,
  )}`;
}

function supplySaid(visit: VeuVisit): Row[] {
  const { words, said, draft, policy } = visit;
  const { fields, case: told } = words.people;
  const items = orderRows(draft.fields, policy, { said }).map(
    ({ name, quantity = 0 }) =>
      html`<li>${written(told.item(name, numberIn(words.language, quantity)))}</li>`,
  );
  const customers = rowsOf(draft.fields, 'customers').map(
    (row) =>
      html`<li>${nameOf(visit, `customers.${row}.name`)}, ${countryOf(visit, `customers.${row}.headquarters`)}</li>`,
  );
  return [
    [said.check.items, html`<ul class="plain">${items}</ul>`],
    [
      fields.customers,
      customers.length > 0 ? html`<ul class="plain">${customers}</ul>` : fields.none,
    ],
    [fields.supplyChainPlan, nameOf(visit, 'supplyChainPlan')],
  ];
}

function paragraphSaid(visit: VeuVisit, paragraph: Paragraph): Html {
  const { veu, draft, evidence } = visit;
  const isMet = draft.fields[paragraphField(paragraph, 'met')] === 'yes';
  const files = sentEvidence(evidence.files).filter((file) => file.paragraph === paragraph);
  return html`
<li class="${isMet ? 'good' : 'bad'}">${icon(isMet ? 'tick' : 'cross')}<p class="fact">${paragraphTitle(visit, paragraph)}: ${isMet ? veu.paragraph.yes : veu.paragraph.no}</p>
<p>${nameOf(visit, paragraphField(paragraph, 'answer'))}</p>
<p class="small soft">${nameOf(visit, paragraphField(paragraph, 'evidence')) ?? ''}${files.map(({ name }) => html` <span class="line"><bdi>${name}</bdi></span>`)}</p></li>`;
}

function contactSaid(visit: VeuVisit): Row[] {
  const { said, draft } = visit;
  const language = textOf(draft.fields, 'contact.language') === 'ko' ? 'ko' : 'en';
  const row = (field: string): Row => [wordsOf(visit, field).label, nameOf(visit, field)];
  return [
    row('contact.name'),
    row('contact.email'),
    [
      wordsOf(visit, 'contact.language').label,
      html`<span lang="${language}">${said.contact.languages[language]}</span>`,
    ],
    row('reference'),
  ];
}
