import type { Draft } from '../../../../shared/contracts/draft.ts';
import { type DraftReader, type DraftRole, roleIn } from '../../../../shared/drafts/access.ts';
import { type ApplyMessages, applyWordsIn } from '../../../../shared/messages/apply/index.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { csrfTokenOf } from '../../../adapters/one-time-code.ts';
import type { Session } from '../../../adapters/ports/people.ts';
import { hasCsrfToken } from '../../forms/csrf.ts';
import { type Words, wordsFor } from '../../forms/words.ts';
import { browserSecret } from '../../sign-in/browser.ts';
import { sessionOf } from '../../sign-in/session.ts';
import type { FormDependencies } from '../dependencies.ts';

/** Somebody who comes to the address of a draft. */
export interface Caller {
  readonly reader: DraftReader;
  readonly session: Session | undefined;
  readonly now: Date;
  readonly words: Words;
  readonly said: ApplyMessages;
  /** What every form of theirs carries: of the session, else of the browser. */
  readonly csrf: string;
}

/** Somebody who may at least see the draft. */
export interface DraftVisit extends Caller {
  readonly draft: Draft;
  readonly role: DraftRole;
}

export async function callerOf(c: HttpContext, deps: FormDependencies): Promise<Caller> {
  const session = await sessionOf(c, deps);
  const browser = browserSecret(c);
  const words = await wordsFor(c);
  return {
    reader: { mailbox: session?.email, browser },
    session,
    now: deps.clock(),
    words,
    said: await applyWordsIn(words.language),
    csrf: session?.csrfToken ?? csrfTokenOf(browser ?? ''),
  };
}

/** A draft and who comes to it; without a role they are nobody to it. */
export interface DraftFound extends Caller {
  readonly draft: Draft | undefined;
  readonly role: DraftRole | undefined;
}

export async function comeToDraft(c: HttpContext, deps: FormDependencies): Promise<DraftFound> {
  const caller = await callerOf(c, deps);
  const draft = await deps.drafts.find(c.req.param('draft') ?? '', caller.now);
  return { ...caller, draft, role: draft && roleIn(draft, caller.reader) };
}

export const isVisit = (found: DraftFound): found is DraftFound & DraftVisit =>
  found.role !== undefined;

/** Whether a form was made for whoever posts it. */
export const isOwnForm = (c: HttpContext, { csrf }: Caller): boolean =>
  hasCsrfToken(c, { csrfToken: csrf });
