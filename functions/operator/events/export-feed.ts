import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import { cursorAt, positionsAt } from '../../../shared/events/cursor.ts';
import { readFeed } from '../../adapters/feed/read.ts';
import type { FeedPages } from '../../adapters/ports/feed.ts';
import { TerminalError } from '../terminal-error.ts';

const AT_ONCE = 500;

/** All events of a client since a cursor, or all that there are, and the cursor after them. */
export async function exportFeed(
  pages: FeedPages,
  { clientId, after }: { readonly clientId: string; readonly after?: string | undefined },
): Promise<{ readonly events: readonly ClientEvent[]; readonly cursor: string }> {
  let positions = after === undefined ? undefined : positionsAt(clientId, after);
  if (after !== undefined && !positions)
    throw new TerminalError('That is no cursor of this client.');
  const events: ClientEvent[] = [];
  for (;;) {
    const read = await readFeed(pages, clientId, { after: positions, most: AT_ONCE });
    if (read === 'gone') throw new TerminalError('What follows the cursor is no longer there.', 1);
    events.push(...read.events);
    positions = read.positions;
    if (!read.isMore) return { events, cursor: cursorAt(clientId, positions) };
  }
}
