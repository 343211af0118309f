import { html } from 'hono/html';
import type { Draft } from '../../../../shared/contracts/draft.ts';
import { isLanguage } from '../../../../shared/messages/index.ts';
import { dayIn, dayOf } from '../../../../shared/messages/people/index.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { errorSummary, type FormError, hidden, titleWith } from '../../forms/form-fields.ts';
import { answerPage } from '../../forms/page.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { SCRIPT_PATH } from '../browser/script-path.ts';
import type { PageData } from '../panel/data.ts';
import type { Panel } from '../panel/panel.ts';
import { signedInUntil } from './session-line.ts';
import type { DraftVisit } from './visit.ts';

/** The form of a page of a draft; its buttons may stand anywhere on the page. */
export const FORM_ID = 'draft';

/** The answer so far, and what its script is told. */
export interface Aside {
  readonly label: string;
  readonly panel: Pick<Panel, 'html'>;
  /** Missing where no script goes along. */
  readonly data?: PageData;
}

export interface DraftPage {
  readonly title: string;
  /** The path of the page. */
  readonly path: string;
  readonly main: Html;
  readonly errors?: readonly FormError[];
  readonly steps?: Html | '';
  /** The answer so far, beside the page. */
  readonly aside?: Aside;
  /** Whether the page has the form `draft`: then all that leads away from it is a button of that form. */
  readonly hasForm?: boolean;
  /** Where another form is to go along into the other language. */
  readonly languageButton?: Html;
}

/** A page of a draft: what is not sent yet stands over it, and the answer so far beside it. */
export function answerDraft(c: HttpContext, visit: DraftVisit, page: DraftPage): Promise<Response> {
  const { words } = visit;
  const { title, path, errors = [], steps = '', aside, hasForm = false } = page;
  if (aside?.data) c.set('isScripted', true);
  const side = aside ? asideIn(aside) : '';
  const inside = html`${errorSummary(words, errors)}${page.main}`;
  return answerPage(c, words, {
    title: titleWith(words, title, errors),
    main: html`${signedInUntil(visit, page)}${steps}${
      side === '' ? inside : html`<div class="split"><div>${inside}</div>${side}</div>`
    }`,
    width: 'wide',
    path,
    entry: 'apply',
    band: band(visit),
    ...(hasForm && { languageButton: saveAndRead(visit) }),
    ...(page.languageButton && { languageButton: page.languageButton }),
  });
}

const asideIn = ({ label, panel, data }: Aside): Html =>
  data
    ? html`<aside id="so-far" aria-label="${label}" data-asking="${JSON.stringify(data)}">${panel.html}</aside>
<script src="${SCRIPT_PATH}" defer></script>`
    : html`<aside id="so-far" aria-label="${label}">${panel.html}</aside>`;

const band = ({ draft, said, words, role }: DraftVisit): Html => html`
<section class="band wait" aria-label="${said.frame.notSent}"><div class="wrap"><p>${icon('page')}<b>${said.frame.notSent}</b>
${said.frame.kept(nameOf(draft, said.frame), dayIn(words.language, dayOf(words.language, draft.expiresAt)))}
<span>${said.frame.nobody}</span>${role === 'browser' ? html` <span>${said.frame.inBrowser}</span>` : ''}</p></div></section>`;

/** By which people know a draft. */
const nameOf = ({ fields }: Draft, words: DraftVisit['said']['frame']): string => {
  const reference = fields.reference?.trim();
  return reference ? words.draft(reference) : words.noReference;
};

/**
 * Saves what was typed, and shows it in the other language. Before it, first of all buttons of the form,
 * the one that Enter presses: it saves and stays.
 */
const saveAndRead = ({ words }: DraftVisit): Html => {
  const { code, label } = words.common.otherLanguage;
  return html`<button class="default" form="${FORM_ID}" name="go" value="stay" tabindex="-1" aria-hidden="true"></button>
<button class="link" form="${FORM_ID}" name="go" value="lang:${code}" lang="${code}">${label}</button>`;
};

/** The language that a button of the form asks for. */
export const languageIn = (go: string) => {
  const [, code] = go.split('lang:');
  return isLanguage(code) ? code : undefined;
};

/** The form whose fields are those of the draft: it is taken whatever stands in it. */
export const draftForm = (
  { csrf }: DraftVisit,
  action: string,
  { seen, inside }: { readonly seen: string; readonly inside: Html },
): Html => html`
<form method="post" action="${action}" id="${FORM_ID}" novalidate>
${hidden(CSRF_FIELD, csrf)}${hidden('seen', seen)}
${inside}</form>`;
