import { html } from 'hono/html';
import { isUndecided } from '../../../shared/cases/lifecycle.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { tellCondition, tellOutlook } from '../../../shared/messages/findings/index.ts';
import {
  instantIn,
  licenseIn,
  type Messages,
  numberIn,
  standingIn,
} from '../../../shared/messages/index.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { changesIn } from '../../../shared/messages/shown.ts';
import { tellerFor, type Words } from '../../../shared/messages/words.ts';
import type { Status } from '../../../shared/rules/vocabulary.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { errorSummary, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { definitions, type Row, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { answerProblem } from '../problem-page.ts';
import { english, everyRule, limits, list, why } from './decision-sections.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { TypedByApplicant } from './forms.ts';
import { actionSection, progressSection } from './section.ts';
import { sentSection } from './sent.ts';
import { answerStatusCodeStep } from './sign-in.ts';
import { type CaseVisit, statusPath, visitCase } from './visit.ts';

const TONES: Readonly<Record<Status, 'good' | 'wait' | 'bad'>> = {
  received: 'wait',
  'no-license-required': 'good',
  licensed: 'good',
  refused: 'bad',
  'under-review': 'wait',
  'on-hold': 'wait',
  waitlisted: 'wait',
  withdrawn: 'bad',
  expired: 'bad',
  revoked: 'bad',
  returned: 'bad',
};

/** GET /status/{publicReference}: for whoever holds the link of the notice. */
export const statusPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const file = await deps.cases.findByPublicReference(c.req.param('publicReference') ?? '');
    if (!file) return answerProblem(c, 'not-found');
    c.set('caseId', file.id);
    return answerStatus(c, deps, { file });
  };

/** Where the case stands, and what its contact can do; `typed` is of a form that came back. */
export async function answerStatus(
  c: HttpContext,
  deps: ApplicantDependencies,
  { file, typed = { errors: [] } }: { file: CaseFile; typed?: TypedByApplicant },
): Promise<Response> {
  const visit = await visitCase(c, deps, file);
  if (c.req.query('step') === 'code' && !visit.session) return answerStatusCodeStep(c, visit);
  const { label } = standingIn(visit.words.common, file);
  const title = `${label}: ${file.request.reference}`;
  const actions = await actionSection(c, deps, { visit, typed });
  return answerPage(c, visit.words, {
    title: titleWith(visit.words, title, typed.errors),
    main: html`
${errorSummary(visit.words, typed.errors)}
${statusOf(visit, html`${await progressSection(deps, visit)}${sentSection(visit)}${visit.question ? actions : ''}`)}
${visit.question ? '' : actions}`,
    status: typed.errors.length > 0 ? 422 : 200,
    path: statusPath(c, file),
  });
}

function statusOf(visit: CaseVisit, progress: Html): Html {
  const { file, words } = visit;
  const messages = words.common;
  const { sections } = messages;
  const status = standingIn(messages, file);
  const tone = file.license?.state === 'suspended' ? 'bad' : TONES[file.status];
  // A case may have moved on since it was decided: withdrawn, expired, revoked.
  const stands = file.decision?.status === file.status;
  const title = stands ? sections.why : sections.before;
  const decided = file.decision && { request: file.request, decision: file.decision };
  return html`
<h1>${messages.request.title} <bdi>${file.request.reference}</bdi></h1>
<div class="status ${tone}"><strong>${status.label}</strong><p>${status.meaning}</p></div>
${progress}
${overview(messages, file)}
${decided ? why(words, decided, title) : ''}
${list(words.people.applicant.reviewersSay, english(file.decision?.grounds ?? []))}
<h2>${sections.next}</h2><p>${awaitedOf(visit) ?? status.awaited}</p>
${file.decision && stands ? outlook(words, file.decision) : ''}
${decided ? html`${limits(words, file, decided.decision)}${everyRule(words, decided)}` : ''}`;
}

/** What is up to the applicant goes before what is up to us. */
function awaitedOf({ question, appealUntil, words }: CaseVisit): string | undefined {
  const { applicant } = words.people;
  if (question) return applicant.answerAwaited;
  if (appealUntil === undefined) return undefined;
  return applicant.mayAppeal(dayIn(words.language, appealUntil));
}

function overview(messages: Messages, file: CaseFile): Html {
  const { request, language } = messages;
  const rows: Row[] = [[request.submitted, instantIn(language, file.submittedAt)]];
  if (file.decision) {
    const { decidedAt, totalTpp, h100Equivalents } = file.decision;
    if (!isUndecided(file.decision.status)) {
      rows.push([request.decided, instantIn(language, decidedAt)]);
    }
    rows.push([
      request.amount,
      request.amountOf(numberIn(language, totalTpp), numberIn(language, h100Equivalents)),
    ]);
  }
  if (file.license) {
    rows.push([request.license, licenseIn(messages, file.license)]);
    const { stateReason } = file.license;
    if (stateReason) {
      const said = messages.licenseReasons[stateReason.code];
      rows.push([request.licenseReason, html`${said} ${written(stateReason.words)}`]);
    }
  }
  rows.push([request.policy, request.policyOf(file.policy.id, file.policy.version)]);
  return definitions(rows);
}

function outlook(words: Words, decision: Decision): Html {
  const { sections } = words.common;
  const teller = tellerFor(words);
  return html`
${list(
  sections.conditions,
  decision.conditions.map((condition) => tellCondition(teller, condition)),
)}
${list(
  sections.wouldChange,
  changesIn(decision).map((change) => tellOutlook(teller, change)),
)}`;
}
