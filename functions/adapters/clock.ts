import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

/** The present moment. Handed in everywhere, so that tests and demonstrations can move it. */
export type Clock = () => Date;

/** The machine's clock plus the offset of the environment, read anew at each call. */
export const systemClock: Clock = () =>
  new Date(Date.now() + Number(process.env[ENVIRONMENT.clockOffsetMs] ?? 0));

/** Later than anything falls due: for a look at all of it. */
export const EVER = new Date('9999-12-31T00:00:00Z');
