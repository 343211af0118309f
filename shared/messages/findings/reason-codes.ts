import { rulePlaceOf } from '../../cases/rule-places.ts';
import { paragraphOfRule } from './paragraph-of.ts';

/** The code of a rule; of a paragraph of an application `VEU-P` and its number, else of the application. */
export function reasonCodeOf(rule: string): string {
  const paragraph = paragraphOfRule(rule);
  return rulePlaceOf(rule)?.code ?? (paragraph === undefined ? 'VEU-A' : `VEU-P${paragraph}`);
}
