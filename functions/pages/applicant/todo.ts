import { html } from 'hono/html';
import { type TodoState, todoState } from '../../../shared/cases/todo.ts';
import type { KeptCondition } from '../../../shared/contracts/decision.ts';
import { knownCondition, tellTermOf } from '../../../shared/messages/findings/tell.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { dayOf, shortDayIn } from '../../../shared/messages/people/index.ts';
import { tellerFor } from '../../../shared/messages/words.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import type { CaseVisit } from './visit.ts';

type Told = Pick<CaseVisit, 'file' | 'words'>;

/** The conditions of a decision as what there is to do, each with how far it is done. */
export function todoCard({ file, words }: Told): Html | '' {
  const conditions = file.decision?.conditions ?? [];
  if (conditions.length === 0) return '';
  const { todo } = words.people.standing;
  const rows = conditions.map((condition) => ({ condition, state: stateOf(condition, file) }));
  const done = rows.filter(({ state }) => state === 'done' || state === 'not-needed').length;
  const number = (value: number) => numberIn(words.language, value);
  return html`
<section class="card" aria-labelledby="todo"><header><h2 id="todo">${todo.title}</h2>
${done > 0 ? html`<span class="small soft">${todo.count(number(done), number(rows.length))}</span>` : ''}</header>
<ul class="todo">${rows.map((row) => todoRow({ file, words }, row))}</ul></section>`;
}

const stateOf = (condition: KeptCondition, file: CaseVisit['file']): TodoState | undefined => {
  const known = knownCondition(condition);
  return known && todoState(known, file);
};

interface TodoRow {
  readonly condition: KeptCondition;
  readonly state: TodoState | undefined;
}

function todoRow({ file, words }: Told, { condition, state }: TodoRow): Html {
  const { todo } = words.people.standing;
  const { text, language, citation } = tellTermOf(tellerFor(words), condition);
  const note = noteOf(todo, { condition, state }, file);
  return html`
<li><div><p class="fact" lang="${language}">${text}</p>
${note ? html`<p class="small soft">${note}</p>` : ''}
${citation ? html`<p class="clause" lang="en">${citation}</p>` : ''}</div>
${state ? tagOf(words, state) : ''}</li>`;
}

type TodoWords = CaseVisit['words']['people']['standing']['todo'];

function noteOf(todo: TodoWords, { condition }: TodoRow, { request }: Told['file']): string {
  const known = knownCondition(condition);
  if (known === undefined) return todo.own;
  const given = 'certifications' in request && Object.values(request.certifications).every(Boolean);
  return known.id === 'certification-before-export' && given ? todo.certified : '';
}

function tagOf({ people, language }: CaseVisit['words'], state: TodoState): Html {
  const { states } = people.standing.todo;
  if (typeof state === 'object') {
    return html`<span class="tag">${states.kept(shortDayIn(language, dayOf(language, state.until)))}</span>`;
  }
  const isDone = state === 'done' || state === 'not-needed';
  return html`<span class="tag${isDone ? ' good' : ''}">${isDone ? icon('check') : ''}${states[state]}</span>`;
}
