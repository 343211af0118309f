import {
  type KeptMapping,
  mappingWish,
  switchBody,
  tryBody,
} from '../../shared/contracts/intake-mapping.ts';
import { partsAt } from '../../shared/filing/policy-at.ts';
import { triedEvent, triedSamples } from '../../shared/intake/trying.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import type { FoundMapping } from '../adapters/ports/intake.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { IntakeApiDependencies } from './dependencies.ts';

/** GET /v1/intake/mappings */
export const listMappings =
  ({ mappings }: IntakeApiDependencies): HttpHandler =>
  async (c) =>
    c.json({ mappings: await mappings.list(c.get('client').id) });

/** POST /v1/intake/mappings: a new version, as a draft, and what its samples come to. */
export const putMapping =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const wish = bodyIn(c, mappingWish);
    if (wish instanceof Response) return wish;
    const { id } = c.get('client');
    const before = await deps.mappings.find(id, wish.name);
    if (before && !readsTheSame(before.mapping, wish)) {
      return wrong(
        c,
        '/source',
        'is that of its versions before, as is its type: use another name',
      );
    }
    const mapping = await deps.mappings.put(id, wish, deps.clock());
    if (!mapping) return refuse(c, 'body-too-large');
    return c.json(triedAs(deps, { mapping, state: 'draft' }), 201);
  };

const readsTheSame = (one: Reads, other: Reads): boolean =>
  one.source === other.source && one.type === other.type;
type Reads = Pick<KeptMapping, 'source' | 'type'>;

/** GET /v1/intake/mappings/{name}: the newest version, or the one that is asked for. */
export const showMapping =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const asked = c.req.query('version');
    if (asked !== undefined && !/^[1-9]\d{0,3}$/.test(asked)) {
      return refuse(c, 'invalid-query', { detail: 'A version is a number from 1.' });
    }
    const found = await own(deps, c, asked === undefined ? undefined : Number(asked));
    if (!found) return refuse(c, 'not-found');
    return c.json({ ...found.mapping, state: found.state });
  };

/** POST /v1/intake/mappings/{name}/try: by its samples, or by an event; nothing is done. */
export const tryMapping =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const asked = bodyIn(c, tryBody);
    if (asked instanceof Response) return asked;
    const found = await own(deps, c, asked.version);
    if (!found) return refuse(c, 'not-found');
    if (!asked.event) return c.json(triedAs(deps, found));
    const tried = [triedEvent(asked.event, found.mapping, partsAt(deps.clock()))];
    return c.json({ ...named(found), tried });
  };

/** POST /v1/intake/mappings/{name}/switch-on: only what reads its samples as they are to be read. */
export const switchMappingOn =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const asked = bodyIn(c, switchBody);
    if (asked instanceof Response) return asked;
    const found = await own(deps, c, asked.version);
    if (!found) return refuse(c, 'not-found');
    const { tried } = triedAs(deps, found);
    const failing = tried.flatMap(({ matches }, index) => (matches ? [] : [index]));
    if (failing.length > 0) {
      const errors = failing.map((index) => ({
        pointer: `/samples/${index}`,
        detail: 'is not read as its "expected" says: try it to see what it is read as',
      }));
      return refuse(c, 'invalid-request', { errors });
    }
    await deps.mappings.switchOn(c.get('client').id, found.mapping);
    tellReplay(c, found.state === 'on');
    return c.json({ ...named({ ...found, state: 'on' }), tried });
  };

/** POST /v1/intake/mappings/{name}/switch-off: its events are parked from then on, unless they are ours. */
export const switchMappingOff =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const found = await own(deps, c);
    if (!found) return refuse(c, 'not-found');
    await deps.mappings.switchOff(c.get('client').id, found.mapping);
    tellReplay(c, found.state === 'off');
    const state = found.state === 'on' ? 'off' : found.state;
    return c.json(triedAs(deps, { ...found, state }));
  };

const own = (deps: IntakeApiDependencies, c: HttpContext, version?: number) =>
  deps.mappings.find(c.get('client').id, c.req.param('name') ?? '', version);

const named = ({ mapping: { name, version }, state }: FoundMapping) => ({ name, version, state });

const triedAs = ({ clock }: IntakeApiDependencies, found: FoundMapping) => ({
  ...named(found),
  tried: triedSamples(found.mapping, partsAt(clock())),
});

const wrong = (c: HttpContext, pointer: string, detail: string): Response =>
  refuse(c, 'invalid-request', { errors: [{ pointer, detail }] });
