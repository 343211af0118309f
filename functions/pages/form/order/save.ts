import type { DraftRefusal, DraftSaved } from '../../../../shared/drafts/changing.ts';
import { afterPress } from '../../../../shared/drafts/edit.ts';
import { DRAFT_SECTIONS, type DraftSection, sectionOf } from '../../../../shared/drafts/open.ts';
import { orderQuestionOf } from '../../../../shared/drafts/questions.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { seeOther } from '../../forms/paths.ts';
import { refusePage } from '../../problem-page.ts';
import type { SavedAnswer } from '../browser/save-form.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerNotSaved } from '../draft/door.ts';
import { goFrom } from '../draft/go.ts';
import { postedFields } from '../draft/kept.ts';
import { ownVisit } from '../draft/own.ts';
import { draftPath } from '../draft/paths.ts';
import { rowsChanged } from '../draft/rows.ts';
import type { DraftVisit } from '../draft/visit.ts';
import { answerLabel, answerSection, isSection } from './section.ts';
import { knowsOf } from './so-far.ts';
import { type OrderVisit, orderVisit } from './visit.ts';

/** Where buttons of an order's form may lead. */
export const PAGES = [...DRAFT_SECTIONS, 'documents', 'check'];

/** POST /apply/order/{draft}/{section}: saves what was typed, right or not, and then goes on. */
export const saveSection =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const section = c.req.param('section');
    if (!isSection(section)) return refusePage(c, 'not-found');
    const given = answersIn(c.get('form'), section);
    const visit = await ownVisit(c, deps, { page: section, kept: given });
    if (visit instanceof Response) return visit;
    if (visit.draft.sent) return seeOther(c, draftPath(c, visit.draft));
    return save(c, deps, visit, { section, given });
  };

interface Given {
  readonly section: DraftSection;
  readonly given: DraftFields;
}

async function save(
  c: HttpContext,
  deps: FormDependencies,
  found: DraftVisit,
  { section, given }: Given,
): Promise<Response> {
  const { draft, reader, now, words } = found;
  const form = c.get('form');
  const seen = form.get('seen') ?? undefined;
  const typed = { given: changed(draft.fields, given, form), seen };
  const edit = { ...typed, by: reader, language: words.language };
  const saved = await deps.drafts.save(draft.id, edit, now);
  if ('refused' in saved) return refused(c, deps, found, { section, given, why: saved.refused });
  const visit = orderVisit({ ...found, draft: saved.draft });
  const { overwritten } = saved;
  if (c.req.header('Accept') === 'application/json')
    return c.json(await savedAnswer(deps, visit, saved));
  if (overwritten.length > 0) return answerSection(c, deps, visit, { section, overwritten });
  const isRight = visit.checked.sections[section].errors.length === 0;
  const next = isRight ? nextOf(visit, section) : section;
  return goFrom(c, deps, visit, { page: section, pages: PAGES, next });
}

/** To the script of the page: what stands there now, and what the next save of what it shows is to carry. */
async function savedAnswer(
  deps: FormDependencies,
  visit: OrderVisit,
  { seen, moved, overwritten }: DraftSaved,
): Promise<SavedAnswer> {
  const { draft, now, csrf, said } = visit;
  const theirs = overwritten.map((one) => `${answerLabel(visit, one.field)}: ${one.theirs || '–'}`);
  return {
    at: now.toISOString(),
    saved: draft.fields,
    knows: await knowsOf(deps, visit),
    hidden: { [CSRF_FIELD]: csrf, seen },
    moved,
    ...(theirs.length > 0 && { told: [said.frame.overwritten, ...theirs].join(' ') }),
  };
}

/** What was typed, with what a button does beside it: a row more or less, or what the answer so far offers. */
function changed(fields: DraftFields, given: DraftFields, form: URLSearchParams): DraftFields {
  const typed = { ...given, ...rowsChanged(fields, form) };
  return afterPress(typed, form.get('edit') ?? '');
}

/** What follows on a section; to check comes when nothing is left. */
function nextOf({ checked }: OrderVisit, section: DraftSection): string {
  const next = DRAFT_SECTIONS[DRAFT_SECTIONS.indexOf(section) + 1];
  return next ?? (checked.isReady ? 'check' : '');
}

/** Answers to questions of the section, and to none else. */
const answersIn = (form: URLSearchParams, section: DraftSection): DraftFields =>
  Object.fromEntries(
    Object.entries(postedFields(form)).filter(
      ([field]) => orderQuestionOf(field) !== undefined && sectionOf(field) === section,
    ),
  );

interface NotSaved extends Given {
  readonly why: DraftRefusal;
}

/** Nothing was saved: what was typed is shown again. */
function refused(
  c: HttpContext,
  deps: FormDependencies,
  found: DraftVisit,
  { section, given, why }: NotSaved,
): Promise<Response> {
  const { said, draft } = found;
  if (why !== 'too-large') return answerNotSaved(c, found, why);
  const typed = orderVisit({
    ...found,
    draft: { ...draft, fields: { ...draft.fields, ...given } },
  });
  const problem = said.door.tooLarge;
  const seen = c.get('form').get('seen') ?? '';
  return answerSection(c, deps, typed, { section, seen, problems: [{ field: 'main', problem }] });
}
