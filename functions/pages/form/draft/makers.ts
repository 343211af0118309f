import type { Draft, DraftKind } from '../../../../shared/contracts/draft.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { MakeSendable, Sendable } from './sendable.ts';

/** The rules of a kind come with it alone, when somebody sends one. */
const MAKERS: Readonly<Partial<Record<DraftKind, () => Promise<MakeSendable>>>> = {
  'chip-order': async () => (await import('../order/sendable.ts')).sendableOrder,
};

export async function sendableOf(
  deps: FormDependencies,
  draft: Draft,
  now: Date,
): Promise<Sendable | undefined> {
  const make = await MAKERS[draft.kind]?.();
  return make?.(deps, draft, now);
}
