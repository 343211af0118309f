import { html } from 'hono/html';
import { workingDaysLeft } from '../../../shared/calendar/working-days.ts';
import { type CourseStep, courseOf } from '../../../shared/cases/course.ts';
import { waysOf } from '../../../shared/cases/ways.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { dueIn } from '../../../shared/messages/due.ts';
import { instantIn, numberIn } from '../../../shared/messages/index.ts';
import { listIn } from '../../../shared/messages/people/index.ts';
import { officeNames } from '../forms/office-names.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import { type TimeStep, times } from '../look/times.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit } from './visit.ts';

/** What has happened, whose turn it is, and what is still to come. */
export async function courseCard(deps: ApplicantDependencies, visit: CaseVisit): Promise<Html> {
  const { file, review, words } = visit;
  const steps = courseOf(file, review, policyCarried(file.policy));
  const names = await officeNames(
    deps,
    steps.flatMap(({ offices = [] }) => offices),
    words.language,
  );
  const nameOf = (id: string) => names.get(id) ?? id;
  const { progress } = file;
  return html`
<section class="card" aria-labelledby="stands"><header><h2 id="stands">${words.people.case.stands}</h2>
${progress && !visit.question ? html`<span class="tag">${dueIn(words, { ...progress, now: visit.now }).note}</span>` : ''}</header>
${turn(visit, nameOf)}
${times(steps.map((step) => timeOf(visit, step, nameOf)))}</section>`;
}

function turn(visit: CaseVisit, nameOf: (id: string) => string): Html | '' {
  const { file, question, words } = visit;
  const said = words.people.case;
  if (!file.progress) return '';
  const awaited = listIn(words.language, file.progress.awaited.map(nameOf));
  const [who, what] = question
    ? [said.yourTurn, said.answerWaits]
    : [said.turnOf(awaited), said.nothingToDo];
  return html`
<p class="turn ${question ? 'act' : 'wait'}">${icon(question ? 'question' : 'people')}<span><b>${who}</b> ${what}</span></p>`;
}

type Told = Pick<TimeStep, 'title' | 'note' | 'when'>;

/** What each step says; `who` are its offices. */
const TOLD: Readonly<Record<CourseStep['what'], (visit: CaseVisit, step: Step) => Told>> = {
  received: ({ file, words }) => {
    const asked = file.decision ? waysOf(file.decision).asked.length : 0;
    const { received, checked } = words.people.case.steps;
    const note = asked > 0 ? checked(numberIn(words.language, asked)) : undefined;
    return { title: received, note };
  },
  stage: ({ words: { people } }, { stage = '', state, who }) => ({
    title: people.stages[stage] ?? stage,
    note: state === 'to-come' ? people.case.steps.ifApproved : who,
  }),
  question: (visit, { state, who }) => ({
    title: visit.words.people.case.steps.question,
    note: state === 'done' ? visit.words.people.case.steps.answered : (pausedIn(visit) ?? who),
  }),
  added: ({ words: { people } }) => ({ title: people.standing.attached }),
  decision: ({ words: { people } }, { state }) => ({
    title: people.case.steps.decision,
    note: state === 'to-come' ? people.case.steps.byMail : undefined,
  }),
  ended: ({ file, words }) => ({ title: words.common.statuses[file.status].label }),
};

/** How much of their time the officers have once the clock runs again. */
function pausedIn({ file: { progress }, words }: CaseVisit): string | undefined {
  if (progress?.pausedSince === undefined) return undefined;
  const { pausedSince, dueAt } = progress;
  return words.people.standing.paused(workingDaysLeft(new Date(pausedSince), new Date(dueAt)));
}

type Step = CourseStep & { readonly who: string };

function timeOf(visit: CaseVisit, step: CourseStep, nameOf: (id: string) => string): TimeStep {
  const { language, people } = visit.words;
  const who = listIn(language, (step.offices ?? []).map(nameOf));
  return {
    state: step.state,
    when: whenOf(people.case.steps, step, (at) => instantIn(language, at)),
    ...TOLD[step.what](visit, { ...step, who }),
  };
}

function whenOf(
  { by, since }: CaseVisit['words']['people']['case']['steps'],
  step: CourseStep,
  told: (instant: string) => string,
): string | undefined {
  if (step.by) return by(told(step.by));
  if (!step.at) return undefined;
  return step.state === 'now' ? since(told(step.at)) : told(step.at);
}
