import { DECISION } from './decision.ts';
import { FILING } from './filing.ts';
import { INTAKE } from './intake.ts';
import { POLICY } from './policy.ts';
import { SERVICE } from './service.ts';
import { SHIPPING } from './shipping.ts';

/** By subject; none of them has a name that another has. */
export const SUBJECTS: readonly Readonly<Record<string, string>>[] = [
  FILING,
  DECISION,
  SHIPPING,
  INTAKE,
  POLICY,
  SERVICE,
];

/**
 * What the fields of the document are, by name: fields of one name mean one thing nearly everywhere.
 * Where one means another, the names around it stand before it, as in `filings.reference`: the longest
 * wins, and the first of them is a schema or the id of an operation.
 */
export const DESCRIPTIONS: Readonly<Record<string, string>> = Object.assign({}, ...SUBJECTS);
