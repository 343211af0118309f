import type { Draft } from '../../../shared/contracts/draft.ts';
import type { DraftLetter } from '../../../shared/drafts/letters.ts';
import { dayIn, dayOf } from '../../../shared/messages/people/index.ts';
import type { OfferedLetter } from '../../adapters/ports/drafts.ts';
import type { DeliverDependencies } from './dependencies.ts';
import type { Letter } from './letter.ts';
import { mailOf } from './render.ts';
import { mailWordsIn } from './scene.ts';

/**
 * Mails letters about drafts, side by side; at least once, as all mail. One that may not go yet, as its
 * reader had so many, waits for the sweep to offer it again. Returns the items that have to be offered again.
 */
export async function mailDraftLetters(
  offers: readonly OfferedLetter[],
  deps: DeliverDependencies,
): Promise<string[]> {
  const failed = await Promise.all(
    offers.map(async (offered) => {
      const error = await mailDraftLetter(offered, deps).catch((reason: unknown) => reason);
      if (error === undefined) return [];
      const name = error instanceof Error ? error.name : 'unknown';
      deps.log({ level: 'error', draftId: offered.draftId, error: name });
      return [offered.itemId];
    }),
  );
  return failed.flat();
}

async function mailDraftLetter(
  offered: OfferedLetter,
  { draftLetters, mayMailTo, mailer, publicUrl, clock }: DeliverDependencies,
): Promise<undefined> {
  const found = await draftLetters.find(offered, clock());
  if (found) {
    if (!(await mayMailTo(found.to))) return;
    await mailer.send(mailOf(await letterOf(found), `${publicUrl}${addressOf(found.draft)}`));
  }
  await draftLetters.markTold(offered);
}

/** Whatever it is of. It opens nothing by itself. */
const addressOf = ({ id }: Draft): string => `/apply/${encodeURIComponent(id)}`;

/** In the draft's language: of a colleague nobody knows another. */
async function letterOf({
  what,
  to,
  draft,
}: DraftLetter & { readonly draft: Draft }): Promise<Letter> {
  const { language, owner = '', kind, expiresAt } = draft;
  const words = (await mailWordsIn(language)).mails.draft;
  const until = dayIn(language, dayOf(language, expiresAt));
  const { subject, intro, closing } = words.letters[what]({ owner, until });
  return {
    to,
    language,
    subject,
    greeting: words.greeting,
    intro,
    headline: words.kinds[kind],
    lead: [],
    facts: [{ name: words.until, value: until }],
    sections: [],
    link: { label: words.link, to: { path: addressOf(draft) } },
    closing: `${closing} ${words.linkAlone}`,
  };
}
