import { sha256 } from '../../../../shared/digests/sha256.ts';
import type { Key } from '../table/expression.ts';

export const intakeEventKey = (id: string): Key => ({ pk: `intake-event#${id}`, sk: 'event' });
export const laneKey = (id: string): Key => ({ pk: `intake-order#${id}`, sk: 'lane' });

export const MAPPING_HEAD = 'name#';
export const MAPPING_ON = 'on#';
const mappings = (clientId: string, sk: string): Key => ({ pk: `intake-mappings#${clientId}`, sk });

export const mappingHeadKey = (clientId: string, name: string): Key =>
  mappings(clientId, MAPPING_HEAD + name);
export const mappingKey = (clientId: string, name: string, version: number): Key =>
  mappings(clientId, `version#${name}#${String(version).padStart(4, '0')}`);
/** Which reads events of a source and type. */
export const mappingOnKey = (
  clientId: string,
  { source, type }: { readonly source: string; readonly type: string },
): Key => mappings(clientId, MAPPING_ON + sha256(JSON.stringify([source, type])).slice(0, 32));

/** Whose the events of a source are that an account puts on the bus. */
export const intakeSourceKey = (of: {
  readonly account: string;
  readonly source: string;
}): Key => ({ pk: `intake-source#${of.account}`, sk: of.source });
