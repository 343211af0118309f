import type { Part } from '../../policy.ts';

const SHEET = 'TPP = 2 x dense MacTOPS x bit length, from the public datasheet';
const AREA = `${SHEET}; performance density over the published die area`;

type Figures = readonly [id: string, label: string, tpp: number, density?: number];

const datacenter = ([id, label, tppPerChip, performanceDensity]: Figures): Part => ({
  id,
  label,
  tppPerChip,
  ...(performanceDensity !== undefined && { performanceDensity }),
  chipsPerUnit: 1,
  marketedForDatacenters: true,
  basis: performanceDensity === undefined ? SHEET : AREA,
});

const rack = (
  chip: Part,
  { id, label }: Pick<Part, 'id' | 'label'>,
  chipsPerUnit: number,
): Part => ({
  ...chip,
  id,
  label,
  chipsPerUnit,
  basis: `${chip.basis}; ${chipsPerUnit} chips to a rack`,
});

const graphics = ([id, label, tppPerChip]: Figures): Part => ({
  id,
  label,
  tppPerChip,
  chipsPerUnit: 1,
  marketedForDatacenters: false,
  basis: `${SHEET}; sold for workstations and games`,
});

const gb200 = datacenter(['gb200', 'GB200 (per GPU)', 40_000]);
const gb300 = datacenter(['gb300', 'GB300 (per GPU)', 60_000]);

/** Public datasheet arithmetic, per chip. An order may bring its own figures for a part not here. */
export const PARTS: readonly Part[] = [
  datacenter(['a100', 'A100', 4_992, 6.04]),
  datacenter(['h100-sxm', 'H100 SXM', 15_832, 19.45]),
  datacenter(['h100-nvl', 'H100 NVL', 13_364, 16.42]),
  datacenter(['h200-sxm', 'H200 SXM', 15_832, 19.45]),
  datacenter(['h200-nvl', 'H200 NVL', 13_364, 16.42]),
  datacenter(['h800-sxm', 'H800 SXM', 15_832, 19.45]),
  datacenter(['h800-pcie', 'H800 PCIe', 12_104, 14.87]),
  datacenter(['h20', 'H20', 2_368, 2.91]),
  datacenter(['b100', 'B100', 28_000, 17.2]),
  datacenter(['b200', 'B200', 36_000, 22.1]),
  datacenter(['b300', 'B300', 56_000, 34.4]),
  gb200,
  rack(gb200, { id: 'gb200-nvl72', label: 'GB200 NVL72' }, 72),
  gb300,
  datacenter(['mi210', 'Instinct MI210', 2_896, 3.67]),
  datacenter(['mi250', 'Instinct MI250', 5_794, 3.67]),
  datacenter(['mi250x', 'Instinct MI250X', 6_128, 3.88]),
  datacenter(['mi300a', 'Instinct MI300A', 15_690]),
  datacenter(['mi300x', 'Instinct MI300X', 20_919, 20.6]),
  datacenter(['mi325x', 'Instinct MI325X', 20_919, 20.6]),
  datacenter(['mi350x', 'Instinct MI350X', 36_910]),
  datacenter(['mi355x', 'Instinct MI355X', 40_265]),
  datacenter(['l40', 'L40', 2_896, 4.8]),
  datacenter(['l40s', 'L40S', 5_864, 9.6]),
  graphics(['rtx-4090', 'GeForce RTX 4090', 5_286]),
  graphics(['rtx-5090', 'GeForce RTX 5090', 6_704]),
];
