import {
  applicationQuestionOf,
  asOfOrder,
} from '../../../../shared/drafts/applications/questions.ts';
import {
  APPLICATION_SECTIONS,
  type ApplicationSection,
  applicationSectionOf,
} from '../../../../shared/drafts/applications/sections.ts';
import { orderQuestionOf } from '../../../../shared/drafts/questions.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import { refusePage } from '../../problem-page.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerNotSaved } from '../draft/door.ts';
import { goFrom } from '../draft/go.ts';
import { postedFields } from '../draft/kept.ts';
import { ownVisit } from '../draft/own.ts';
import { draftPath } from '../draft/paths.ts';
import { rowsChanged } from '../draft/rows.ts';
import type { DraftVisit } from '../draft/visit.ts';
import { EVIDENCE_ROOMS } from './evidence-files.ts';
import { answerVeuSection, isVeuSection } from './section.ts';
import { type VeuVisit, veuVisit } from './visit.ts';

/** Where buttons of the form may lead. */
const PAGES = [...APPLICATION_SECTIONS, ...EVIDENCE_ROOMS, 'check'];

/** POST /apply/veu/{draft}/{section}: saves what was typed, right or not, and then goes on. */
export const saveVeuSection =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const section = c.req.param('section');
    if (!isVeuSection(section)) return refusePage(c, 'not-found');
    const form = c.get('form');
    const given = answersIn(form, section);
    const found = await ownVisit(c, deps, { page: section, kept: given });
    if (found instanceof Response) return found;
    if (found.draft.sent) return seeOther(c, draftPath(c, found.draft));
    return save(c, deps, found, { section, given });
  };

interface Given {
  readonly section: ApplicationSection;
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
  const all = { ...given, ...rowsChanged(draft.fields, form) };
  const seen = form.get('seen') ?? undefined;
  const edit = { given: all, seen, by: reader, language: words.language };
  const saved = await deps.drafts.save(draft.id, edit, now);
  if ('refused' in saved) {
    return saved.refused === 'too-large'
      ? answerTooLarge(c, deps, found, { section, given })
      : answerNotSaved(c, found, saved.refused);
  }
  const visit = await veuVisit(deps, { ...found, draft: saved.draft });
  const { overwritten } = saved;
  if (overwritten.length > 0) return answerVeuSection(c, visit, { section, overwritten });
  return goFrom(c, deps, visit, { page: section, pages: PAGES, next: nextOf(visit, section) });
}

/** Nothing was saved: what was typed is shown again. */
async function answerTooLarge(
  c: HttpContext,
  deps: FormDependencies,
  found: DraftVisit,
  { section, given }: Given,
): Promise<Response> {
  const { draft, said } = found;
  const typed = { ...draft, fields: { ...draft.fields, ...given } };
  const visit = await veuVisit(deps, { ...found, draft: typed });
  const problems = [{ field: 'main', problem: said.door.tooLarge }];
  const seen = c.get('form').get('seen') ?? '';
  return answerVeuSection(c, visit, { section, seen, problems });
}

/** What follows on a section that is right; to check comes when nothing is left. */
function nextOf({ checked }: VeuVisit, section: ApplicationSection): string {
  if (checked.sections[section].errors.length > 0) return section;
  const next = APPLICATION_SECTIONS[APPLICATION_SECTIONS.indexOf(section) + 1];
  return next ?? (checked.isReady ? 'check' : '');
}

/** Answers to questions of the section, and to none else. */
const answersIn = (form: URLSearchParams, section: ApplicationSection): DraftFields =>
  Object.fromEntries(
    Object.entries(postedFields(form)).filter(
      ([field]) => isAsked(field) && applicationSectionOf(field) === section,
    ),
  );

const isAsked = (field: string): boolean =>
  applicationQuestionOf(field) !== undefined || orderQuestionOf(asOfOrder(field)) !== undefined;
