import { html } from 'hono/html';
import type { DraftSection } from '../../../../shared/drafts/open.ts';
import { DRAFT_PARTIES, describedBy } from '../../../../shared/drafts/parties.ts';
import { orderQuestionOf, type Question } from '../../../../shared/drafts/questions.ts';
import { rowsOf, textOf } from '../../../../shared/drafts/typed.ts';
import { inH100 } from '../../../../shared/messages/amounts.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn, shortDayIn } from '../../../../shared/messages/people/index.ts';
import { PARTY_ROLES } from '../../../../shared/rules/vocabulary.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import type { FormDependencies } from '../dependencies.ts';
import { changeCard, exactly, sendCard } from '../draft/check-parts.ts';
import { answerDraft } from '../draft/frame.ts';
import { actPath, draftPath } from '../draft/paths.ts';
import { linkedSteps } from '../draft/steps.ts';
import { documentsOf, sentAlong } from './documents.ts';
import { pressForm } from './press.ts';
import { asideOf } from './so-far.ts';
import { orderRows, totalOf } from './summary.ts';
import { type OrderVisit, visitOrder } from './visit.ts';

/** GET /apply/order/{draft}/check: all that is sent, to the byte, and the button that sends it. */
export const checkPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitOrder(c, deps, 'check');
    if (visit instanceof Response) return visit;
    const { said, draft, checked } = visit;
    if (!checked.isReady) return seeOther(c, draftPath(c, draft, undefined, { show: 'open' }));
    const change = (section: DraftSection, inside: Html) =>
      changeCard(said, {
        id: section,
        title: said.sections[section],
        path: draftPath(c, draft, section),
        inside,
      });
    const names = sentAlong(await documentsOf(deps, visit)).map(({ name }) => name);
    const main = html`
<h1>${said.check.title}</h1><p class="lead">${said.check.lead}</p>
${c.req.query('show') === 'changed' ? html`<p class="news" role="status">${said.check.changed}</p>` : ''}
<div class="stack">${change('what', whatSaid(visit))}${change('who', whoSaid(visit))}${change('why', whySaid(visit, names))}
${change('certify', certified(visit))}${change('contact', contactSaid(visit))}
${exactly(visit, { body: checked.body, address: `${deps.publicUrl}/v1/requests`, file: said.check.file })}
${sendCard(visit, { action: actPath(c, draft, 'send'), back: draftPath(c, draft), after: said.check.after, go: said.check.go })}</div>${pressForm(visit, draftPath(c, draft, 'press'), 'check')}`;
    return answerDraft(c, visit, {
      title: said.check.title,
      path: draftPath(c, draft, 'check'),
      main,
      steps: linkedSteps(c, visit),
      aside: await asideOf(c, deps, visit),
    });
  };

type Row = readonly [label: string, value: Html | string | undefined];

/** What is there, and nothing else. */
const facts = (rows: readonly Row[]): Html => html`
<dl>${rows.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []))}</dl>`;

const bdi = (text: string | undefined): Html | undefined =>
  text ? html`<bdi>${text}</bdi>` : undefined;

function whatSaid({ said, words, draft, policy }: OrderVisit): Html {
  const rows = orderRows(draft.fields, policy, { said });
  const told = (value: number) => numberIn(words.language, value);
  const tpp = totalOf(rows);
  const items = rows.map(
    ({ name, quantity = 0, tppEach = 0 }) => html`
<span class="line"><bdi>${words.people.case.item(name, told(quantity))}</bdi> <span class="soft">${said.check.each(told(tppEach))}</span></span>`,
  );
  return facts([
    [said.check.items, html`${items}`],
    [said.check.countsAs, words.common.request.amountOf(told(tpp), told(inH100(tpp, policy)))],
    [said.check.goesTo, countryIn(words.language, textOf(draft.fields, 'destination') ?? '')],
  ]);
}

function whoSaid(visit: OrderVisit): Html {
  const { said, words, draft } = visit;
  const { fields } = draft;
  const roles = {
    consignee: said.who.consigneeRole,
    endUser: said.who.endUserRole,
    purchaser: said.who.purchaserRole,
  };
  const kind = textOf(fields, 'endUser.kind');
  const kinds: Readonly<Record<string, string>> = words.people.kinds;
  return facts([
    ...DRAFT_PARTIES.map((party): Row => {
      const isSame = describedBy(fields, party) !== party;
      const who = isSame ? html`${said.check.sameAs}` : partySaid(visit, party);
      const use =
        party === 'endUser' && kind
          ? html` <span class="line soft">${kinds[kind] ?? kind}</span>`
          : '';
      return [roles[party], html`${who}${use}`];
    }),
    ...rowsOf(fields, 'intermediates').map(
      (row, index): Row => [
        said.who.intermediateRole(index + 1),
        partySaid(visit, `intermediates.${row}`),
      ],
    ),
  ]);
}

