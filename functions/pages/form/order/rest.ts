import { html } from 'hono/html';
import { draftFacts } from '../../../../shared/drafts/facts.ts';
import { determine } from '../../../../shared/rules/determine.ts';
import { PARTY_ROLES } from '../../../../shared/rules/vocabulary.ts';
import type { Html } from '../../layout.ts';
import { contactCard } from '../draft/contact.ts';
import { lineField, type QuestionPage, select, textField, yesOrNo } from './questions.ts';
import type { OrderVisit } from './visit.ts';

/** What they are for, on which order, and what helps to see it. */
export const whyQuestions = (
  visit: OrderVisit,
  asking: QuestionPage,
  documents: Html,
): Html => html`
<section class="card">${textField(asking, 'endUse', 6)}${lineField(asking, 'purchaseOrder', { size: 'short' })}</section>
${
  asksForNotice(visit)
    ? html`<section class="card" aria-labelledby="nac"><h2 id="nac">${visit.said.whyPage.nac}</h2>
${lineField(asking, 'nacNotifiedOn', { type: 'date', size: 'short' })}</section>`
    : ''
}
${documents}`;

/** Where License Exception NAC may be open, or a notice was told already. */
function asksForNotice({ draft, policy, now }: OrderVisit): boolean {
  if (draft.fields.nacNotifiedOn) return true;
  const { findings } = determine(draftFacts(draft.fields, now.toISOString()), policy);
  const notice = findings.find(({ rule }) => rule === 'nac-notice-given');
  return notice !== undefined && notice.answer !== 'not-applicable';
}

/** What the consignee certifies, in plain words. */
export const certifyQuestions = (_visit: OrderVisit, asking: QuestionPage): Html => html`
<section class="card">${[
  'goodFaithResearch',
  'smallOrderLimitNotReached',
  'noProhibitedEndUse',
].map((name) => yesOrNo(asking, `certifications.${name}`))}</section>`;

/** Who is told, and whose contact that is. */
export const contactQuestions = (visit: OrderVisit, asking: QuestionPage): Html =>
  contactCard(
    visit,
    asking,
    select(
      asking,
      'contact.role',
      PARTY_ROLES.map((role) => [role, visit.words.people.roles[role]] as const),
      visit.said.contact.noRole,
    ),
  );
