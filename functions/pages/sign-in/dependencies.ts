import type { Files } from '../../adapters/ports/files.ts';
import type { Mailer } from '../../adapters/ports/notices.ts';
import type { SignIns } from '../../adapters/ports/people.ts';
import type { InformationRequests, Offices, Reviews, Tasks } from '../../adapters/ports/reviews.ts';

/** What the pages work with by which people sign in and decide. */
export interface People {
  readonly tasks: Tasks;
  readonly reviews: Reviews;
  readonly information: InformationRequests;
  readonly offices: Offices;
  readonly signIns: SignIns;
  readonly files: Files;
  readonly mailer: Mailer;
}
