import { html } from 'hono/html';
import {
  missingIn,
  PARAGRAPH_GROUPS,
  type ParagraphGroup,
  paragraphField,
} from '../../../../shared/drafts/applications/paragraphs.ts';
import { NOT_KNOWN_YET } from '../../../../shared/drafts/typed.ts';
import type { Paragraph } from '../../../../shared/rules/vocabulary.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { choices, lineField, type QuestionPage, textField } from '../order/questions.ts';
import { wordsOf } from './problems.ts';
import type { VeuVisit } from './visit.ts';

/** The paragraphs of a group: what each asks, what was answered, and what is still missing. */
export const paragraphQuestions = (
  visit: VeuVisit,
  asking: QuestionPage,
  group: ParagraphGroup,
): Html => html`
${PARAGRAPH_GROUPS[group].map((paragraph) => paragraphCard(visit, asking, paragraph))}`;

export const paragraphTitle = ({ veu, words }: VeuVisit, paragraph: Paragraph): string =>
  veu.paragraph.title(paragraph, words.findings.paragraphs[paragraph]);

function paragraphCard(visit: VeuVisit, asking: QuestionPage, paragraph: Paragraph): Html {
  const { veu } = visit;
  const { question, say } = veu.paragraphs[paragraph];
  const field = (part: 'met' | 'answer' | 'evidence') => paragraphField(paragraph, part);
  const asked = (name: string, words: { label?: string; hint?: string }): QuestionPage => ({
    ...asking,
    wordsOf: (other) => ({ ...wordsOf(visit, other), ...(other === name && words) }),
  });
  return html`
<section class="card" aria-labelledby="paragraph.${paragraph}">
<header><h2 id="paragraph.${paragraph}">${paragraphTitle(visit, paragraph)}</h2><span id="${stateId(paragraph)}">${state(visit, paragraph)}</span></header>
${choices(asked(field('met'), { label: question }), field('met'), [
  ['yes', veu.paragraph.yes],
  ['no', veu.paragraph.no, veu.paragraph.noMeaning],
  [NOT_KNOWN_YET, veu.paragraph.unknown],
])}
${textField(asked(field('answer'), { hint: say }), field('answer'), 5)}
${lineField(asking, field('evidence'))}
${evidence(visit, paragraph)}
<p class="clause">${veu.paragraph.clause(paragraph)}</p></section>`;
}

/** Where it is said how far a paragraph is. */
export const stateId = (paragraph: Paragraph): string => `state.${paragraph}`;

/** Complete, or what is missing by name. */
export function state({ draft, veu, evidence: { names } }: VeuVisit, paragraph: Paragraph): Html {
  const missing = missingIn(draft.fields, names, paragraph);
  if (missing.length === 0) {
    return html`<span class="tag good">${icon('check')}${veu.paragraph.complete}</span>`;
  }
  const parts = missing.map((part) => veu.paragraph.parts[part]).join(', ');
  return html`<span class="tag wait">${veu.paragraph.missing(parts)}</span>`;
}

/** Files of a paragraph; a page of its own takes more of them, and saves this one first. */
function evidence({ evidence: { files }, veu }: VeuVisit, paragraph: Paragraph): Html {
  const own = files.filter((file) => file.paragraph === paragraph);
  return html`
<div class="evidence"><h3>${veu.evidence.title}</h3>
${own.length === 0 ? html`<p class="hint">${veu.evidence.none}</p>` : html`<ul>${own.map(({ name }) => html`<li><bdi>${name}</bdi></li>`)}</ul>`}
<button class="small-button" name="go" value="evidence-${paragraph}" aria-label="${veu.evidence.add(paragraph)}">${veu.evidence.addShort}</button></div>`;
}
