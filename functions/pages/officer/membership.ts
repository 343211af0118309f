import type { Task } from '../../../shared/contracts/review.ts';
import { CANARY } from '../../../shared/deployment/synthetic.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { OfficerDependencies } from './dependencies.ts';

/**
 * The officer a task is bound to is one of its office today; of a synthetic case, whose tasks are
 * bound to nobody else, the canary's.
 */
export async function isMemberToday(
  { offices }: Pick<OfficerDependencies, 'offices'>,
  { office, officer }: Task,
): Promise<boolean> {
  const has = async (id: string): Promise<boolean> =>
    (await offices.find(id))?.officers.some(({ email }) => isSameMailbox(email, officer.email)) ??
    false;
  return (await has(office)) || has(CANARY.office);
}