/** What is no day stays as it was typed. */
const dayTold = ({ language }: OrderVisit['words'], day = ''): string =>
  Number.isNaN(Date.parse(day)) ? day : shortDayIn(language, day);

/** A party, each thing that is said of it on a line of its own. */
function partySaid({ said, words, policy, draft: { fields } }: OrderVisit, at: string): Html {
  const told = (name: string) => textOf(fields, `${at}.${name}`);
  const country = (name: string) => countryIn(words.language, told(name) ?? '');
  const owners = rowsOf(fields, `${at}.owners`).map((row) => {
    const owner = (name: string) => textOf(fields, `${at}.owners.${row}.${name}`) ?? '';
    return `${owner('name')} (${countryIn(words.language, owner('headquarters'))}, ${owner('sharePercent')} %)`;
  });
  const days = numberIn(words.language, policy.redFlags.newlyFormed.windowDays);
  const formed =
    told('formed') === 'recent' ? dayTold(words, told('formedOn')) : said.check.formedBefore(days);
  const parent =
    told('parent') === 'other'
      ? `${told('parentName')}, ${country('parentHeadquarters')}`
      : said.check.ownParent;
  const lines: Row[] = [
    [words.people.fields.address, told('address')],
    [words.people.fields.lei, told('lei')],
    [words.people.fields.ultimateParent, parent],
    [words.people.fields.formedOn, formed],
    [words.people.fields.owners, owners.join(', ')],
    [words.people.fields.validatedEndUser, told('validatedEndUser')],
  ];
  return html`<bdi>${told('name') ?? ''}</bdi>
<span class="line soft">${country('country')}, ${said.check.headquarteredIn(country('headquarters'))}</span>
${lines.flatMap(([label, value]) => (value ? [html`<span class="line soft">${label}: <bdi>${value}</bdi></span>`] : []))}`;
}

const whySaid = (
  { said, words, draft: { fields } }: OrderVisit,
  documents: readonly string[],
): Html =>
  facts([
    ...['endUse', 'purchaseOrder', 'nacNotifiedOn'].map((field): Row => {
      const { label } = said.questions[orderQuestionOf(field) as Question];
      const text = textOf(fields, field);
      const value = field === 'nacNotifiedOn' ? dayTold(words, text) : text;
      return [label, value && html`<span class="written"><bdi>${value}</bdi></span>`];
    }),
    [
      said.whyPage.documents,
      documents.length > 0
        ? html`${documents.map((name) => html`<span class="line"><bdi>${name}</bdi></span>`)}`
        : undefined,
    ],
  ]);

function certified({ said, draft: { fields } }: OrderVisit): Html {
  const names = ['goodFaithResearch', 'smallOrderLimitNotReached', 'noProhibitedEndUse'] as const;
  return html`
<ul class="marked">${names.map((name) => {
    const question = `certifications.${name}` as const;
    const isGiven = fields[question] === 'yes';
    return html`<li class="${isGiven ? 'good' : 'plain-tone'}">${icon(isGiven ? 'tick' : 'cross')}<p class="fact">${said.questions[question].label}</p>
<p>${isGiven ? said.check.given : said.check.notGiven}</p><p class="clause" lang="en">${said.whys[question]?.clause ?? ''}</p></li>`;
  })}</ul>`;
}

function contactSaid({ said, words, draft: { fields } }: OrderVisit): Html {
  const label = (question: Question) => said.questions[question].label;
  const language = textOf(fields, 'contact.language') === 'ko' ? 'ko' : 'en';
  const role = PARTY_ROLES.find((one) => one === fields['contact.role']);
  return facts([
    [label('contact.name'), bdi(textOf(fields, 'contact.name'))],
    [label('contact.email'), bdi(textOf(fields, 'contact.email'))],
    [
      label('contact.language'),
      html`<span lang="${language}">${said.contact.languages[language]}</span>`,
    ],
    [label('reference'), bdi(textOf(fields, 'reference'))],
    [label('contact.role'), role ? words.people.roles[role] : said.contact.noRole],
  ]);
}
