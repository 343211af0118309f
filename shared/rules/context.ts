import { dayNumber } from './calendar.ts';
import {
  CLASS_A,
  CLASS_B,
  type Classified,
  classifyItem,
  EXCEPTED,
  type ItemClass,
  UNCONTROLLED,
  withDeclared,
} from './classify.ts';
import type { EndUses } from './end-uses/end-uses-of.ts';
import type { Facts, Item, Model, Party } from './facts.ts';
import { and, not, type Truth } from './kleene.ts';
import { type Places, placesAt } from './places.ts';
import type { PreparedPolicy } from './prepared-policy.ts';
import type { PartyRole } from './vocabulary.ts';

/** What a request is about, by the strictest thing in it. */
export type Subject = 'uncontrolled' | 'excepted' | 'class-b' | 'class-a' | 'model-weights';

/** The facts beside what every rule would otherwise work out for itself. */
export interface Context {
  readonly facts: Facts;
  readonly prepared: PreparedPolicy;
  readonly endUses: EndUses;
  readonly day: number;
  /** The country lists as they stand on the day of submission; of headquarters, `seats`. */
  readonly places: Places;
  readonly seats: Places;
  readonly subject: Subject;
  /** Whether something in it is EXCEPTED, stricter though another item may be. */
  readonly hasExcepted: boolean;
  /** False where a missing figure could make the subject milder. */
  readonly isClassified: boolean;
  /** TPP of the 3A090.a-class items. */
  readonly countedTpp: number;
  /** The one party of that role; `undefined` when there is none, or more than one. */
  readonly consignee: Party | undefined;
  readonly endUser: Party | undefined;
}

interface Tally {
  readonly strictest: ItemClass;
  readonly hasExcepted: boolean;
  readonly isCertain: boolean;
  readonly countedTpp: number;
}

const SUBJECTS: Readonly<Record<ItemClass, Subject>> = {
  [UNCONTROLLED]: 'uncontrolled',
  [EXCEPTED]: 'excepted',
  [CLASS_B]: 'class-b',
  [CLASS_A]: 'class-a',
};

export function contextOf(facts: Facts, prepared: PreparedPolicy, endUses: EndUses): Context {
  const day = dayNumber(facts.submittedAt);
  const isWeights = facts.type === 'model-weights';
  const closed = isWeights ? isControlledModel(facts.model, prepared) : undefined;
  const { places, seats } = placesAt(prepared.atlas, day);
  const tally = isWeights ? undefined : tallyOf(facts.items, prepared);
  return {
    facts,
    prepared,
    endUses,
    day,
    places,
    seats,
    subject: tally
      ? SUBJECTS[tally.strictest]
      : closed === false
        ? 'uncontrolled'
        : 'model-weights',
    hasExcepted: tally?.hasExcepted ?? false,
    isClassified: tally ? tally.isCertain : closed !== undefined,
    countedTpp: tally?.countedTpp ?? 0,
    consignee: only(facts.parties, 'ultimate-consignee'),
    endUser: only(facts.parties, 'end-user'),
  };
}

/** The catalogue's figures for a part it lists; otherwise the figures the order brings. */
export function classificationOf(item: Item, prepared: PreparedPolicy): Classified {
  const listed = prepared.parts.get(item.part);
  return listed === undefined
    ? classifyItem(item, prepared.policy)
    : withDeclared(listed.classified, item.eccn);
}

/** TPP of one ordered unit of an item, as limits count it: of 3A090.a-class items alone. */
export function countedTppPerUnit(item: Item, prepared: PreparedPolicy): number {
  const { strictest, tppPerUnit } = classificationOf(item, prepared);
  return strictest === CLASS_A ? tppPerUnit : 0;
}

function tallyOf(items: readonly Item[], prepared: PreparedPolicy): Tally {
  let strictest: ItemClass = UNCONTROLLED;
  let hasExcepted = false;
  let isCertain = items.length > 0;
  let countedTpp = 0;
  for (const item of items) {
    const found = classificationOf(item, prepared);
    if (found.strictest > strictest) strictest = found.strictest;
    if (found.strictest === EXCEPTED) hasExcepted = true;
    const isCounted = isCount(item.quantity);
    if (!found.isCertain || !isCounted) isCertain = false;
    if (found.strictest === CLASS_A && isCounted) countedTpp += found.tppPerUnit * item.quantity;
  }
  const isSummed = isCertain && Number.isSafeInteger(countedTpp);
  return { strictest, hasExcepted, isCertain: isSummed, countedTpp };
}

/** Whether License Exceptions ACA and NAC of the pack cover the items; which is open, rules ask. */
export const isExceptionable = ({ subject, prepared: { policy } }: Context): boolean =>
  policy.exceptions !== undefined && (subject === 'excepted' || subject === 'class-b');

export const isCount = (quantity: number): boolean =>
  Number.isSafeInteger(quantity) && quantity > 0;

function isControlledModel(model: Model | undefined, { policy }: PreparedPolicy): Truth {
  if (model === undefined) return undefined;
  const { trainingOperations } = model;
  const isLarge =
    trainingOperations === undefined || Number.isNaN(trainingOperations)
      ? undefined
      : trainingOperations >= policy.classes.modelOperationsFrom.value;
  return and(not(model.published), isLarge);
}

function only(parties: readonly Party[], role: PartyRole): Party | undefined {
  let found: Party | undefined;
  for (const party of parties) {
    if (party.role !== role) continue;
    if (found !== undefined) return undefined;
    found = party;
  }
  return found;
}
