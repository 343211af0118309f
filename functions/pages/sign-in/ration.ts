import { html } from 'hono/html';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import type { Allowance } from '../../../shared/people/allowance.ts';
import { mailboxOf } from '../../../shared/people/mailbox.ts';
import { neighborhoodOf } from '../../../shared/people/network.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { HttpContext, HttpGuard } from '../../adapters/http/route.ts';
import type { Allowances } from '../../adapters/ports/allowances.ts';
import { answerNotice } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';
import { addressOf } from './address.ts';

/** What rations of people are counted with. */
export interface RationDependencies {
  readonly allowances: Pick<Allowances, 'take'>;
  readonly clock: Clock;
}

/**
 * Takes one use, at the expense of the mailbox that is signed in or, without one, of the network that
 * the request came from. Neither is kept but as a hash. Else after how many seconds there is one.
 */
export const takeRation = (
  c: HttpContext,
  { allowances, clock }: RationDependencies,
  { allowance, mailbox }: { readonly allowance: Allowance; readonly mailbox?: string | undefined },
): Promise<'taken' | { readonly waitSeconds: number }> => {
  const whose =
    mailbox === undefined ? `network#${neighborhoodOf(addressOf(c))}` : mailboxOf(mailbox);
  return allowances.take({ allowance, whose: sha256(whose) }, clock());
};

/** Lets nobody in whose network has had all of it in this hour. */
export const withinRation =
  (deps: RationDependencies, allowance: Allowance): HttpGuard =>
  async (c, next) => {
    const taken = await takeRation(c, deps, { allowance });
    return taken === 'taken' ? next() : answerTooMany(c, taken);
  };

/** 429, with from when on there is another. */
async function answerTooMany(c: HttpContext, { waitSeconds }: { readonly waitSeconds: number }) {
  const words = await wordsFor(c);
  c.header('Retry-After', String(waitSeconds));
  const minutes = numberIn(words.language, Math.ceil(waitSeconds / 60));
  const more = html`<p>${words.people.inMinutes(minutes)}</p>`;
  return answerNotice(c, words, { notice: 'network-busy', more });
}
