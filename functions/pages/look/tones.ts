import type { Status } from '../../../shared/rules/vocabulary.ts';
import type { Tone } from './answer.ts';

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
