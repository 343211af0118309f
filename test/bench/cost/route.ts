import type { UsualWay } from './usual-design.ts';

/** One kind of request, done from outside as its users do it. */
export interface Route {
  readonly name: string;
  readonly kind: 'decided by the rules' | 'decided by people' | 'asked';
  /** How the usual design would do it; nothing where it would do the same. */
  readonly usual?: UsualWay;
  /** What has to be there before, and is not counted. */
  readonly prepare?: (n: number) => Promise<unknown>;
  /** What of all that is counted is its own, where it comes with something else. */
  readonly only?: Part;
  readonly perform: (n: number) => Promise<unknown>;
}

/** A part of what is done: runs of functions and their calls, and calls of others for items of such kinds. */
export interface Part {
  readonly functions: readonly string[];
  readonly items: readonly string[];
  readonly services: readonly string[];
}
