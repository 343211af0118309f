import type { Part, PartArithmetic } from '../policy.ts';

/** A chip as people write it: what its sources say, and nothing that follows from them. */
type WrittenChip = Pick<Part, 'id' | 'label' | 'marketedForDatacenters' | 'note'> &
  PartArithmetic & { readonly maker: string };

/** What is sold as one unit and holds several of a chip. */
interface WrittenSystem {
  readonly id: string;
  readonly label: string;
  readonly of: string;
  readonly chipsPerUnit: number;
}

export type WrittenPart = WrittenChip | WrittenSystem;

/** The catalogue that rows write down: figures worked out, systems beside their chips. */
export function catalogueOf(rows: readonly WrittenPart[]): Part[] {
  const chips = new Map(
    rows.flatMap((row) => ('of' in row ? [] : [[row.id, chipOf(row)] as const])),
  );
  return rows.flatMap((row) => ('of' in row ? systemsOf(row, chips) : (chips.get(row.id) ?? [])));
}

/**
 * TPP is 2 x MacTOPS x bit length, the highest over bit lengths, and a data sheet's dense TOPS are
 * 2 x MacTOPS; density is TPP over die area (3A090, technical notes). Rounding never makes a
 * class milder: its edges are whole in TPP and have two places in density.
 */
function chipOf({ operations, dieAreas, ...row }: WrittenChip): Part {
  const tpp = Math.max(...operations.map(({ tops, bits }) => tops * bits));
  const tppPerChip = Math.round(tpp);
  const mm2 = dieAreas && Math.min(...dieAreas.map((area) => area.mm2));
  const density = mm2 && Math.round((tpp / mm2) * 100) / 100;
  const strictest = operations.find(({ tops, bits }) => tops * bits === tpp);
  return {
    ...row,
    tppPerChip,
    ...(density && { performanceDensity: density }),
    chipsPerUnit: 1,
    basis: `${strictest?.tops} dense TOPS x ${strictest?.bits} bits${mm2 ? `, over ${mm2} mm2` : ''}`,
    arithmetic: { operations, ...(dieAreas && { dieAreas }) },
  };
}

function systemsOf(
  { of, ...system }: WrittenSystem,
  chips: ReadonlyMap<string, Part>,
): readonly Part[] {
  const chip = chips.get(of);
  if (!chip) return [];
  return [{ ...chip, ...system, basis: `${chip.basis}; ${system.chipsPerUnit} chips to a unit` }];
}
