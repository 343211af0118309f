import { check } from './check.ts';
import { plainOrder } from './orders.ts';
import { checkReleased, drawOf, fileTwice, type Walk } from './walk.ts';

/** SES takes this for delivered, and counts it nowhere: for mail that nobody is to read. */
const NOBODY = 'success@simulator.amazonses.com';

/** An order that the rules decide: licensed in the answer, on the account, and given back. */
export async function walkOrder(walk: Walk): Promise<void> {
  const { api, deps } = walk;
  const reference = `${walk.reference}-1`;
  const email = deps.mailbox?.applicant ?? NOBODY;
  const licensed = await fileTwice(walk, plainOrder({ reference, email }), reference);
  const { id, status } = licensed;
  check(status === 'licensed', `The order was answered ${status}`);
  const { account, tpp } = drawOf(licensed);
  const usedTpp = await api.usedTpp(account);
  check(usedTpp >= tpp, 'The account does not show the order');
  await api.withdraw(id);
  check((await api.usedTpp(account)) === usedTpp - tpp, 'The account was not given back the order');
  await checkReleased(walk, id);
}
