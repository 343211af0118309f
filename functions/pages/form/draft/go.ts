import type { HttpContext } from '../../../adapters/http/route.ts';
import { seeOther } from '../../forms/paths.ts';
import { openSession } from '../../sign-in/session.ts';
import type { FormDependencies } from '../dependencies.ts';
import { languageIn } from './frame.ts';
import { draftPath } from './paths.ts';
import type { DraftVisit } from './visit.ts';

/** The page that a form belongs to, and those to which its buttons lead. */
export interface Going {
  readonly page: string;
  readonly pages: readonly string[];
  /** Where "go on" leads; without it nowhere else. Empty is the list of sections. */
  readonly next?: string;
}

/** Leads where the button that was pressed leads, once everything is saved. */
export async function goFrom(
  c: HttpContext,
  deps: FormDependencies,
  { draft, session }: DraftVisit,
  { page, pages, next = page }: Going,
): Promise<Response> {
  const form = c.get('form');
  const go = form.get('go') ?? '';
  const to = (name: string, query: Readonly<Record<string, string>> = {}) =>
    draftPath(c, draft, name || undefined, query);
  const language = languageIn(go);
  if (language) {
    const [path] = to(page).split('?');
    return seeOther(c, `${path}?lang=${language}`);
  }
  if (go === 'extend' && session) await openSession(c, deps, session);
  if (go === 'search') return seeOther(c, to(page, { q: form.get('q')?.slice(0, 100) ?? '' }));
  if (go === 'answer') return seeOther(c, `${to(page)}#so-far`);
  if (go === 'tasks') return seeOther(c, to(''));
  if (go === 'next') return seeOther(c, to(next));
  return seeOther(c, to(pages.includes(go) ? go : page));
}
