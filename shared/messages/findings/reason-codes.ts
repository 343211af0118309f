import { rulePlaceOf } from '../../cases/rule-places.ts';

const PARAGRAPH = /^attestation-(?<paragraph>\d+)$/;

/** The code of a rule; of a paragraph of an application `VEU-P` and its number, else of the application. */
export function reasonCodeOf(rule: string): string {
  const paragraph = PARAGRAPH.exec(rule)?.groups?.paragraph;
  return rulePlaceOf(rule)?.code ?? (paragraph === undefined ? 'VEU-A' : `VEU-P${paragraph}`);
}
