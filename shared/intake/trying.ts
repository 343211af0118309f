import { cloudEvent } from '../contracts/cloud-event.ts';
import type { KeptMapping, MappingRules, TriedSample } from '../contracts/intake-mapping.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import { describeIssue, fieldErrors } from '../filing/field-errors.ts';
import { mapped } from './mapping.ts';
import { eventReadAs } from './reading.ts';

/** What each sample of a mapping comes to, against what it is to be read as. */
export const triedSamples = (
  { samples, ...rules }: KeptMapping,
  parts: ReadonlySet<string>,
): TriedSample[] =>
  samples.map(({ event, expected }) => {
    const tried = triedEvent(event, rules, parts);
    const differences = differencesOf(expected, tried.got);
    return {
      ...tried,
      matches: tried.matches && differences.length === 0,
      errors: [...tried.errors, ...differences],
    };
  });

/** What an event is read as; it matches when nothing is wrong with it. */
export function triedEvent(
  event: object,
  rules: MappingRules,
  parts: ReadonlySet<string>,
): TriedSample {
  const parsed = cloudEvent.safeParse(event, { error: describeIssue });
  if (!parsed.success) {
    return { matches: false, got: null, errors: fieldErrors(parsed.error.issues) };
  }
  const { source, type } = parsed.data;
  if (source !== rules.source || type !== rules.type) {
    const detail = `must be of source "${rules.source}" and type "${rules.type}", as the mapping is`;
    return { matches: false, got: null, errors: [{ pointer: '', detail }] };
  }
  const reading = eventReadAs(parsed.data, rules, parts);
  if ('errors' in reading) {
    return { matches: false, got: mapped(event, rules).data, errors: [...reading.errors] };
  }
  return { matches: true, got: reading.data, errors: [] };
}

/** Where what was read differs from what was to be read, member by member. */
function differencesOf(expected: unknown, got: unknown, at = ''): TriedSample['errors'] {
  if (canonicalJson(expected) === canonicalJson(got)) return [];
  if (!isObject(expected) || !isObject(got)) {
    const detail = expected === undefined ? 'was not expected' : `must be ${shown(expected)}`;
    return [{ pointer: '', detail: `is read as ${shown(got)}, and ${detail}`, field: at }];
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
  return [...names].flatMap((name) => differencesOf(expected[name], got[name], `${at}/${name}`));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : canonicalJson(value).slice(0, 200);
