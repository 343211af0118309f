import { feedPartOf } from '../../../shared/events/feed.ts';
import type { FeedPage, FeedPages } from '../ports/feed.ts';
import type { ToldEvents } from '../ports/webhooks.ts';

/** Endpoints of one client are told of the same page about the same time. */
const MOST_KNOWN = 100;

/** What a client was told, from the pages of its feed. No page ever changes: those just read are known. */
export function toldEvents(pages: Pick<FeedPages, 'from'>): ToldEvents {
  const known = new Map<string, Promise<FeedPage | undefined>>();
  const read = async (part: string, number: number) => {
    const [page] = await pages.from(part, number, 1);
    return page?.number === number ? page : undefined;
  };
  const pageOf = (part: string, number: number) => {
    const name = `${part} ${number}`;
    const found = known.get(name) ?? read(part, number);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, found);
    found.then(
      (page) => page ?? known.delete(name),
      () => known.delete(name),
    );
    return found;
  };
  return {
    async find({ clientId, caseId }, { place, page }) {
      const found = await pageOf(feedPartOf(clientId, caseId), page);
      return found?.events.find(
        ({ subject, sequence }) => subject === caseId && Number(sequence) === place,
      );
    },
  };
}
