import { html } from 'hono/html';
import { DRAFT_PARTIES, type DraftParty } from '../../../../shared/drafts/parties.ts';
import { rowsOf } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { END_USER_KINDS } from '../../../../shared/rules/vocabulary.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { countryOptions } from './countries.ts';
import { choices, lineField, type QuestionPage, select, textField, unknown } from './questions.ts';
import type { OrderVisit } from './visit.ts';

/** Who receives, uses, buys and handles. */
export const whoQuestions = (visit: OrderVisit, asking: QuestionPage): Html => html`
${DRAFT_PARTIES.map((party) => partyCard(visit, asking, party))}
${intermediates(visit, asking)}`;

function partyCard(visit: OrderVisit, asking: QuestionPage, party: DraftParty): Html {
  const { said, words } = visit;
  const { people } = words;
  const kinds = END_USER_KINDS.map((kind) => [kind, people.kinds[kind]] as const);
  const kind = party === 'endUser' ? select(asking, 'endUser.kind', kinds) : '';
  const title = {
    consignee: said.who.consignee,
    endUser: said.who.endUser,
    purchaser: said.who.purchaser,
  }[party];
  const role = {
    consignee: said.who.consigneeRole,
    endUser: said.who.endUserRole,
    purchaser: said.who.purchaserRole,
  }[party];
  if (party === 'consignee') {
    return html`
<section class="card" aria-labelledby="${party}"><header><h2 id="${party}">${title}</h2><span class="soft small">${role}</span></header>
${identity(visit, asking, party)}${more(visit, asking, party)}</section>`;
  }
  const same = `${party}.same`;
  const typed = { ...asking.typed, [same]: asking.typed[same] ?? 'yes' };
  return html`
<section class="card party" aria-labelledby="${party}"><header><h2 id="${party}">${title}</h2><span class="soft small">${role}</span></header>
${choices(
  { ...asking, typed },
  same,
  [
    ['yes', said.who.same, asking.typed['consignee.name'] ?? ''],
    ['no', said.who.other],
  ],
  true,
)}
<div class="if-other">${identity(visit, asking, party)}${more(visit, asking, party)}</div>${kind}</section>`;
}

/** Name, places, who is behind it, and since when it is there. */
function identity(visit: OrderVisit, asking: QuestionPage, at: string): Html {
  const { said, policy, words } = visit;
  const days = numberIn(words.language, policy.redFlags.newlyFormed.windowDays);
  return html`
${lineField(asking, `${at}.name`, { autocomplete: 'organization' })}
<div class="pair">${select(asking, `${at}.country`, countryOptions(visit))}
${select(asking, `${at}.headquarters`, countryOptions(visit))}</div>
${parentQuestions(visit, asking, at)}
<div class="formed">${choices(asking, `${at}.formed`, [
    ['established', said.who.formed.established(days)],
    ['recent', said.who.formed.recent(days)],
    unknown(asking),
  ])}
<div class="if-recent">${lineField(asking, `${at}.formedOn`, { type: 'date', size: 'short' })}</div></div>`;
}

/** Who is behind a party: nobody else, or a parent. */
export const parentQuestions = (
  visit: Pick<OrderVisit, 'said' | 'policy' | 'words'>,
  asking: QuestionPage,
  at: string,
): Html => html`
<div class="parent">${choices(asking, `${at}.parent`, [
  ['self', visit.said.who.parent.self],
  ['other', visit.said.who.parent.other],
  unknown(asking),
])}
<div class="if-parent">${lineField(asking, `${at}.parentName`)}
${select(asking, `${at}.parentHeadquarters`, countryOptions(visit))}
${lineField(asking, `${at}.parentLei`, { size: 'short' })}</div></div>`;

/** What few have to say: it stands open where something of it was said, or is wrong. */
function more(visit: OrderVisit, asking: QuestionPage, at: string): Html {
  const names = ['lei', 'address', ...(at === 'consignee' ? ['validatedEndUser'] : [])].map(
    (name) => `${at}.${name}`,
  );
  const rows = rowsOf(asking.typed, `${at}.owners`);
  const isTold = names.some((name) => asking.typed[name]) || rows.length > 0;
  return html`
<details${isTold ? html` open` : ''}><summary>${visit.said.who.more}</summary>
${lineField(asking, `${at}.lei`, { size: 'short' })}
${textField(asking, `${at}.address`, 2)}
${at === 'consignee' ? lineField(asking, 'consignee.validatedEndUser', { size: 'short' }) : ''}
${owners(visit, asking, at)}</details>`;
}

function owners(visit: OrderVisit, asking: QuestionPage, at: string): Html {
  const { said } = visit;
  const list = `${at}.owners`;
  return html`
<h3>${said.who.owners}</h3><p class="hint">${said.who.ownersHint}</p>
${rowsOf(asking.typed, list).map((row, index) => {
  const owner = `${list}.${row}`;
  return html`
<fieldset><legend>${said.who.owner(index + 1)}</legend>${lineField(asking, `${owner}.name`)}
<div class="pair">${select(asking, `${owner}.headquarters`, countryOptions(visit))}
${lineField(asking, `${owner}.sharePercent`, { inputmode: 'decimal', size: 'short' })}</div>
${lineField(asking, `${owner}.lei`, { size: 'short' })}
<button class="link" name="go" value="remove:${owner}" aria-label="${said.go.removeOf(said.who.owner(index + 1))}">${said.go.remove}</button></fieldset>`;
})}
<button class="small-button" name="go" value="add:${list}">${icon('plus')}${said.who.addOwner}</button>`;
}

/** Whoever handles the goods on the way. */
function intermediates(visit: OrderVisit, asking: QuestionPage): Html {
  const { said } = visit;
  return html`
<section class="card" aria-labelledby="way"><h2 id="way">${said.who.intermediates}</h2>
<p class="hint">${said.who.intermediatesHint}</p>
${rowsOf(asking.typed, 'intermediates').map((row, index) => {
  const at = `intermediates.${row}`;
  const role = said.who.intermediateRole(index + 1);
  return html`
<fieldset class="party"><legend>${role}</legend>${lineField(asking, `${at}.name`, { autocomplete: 'organization' })}
<div class="pair">${select(asking, `${at}.country`, countryOptions(visit))}
${select(asking, `${at}.headquarters`, countryOptions(visit))}</div>
${parentQuestions(visit, asking, at)}${more(visit, asking, at)}
<button class="link" name="go" value="remove:${at}" aria-label="${said.go.removeOf(role)}">${said.go.remove}</button></fieldset>`;
})}
<button class="small-button" name="go" value="add:intermediates">${icon('plus')}${said.who.addIntermediate}</button></section>`;
}
