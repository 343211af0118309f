import type { Icon } from './icons.ts';

/** What is drawn, before anybody knows where: the same for parts on AWS and for states. */
export interface Diagram {
  readonly title: string;
  /** The picture in words, for whoever cannot see it. */
  readonly description: string;
  readonly direction: 'RIGHT' | 'DOWN';
  readonly groups: readonly Group[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** What the arrows and marks mean, at the foot. */
  readonly legend: readonly (Mark | { readonly look: Arrow['look']; readonly text: string })[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
}

/** The family of a box, which is its color. */
export type Hue = 'compute' | 'flow' | 'store' | 'message' | 'guard' | 'plain' | 'good' | 'bad';

export interface Box {
  readonly id: string;
  readonly group?: string | undefined;
  readonly hue: Hue;
  readonly icon: Icon;
  readonly title: string;
  readonly lines: readonly string[];
  /** Small print in the color of another family, such as what a function may do with the table. */
  readonly marks?: readonly Mark[];
  /** `round`: not a part, but who stands outside, or where something begins and ends. */
  readonly shape?: 'card' | 'round';
}

export interface Mark {
  readonly hue: Hue;
  readonly icon: Icon;
  readonly text: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  /** `stream`: what happens by itself when something changes. `fault`: where a failure leads. */
  readonly look: 'act' | 'stream' | 'fault';
}
