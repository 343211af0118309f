import type { Status } from '../rules/vocabulary.ts';

/** What a color says; `act` is solid, and for what the reader must do by a date alone. */
export type Tone = 'good' | 'wait' | 'bad' | 'act' | 'plain-tone';

/** Whoever withdraws does what they want to: nothing there is red. */
export const TONES: Readonly<Record<Status, Tone>> = {
  received: 'wait',
  'no-license-required': 'good',
  licensed: 'good',
  refused: 'bad',
  'under-review': 'wait',
  'on-hold': 'wait',
  waitlisted: 'wait',
  withdrawn: 'plain-tone',
  expired: 'plain-tone',
  revoked: 'bad',
  returned: 'plain-tone',
};
