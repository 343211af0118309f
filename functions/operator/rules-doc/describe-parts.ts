import { CLASS_A, CLASS_B, EXCEPTED, UNCONTROLLED } from '../../../shared/rules/classify.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { preparedOf } from '../../../shared/rules/prepared-policy.ts';
import { inGroups } from '../decide/describe-decision.ts';
import { codeSpan, tableRow } from './markdown.ts';

type Part = Policy['parts'][number];

const HEAD = `# The parts

Generated from the pack's document by \`npm run docs\`; a test keeps it so. TPP is 2 x MacTOPS x bit
length, and a data sheet's dense TOPS are 2 x MacTOPS: so TPP is dense TOPS x bits, the highest over
bit lengths, and performance density is TPP over the die area in mm2. Figures are per chip; TPP is of
what one ordered unit holds.

Sources are cited as they were read; "as quoted by others" marks a maker's figure that was read at
second hand. Where they disagree, the stricter holds: the higher TPP, the smaller die. Where nobody
has published a die area, a part is of the strictest class that its TPP allows. Figures that are not
here are stated by the order, as of part \`other\`. Not legal advice.
`;

const CLASSES = {
  [CLASS_A]: '3A090.a',
  [CLASS_B]: '3A090.b',
  [EXCEPTED]: '3A090.a, not for datacenters: NAC, ACA',
  [UNCONTROLLED]: 'neither',
} as const;

/** `docs/parts.md`: every part of the catalogue, with its class and what its figures are made of. */
export function describeParts(policy: Policy): string {
  const { parts } = preparedOf(policy);
  const rows = [...parts.values()].map(({ part, classified }) =>
    tableRow([
      `${part.maker ?? ''} ${part.label} (${codeSpan(part.id)})`.trim(),
      inGroups(classified.tppPerUnit),
      part.performanceDensity?.toFixed(2) ?? 'not known',
      CLASSES[classified.strictest],
      part.basis,
      [...sourcesOf(part), ...(part.note ? [part.note] : [])].join('<br>'),
    ]),
  );
  return [
    HEAD,
    `As in ${codeSpan(policy.id)} version ${policy.version}.\n`,
    tableRow(['Part', 'TPP', 'Density', 'Class', 'Arithmetic', 'Sources']),
    tableRow(['---', '--:', '--:', '---', '---', '---']),
    ...rows,
    '',
  ].join('\n');
}

const sourcesOf = ({ arithmetic }: Part): string[] => [
  ...(arithmetic?.operations ?? []).map(
    ({ tops, bits, source }) => `${inGroups(tops)} TOPS x ${bits} bits: ${source}`,
  ),
  ...(arithmetic?.dieAreas ?? []).map(({ mm2, source }) => `${inGroups(mm2)} mm2: ${source}`),
];
