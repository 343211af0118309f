import type { Mailer } from '../../adapters/ports.ts';
import type {
  Files,
  InformationRequests,
  Offices,
  Reviews,
  SignIns,
  Tasks,
} from '../../adapters/review-ports.ts';

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
