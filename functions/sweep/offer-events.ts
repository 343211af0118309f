import type { SweepDependencies, Tally } from './dependencies.ts';
import { workThrough } from './work-through.ts';

/** The stream delivers within seconds; what is older was lost on its way. */
const LOST_AFTER_MS = 60_000;
/** Events offered again in one run. */
const MOST = 200;

/** Puts undelivered events into the stream again. */
export async function offerEvents(dependencies: SweepDependencies, until: Date): Promise<Tally> {
  const { outbox, clock } = dependencies;
  const lost = new Date(clock().getTime() - LOST_AFTER_MS);
  const items = await outbox.undeliveredBefore(lost, MOST);
  const act = async (event: (typeof items)[number]) => {
    await outbox.offerAgain(event, clock());
    return true;
  };
  const about = ({ caseId }: (typeof items)[number]) => ({ caseId });
  return workThrough({ name: 'redelivery', items, until, about, act }, dependencies);
}
