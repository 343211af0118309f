import type { Part } from '../../../shared/rules/policy.ts';

/**
 * The parts of a catalogue as people look for them: single chips before what is made of several, and the
 * most powerful first, which are those that are sold today.
 */
export const partsShown = (parts: readonly Part[]): readonly Part[] =>
  parts.toSorted(
    (one, other) =>
      Number(one.chipsPerUnit > 1) - Number(other.chipsPerUnit > 1) ||
      other.tppPerChip - one.tppPerChip,
  );
