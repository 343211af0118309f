import { isEnded } from '../../../shared/cases/lifecycle.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { HeardEvent, ReadEvent } from '../../../shared/contracts/intake.ts';
import { requestIdOf } from '../../../shared/filing/request-id.ts';
import { isSameOrder } from '../../../shared/shipments/reference.ts';
import type { LaneDependencies } from './dependencies.ts';

/** So many of one reference are looked at: more than one is as unclear as twenty. */
const MOST = 20;

interface Naming extends Pick<HeardEvent, 'id' | 'clientId'> {
  readonly reading: ReadEvent;
}

/** Which order an event is about: none that is placed yet, one, as it was just read, or any of several. */
export type Named =
  | { readonly caseId: string | undefined; readonly file?: CaseFile | undefined }
  | { readonly several: readonly CaseFile[] };

/**
 * The order that a client calls so, whether it came by an event or by the API. Of several the one that
 * stands; where more than one does, nobody guesses. What the lane knows counts where no other is called so.
 */
export async function orderNamed(
  deps: LaneDependencies,
  event: Naming,
  caseId: string | undefined,
): Promise<Named> {
  if (!('reference' in event.reading.order)) return { caseId };
  const orders = await ordersCalled(deps, event, caseId);
  const standing = orders.filter(stands);
  if (standing.length > 1) return { several: standing };
  const only = standing[0] ?? (orders.length === 1 ? orders[0] : undefined);
  if (only || caseId !== undefined) return { caseId: only?.id ?? caseId, file: only };
  return orders.length > 1 ? { several: orders } : { caseId: undefined };
}

/** Orders that stand in the way of one that an event places; itself does not, where a run died. */
export async function ordersInTheWay(
  deps: LaneDependencies,
  event: Naming,
  caseId: string | undefined,
): Promise<readonly CaseFile[]> {
  const own = requestIdOf(event.clientId, event.id);
  const orders = await ordersCalled(deps, event, caseId);
  return orders.filter((order) => order.id !== own && stands(order));
}

const stands = ({ status }: CaseFile): boolean => !isEnded(status);

async function ordersCalled(
  { references, cases }: LaneDependencies,
  { clientId, reading: { order } }: Naming,
  caseId: string | undefined,
): Promise<readonly CaseFile[]> {
  if (!('reference' in order)) return [];
  const { reference } = order;
  const ids = await references.idsOf({ clientId, reference }, { most: MOST });
  const known = new Set([...ids, ...(caseId === undefined ? [] : [caseId])]);
  const files = await Promise.all([...known].map((id) => cases.find(id)));
  return files.flatMap((file) => (file && isOrderOf(file, { clientId, reference }) ? file : []));
}

const isOrderOf = (
  file: CaseFile,
  { clientId, reference }: { readonly clientId: string; readonly reference: string },
): boolean =>
  file.clientId === clientId &&
  !isApplication(file.request) &&
  isSameOrder(file.request.reference, reference);
