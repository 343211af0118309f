import type { Item } from './facts.ts';
import { and, type Truth } from './kleene.ts';
import type { Part, PerformanceRegion, Policy } from './policy.ts';
import type { Eccn } from './vocabulary.ts';

/**
 * Classes by strictness. EXCEPTED is an item of 3A090.a performance that is not marketed for
 * datacenters: exceptions NAC and ACA are open to it, save where a country of concern is involved.
 */
export const UNCONTROLLED = 0;
export const EXCEPTED = 1;
export const CLASS_B = 2;
export const CLASS_A = 3;
export type ItemClass = typeof UNCONTROLLED | typeof EXCEPTED | typeof CLASS_B | typeof CLASS_A;

/** One line of an order, classified. Where a figure is missing, the strictest it could be. */
export interface Classified {
  readonly strictest: ItemClass;
  /** False where a missing figure could make it milder. */
  readonly isCertain: boolean;
  /** TPP of one ordered unit; 0 where unknown (then not certain). */
  readonly tppPerUnit: number;
}

interface Figures {
  readonly tpp: number | undefined;
  readonly density: number | undefined;
  readonly isForDatacenters: Truth;
}

const DECLARED: Readonly<Record<Eccn, ItemClass>> = {
  '3A090.a': CLASS_A,
  '4A090.a': CLASS_A,
  '3A090.b': CLASS_B,
  '4A090.b': CLASS_B,
  // They meet 3A090.b at least, or they were none: their figures tell whether they meet 3A090.a.
  '3A001.z': CLASS_B,
  '4A003.z': CLASS_B,
  '4A004.z': CLASS_B,
  '4A005.z': CLASS_B,
  '5A002.z': CLASS_B,
  '5A004.z': CLASS_B,
  '5A992.z': CLASS_B,
  none: UNCONTROLLED,
};

/** A part of the catalogue: settled. What nobody has published of it is read in the strictest way. */
export function classifyPart(part: Part, policy: Policy): Classified {
  const figures = {
    tpp: part.tppPerChip,
    density: part.performanceDensity,
    isForDatacenters: part.marketedForDatacenters,
  };
  const tppPerUnit = part.tppPerChip * part.chipsPerUnit;
  return { ...classified(figures, undefined, policy, tppPerUnit), isCertain: true };
}

/** An item with figures of its own. */
export function classifyItem(item: Item, policy: Policy): Classified {
  const tpp = isTpp(item.tppPerUnit) ? item.tppPerUnit : undefined;
  const figures = {
    tpp,
    density: item.performanceDensity,
    isForDatacenters: item.marketedForDatacenters,
  };
  return classified(figures, item.eccn, policy, tpp);
}

/** The stricter of two readings of one item, as of a catalogue part with a declared ECCN. */
export function withDeclared(item: Classified, eccn: Eccn | undefined): Classified {
  const declared = eccn === undefined ? UNCONTROLLED : DECLARED[eccn];
  if (declared < item.strictest || item.strictest === EXCEPTED) return item;
  return { ...item, strictest: declared, isCertain: true };
}

function classified(
  figures: Figures,
  eccn: Eccn | undefined,
  policy: Policy,
  tppPerUnit: number | undefined,
): Classified {
  const [mildest, strictest] = computedRange(figures, policy);
  const declared = eccn === undefined ? UNCONTROLLED : DECLARED[eccn];
  // A declaration of 3A090.a is what NAC and ACA presuppose: it does not take them away.
  const isExcepted = mildest === EXCEPTED && strictest === EXCEPTED;
  const high = isExcepted ? EXCEPTED : larger(strictest, declared);
  const low = isExcepted ? EXCEPTED : larger(mildest, declared);
  return {
    strictest: high,
    isCertain: high === low && tppPerUnit !== undefined,
    tppPerUnit: tppPerUnit ?? 0,
  };
}

/** The mildest and the strictest class that the known figures allow. */
function computedRange(figures: Figures, policy: Policy): readonly [ItemClass, ItemClass] {
  if (figures.isForDatacenters === undefined) {
    const [mildest] = computedRange({ ...figures, isForDatacenters: false }, policy);
    const [, strictest] = computedRange({ ...figures, isForDatacenters: true }, policy);
    return [mildest, strictest];
  }
  const { a, b, notForDatacentersFromTpp } = policy.classes;
  if (!figures.isForDatacenters) {
    if (figures.tpp === undefined) return [UNCONTROLLED, EXCEPTED];
    const is = figures.tpp >= notForDatacentersFromTpp.value ? EXCEPTED : UNCONTROLLED;
    return [is, is];
  }
  const inA = isInAny(a.value, figures);
  const inB = isInAny(b.value, figures);
  if (inA === true) return [CLASS_A, CLASS_A];
  const high = inA === undefined ? CLASS_A : inB === false ? UNCONTROLLED : CLASS_B;
  return [inB === true ? CLASS_B : UNCONTROLLED, high];
}

function isInAny(regions: readonly PerformanceRegion[], figures: Figures): Truth {
  let result: Truth = false;
  for (const region of regions) {
    const isIn = isWithin(region, figures);
    if (isIn === true) return true;
    if (isIn === undefined) result = undefined;
  }
  return result;
}

function isWithin(region: PerformanceRegion, { tpp, density }: Figures): Truth {
  const byTpp = isBetween(tpp, region.tppFrom, region.tppBelow);
  if (region.densityFrom === undefined && region.densityBelow === undefined) return byTpp;
  return and(byTpp, isBetween(density, region.densityFrom, region.densityBelow));
}

const isBetween = (value: number | undefined, from = 0, below = Number.POSITIVE_INFINITY): Truth =>
  value === undefined || Number.isNaN(value) ? undefined : value >= from && value < below;

const isTpp = (value: number | undefined): value is number =>
  value !== undefined && Number.isSafeInteger(value) && value >= 0;

const larger = (left: ItemClass, right: ItemClass): ItemClass => (left > right ? left : right);
