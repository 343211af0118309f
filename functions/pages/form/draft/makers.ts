import type { Draft, DraftKind } from '../../../../shared/contracts/draft.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { MakeSendable, Sendable } from './sendable.ts';

const ofVeu = async () => (await import('../veu/sendable.ts')).sendableApplication;

/** The rules of a kind come with it alone, when somebody sends one. */
const MAKERS: Readonly<Record<DraftKind, () => Promise<MakeSendable>>> = {
  'chip-order': async () => (await import('../order/sendable.ts')).sendableOrder,
  'national-veu': ofVeu,
  'universal-veu': ofVeu,
};

export async function sendableOf(
  deps: FormDependencies,
  draft: Draft,
  now: Date,
): Promise<Sendable> {
  const make = await MAKERS[draft.kind]();
  return make(deps, draft, now);
}
