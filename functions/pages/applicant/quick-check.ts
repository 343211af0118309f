import { html } from 'hono/html';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import {
  fewerUnitsOf,
  type QuickAnswer,
  type QuickQuestion,
  quickCheck,
} from '../../../shared/drafts/quick-check.ts';
import { numberOf } from '../../../shared/drafts/typed.ts';
import { orderHeadline } from '../../../shared/messages/headline.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { TONES } from '../../../shared/messages/tones.ts';
import { type Policy, policyInForce } from '../../../shared/rules/index.ts';
import { END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { errorSummary, type FormError, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { answerBox } from '../look/answer.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { type QuickTyped, quickForm } from './quick-form.ts';
import { whyCard } from './why.ts';

const MOST_UNITS = 10_000_000;

/** GET /check: whether a plain order needs a license. Nothing is sent, reserved or kept. */
export const quickCheckPage =
  ({ clock }: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const words = await wordsFor(c);
    const at = clock();
    const policy = policyInForce(at.toISOString());
    const typed = typedOf(c);
    const errors = errorsIn(words, typed, policy);
    const form = quickForm(words, { typed, errors, policy });
    const query = Object.fromEntries(Object.entries(typed));
    if (errors.length > 0) {
      const { ask } = words.people.home;
      const main = html`${errorSummary(words, errors)}<h1>${ask}</h1><div class="card">${form}</div>`;
      const title = titleWith(words, ask, errors);
      return answerPage(c, words, {
        title,
        main,
        width: 'wide',
        status: 422,
        path: '/check',
        query,
      });
    }
    const { part = '', destination = '', kind = '' } = typed;
    const quantity = Number(numberOf(typed, 'quantity'));
    const question = { part, quantity, destination, kind };
    const called = words.people.roles['end-user'];
    const answer = quickCheck({ ...question, called }, policy, at);
    const better = fewerUnits(words, question, fewerUnitsOf(question, policy, at));
    const { title, main } = answered(words, answer, { form, policy, better, typed: query });
    return answerPage(c, words, { title, main, width: 'wide', path: '/check', query });
  };

function typedOf(c: HttpContext): QuickTyped {
  const names = ['part', 'quantity', 'destination', 'kind'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = c.req.query(name)?.slice(0, 100);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function errorsIn({ people }: Words, typed: QuickTyped, policy: Policy): FormError[] {
  const quantity = numberOf(typed, 'quantity');
  const isCount = typeof quantity === 'number' && Number.isInteger(quantity);
  const holds = {
    part: policy.parts.some(({ id }) => id === typed.part),
    quantity: isCount && quantity >= 1 && quantity <= MOST_UNITS,
    destination: COUNTRY_CODES.has(typed.destination ?? ''),
    kind: END_USER_KINDS.some((kind) => kind === typed.kind),
  };
  const wrong = Object.entries(people.check.wrong);
  return wrong.flatMap(([field, problem]) =>
    holds[field as keyof typeof holds] ? [] : [{ field, problem }],
  );
}

/** What stands around an answer. */
interface Around {
  readonly form: Html;
  readonly policy: Policy;
  readonly better: Html | '';
  readonly typed: Readonly<Record<string, string>>;
}

function answered(words: Words, answer: QuickAnswer, { form, policy, better, typed }: Around) {
  const { check, kinds } = words.people;
  const { request, decision } = answer;
  const asked = orderHeadline(words, request, { policy, totalTpp: decision.totalTpp });
  const title = check.title(asked, kinds[request.parties.endUser.kind]);
  const main = html`
<div class="headline"><h1>${title}</h1></div>
${quickBox(words, answer)}
<div class="split"><div class="stack">${whyCard(words, answer, check.why)}${better}</div>
<div class="stack"><section class="card" aria-labelledby="asked"><h2 id="asked">${check.asked}</h2>${form}</section>
<p><a class="button primary" href="/apply?${new URLSearchParams({ ...typed, lang: words.language })}">${check.apply}</a></p>
<section class="card" aria-labelledby="assumed"><h2 id="assumed">${check.assumed}</h2>
<ul class="small">${check.assumptions.map((text) => html`<li>${text}</li>`)}</ul></section></div></div>`;
  return { title, main };
}

/** The answer in a word, with how many conditions it comes with. */
export function quickBox({ people, language }: Words, { decision }: QuickAnswer): Html {
  const { length } = decision.conditions;
  const applies = people.case.conditionsApply(numberIn(language, length));
  const { label: word, meaning } = people.check.answers[decision.status];
  const lines = [meaning, ...(length > 0 ? [applies] : [])];
  return answerBox({ tone: TONES[decision.status], word, lines, note: people.check.soFar });
}

/** Fewer units that come to something better: one press tries them. */
function fewerUnits(
  { people: { check }, language }: Words,
  question: QuickQuestion,
  fewer: ReturnType<typeof fewerUnitsOf>,
): Html | '' {
  if (!fewer) return '';
  const { quantity, status } = fewer;
  const text = check.instead(
    numberIn(language, quantity),
    numberIn(language, question.quantity),
    check.answers[status].label,
  );
  const asked = { ...question, quantity: `${quantity}`, lang: language };
  return html`
<section class="card" aria-labelledby="changes"><h2 id="changes">${check.changes}</h2>
<p><a href="/check?${new URLSearchParams(asked)}">${text}</a></p></section>`;
}
