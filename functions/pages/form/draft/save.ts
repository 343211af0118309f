import type { DraftRefusal, DraftSaved } from '../../../../shared/drafts/changing.ts';
import { afterPress } from '../../../../shared/drafts/edit.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { seeOther } from '../../forms/paths.ts';
import { refusePage } from '../../problem-page.ts';
import type { SavedAnswer } from '../browser/save-form.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerNotSaved } from './door.ts';
import { goFrom } from './go.ts';
import { postedFields } from './kept.ts';
import type { SectionShown } from './others.ts';
import { ownVisit } from './own.ts';
import { draftPath } from './paths.ts';
import { rowsChanged } from './rows.ts';
import { type Sectioned, sectionsIn } from './steps.ts';
import type { DraftVisit } from './visit.ts';

type FormVisit<Section extends string> = DraftVisit & Sectioned<Section>;

/** How a form of several sections is saved: what it asks where, and how it is shown. */
export interface SectionForm<Section extends string, Visit extends FormVisit<Section>> {
  readonly isSection: (name: string | undefined) => name is Section;
  /** The section that asks for a field; none where the form does not. */
  readonly sectionOf: (field: string) => Section | undefined;
  /** Where its buttons may lead beside its sections. */
  readonly rooms: readonly string[];
  readonly visitOf: (deps: FormDependencies, found: DraftVisit) => Visit | Promise<Visit>;
  readonly answer: (
    c: HttpContext,
    deps: FormDependencies,
    visit: Visit,
    shown: SectionShown<Section>,
  ) => Promise<Response>;
  readonly labelOf: (visit: Visit, field: string) => string;
  /** What the script of its pages is told once something was saved. */
  readonly told: (
    c: HttpContext,
    deps: FormDependencies,
    visit: Visit,
    section: Section,
  ) => Promise<Pick<SavedAnswer, 'knows' | 'shows'>>;
}

/** POST …/{draft}/{section}: saves what was typed, right or not, and then goes on. */
export const savingOf =
  <Section extends string, Visit extends FormVisit<Section>>(form: SectionForm<Section, Visit>) =>
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const section = c.req.param('section');
    if (!form.isSection(section)) return refusePage(c, 'not-found');
    const posted = Object.entries(postedFields(c.get('form')));
    const given = Object.fromEntries(posted.filter(([field]) => form.sectionOf(field) === section));
    const found = await ownVisit(c, deps, { page: section, kept: given });
    if (found instanceof Response) return found;
    if (found.draft.sent) return seeOther(c, draftPath(c, found.draft));
    return save(c, deps, { form, found, section, given });
  };

interface Saving<Section extends string, Visit extends FormVisit<Section>> {
  readonly form: SectionForm<Section, Visit>;
  readonly found: DraftVisit;
  readonly section: Section;
  readonly given: DraftFields;
}

async function save<Section extends string, Visit extends FormVisit<Section>>(
  c: HttpContext,
  deps: FormDependencies,
  saving: Saving<Section, Visit>,
): Promise<Response> {
  const { form, found, section } = saving;
  const { draft, reader, now, words } = found;
  const seen = c.get('form').get('seen') ?? undefined;
  const edit = { given: changed(c, saving), seen, by: reader, language: words.language };
  const saved = await deps.drafts.save(draft.id, edit, now);
  if ('refused' in saved) return refused(c, deps, saving, saved.refused);
  const visit = await form.visitOf(deps, { ...found, draft: saved.draft });
  const { overwritten } = saved;
  if (c.req.header('Accept') === 'application/json') {
    const told = await form.told(c, deps, visit, section);
    return c.json({ ...savedAnswer(form, visit, saved), ...told } satisfies SavedAnswer);
  }
  if (overwritten.length > 0) return form.answer(c, deps, visit, { section, overwritten });
  const sections = sectionsIn(visit);
  const going = {
    page: section,
    pages: [...sections, ...form.rooms],
    next: nextOf(visit, section),
  };
  return goFrom(c, deps, visit, going);
}

/** What was typed, with what a button does beside it: a row more or less, or what the answer so far offers. */
function changed<Section extends string, Visit extends FormVisit<Section>>(
  c: HttpContext,
  { found, given }: Saving<Section, Visit>,
): DraftFields {
  const posted = c.get('form');
  const typed = { ...given, ...rowsChanged(found.draft.fields, posted) };
  return afterPress(typed, posted.get('edit') ?? '');
}

/** To the script of the page: what stands there now, and what the next save of what it shows is to carry. */
function savedAnswer<Section extends string, Visit extends FormVisit<Section>>(
  { labelOf }: SectionForm<Section, Visit>,
  visit: Visit,
  { seen, moved, overwritten }: DraftSaved,
): SavedAnswer {
  const { draft, now, csrf, said } = visit;
  const theirs = overwritten.map((one) => `${labelOf(visit, one.field)}: ${one.theirs || '–'}`);
  return {
    at: now.toISOString(),
    saved: draft.fields,
    hidden: { [CSRF_FIELD]: csrf, seen },
    moved,
    ...(theirs.length > 0 && { told: [said.frame.overwritten, ...theirs].join(' ') }),
  };
}

/** What follows on a section that is right; to check comes when nothing is left. */
function nextOf<Section extends string>(visit: FormVisit<Section>, section: Section): string {
  const { checked } = visit;
  if (checked.sections[section].errors.length > 0) return section;
  const sections = sectionsIn(visit);
  return sections[sections.indexOf(section) + 1] ?? (checked.isReady ? 'check' : '');
}

/** Nothing was saved: what was typed is shown again. */
async function refused<Section extends string, Visit extends FormVisit<Section>>(
  c: HttpContext,
  deps: FormDependencies,
  { form, found, section, given }: Saving<Section, Visit>,
  why: DraftRefusal,
): Promise<Response> {
  if (why !== 'too-large') return answerNotSaved(c, found, why);
  const { said, draft } = found;
  const typed = { ...draft, fields: { ...draft.fields, ...given } };
  const visit = await form.visitOf(deps, { ...found, draft: typed });
  const problems = [{ field: 'main', problem: said.door.tooLarge }];
  const seen = c.get('form').get('seen') ?? '';
  return form.answer(c, deps, visit, { section, seen, problems });
}
