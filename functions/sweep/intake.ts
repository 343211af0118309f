import { goOn } from '../adapters/intake/go-on.ts';
import { type Job, takeUp } from './work-through.ts';

/** Orders taken up at once. */
const MOST = 100;

/** Goes on with orders of which an event was stored and not carried out. */
export const goOnWithOrders: Job = (dependencies, run) =>
  takeUp(dependencies, run, {
    name: 'an event of an order',
    most: MOST,
    due: dependencies.intake.due,
    act: ({ laneId }) => goOn(dependencies, laneId, () => dependencies.clock() < run.until),
  });
