import type { Clock } from '../../adapters/clock.ts';
import type { Mailer } from '../../adapters/ports/notices.ts';
import type { SignIns } from '../../adapters/ports/people.ts';

/** What people sign in with. */
export interface SignInDependencies {
  readonly signIns: SignIns;
  readonly mailer: Mailer;
  readonly clock: Clock;
}
