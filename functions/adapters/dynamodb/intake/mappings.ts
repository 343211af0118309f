import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import {
  type KeptMapping,
  keptMapping,
  type MappingWish,
} from '../../../../shared/contracts/intake-mapping.ts';
import type { Mappings } from '../../ports/intake.ts';
import { untilStill } from '../../until-still.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { commit, put, putOver, update, type Write } from '../table/commit.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { MAPPING_HEAD, MAPPING_ON, mappingHeadKey, mappingKey, mappingOnKey } from './keys.ts';

const headItem = z.object({ kind: z.literal('intake-mapping'), latest: z.int().min(1) });
const onItem = z.object({
  kind: z.literal('intake-mapping-on'),
  name: z.string(),
  /** 0: switched off. Nothing is taken away. */
  version: z.int().min(0),
});
const versionItem = z.object({ packed: z.unknown(), wasOn: z.boolean().optional() });

/** How clients' own events are read, every version ever put, in the table. */
export function dynamoMappings(client: DynamoDBClient, tableName: string): Mappings {
  const table: Table = { client, name: tableName };
  return {
    async inForce(clientId, of) {
      const on = await switchedOn(table, clientId, of);
      return on && (await versionOf(table, clientId, on))?.mapping;
    },
    put: (clientId, wish, at) => putNext(table, clientId, { wish, at }),
    find: (clientId, name, version) => find(table, clientId, { name, version }),
    list: (clientId) => list(table, clientId),
    async switchOn(clientId, mapping) {
      const { name, version } = mapping;
      await commit(table, [
        onWrite(clientId, mapping, version),
        update('version', mappingKey(clientId, name, version), {
          change: { set: { wasOn: true } },
          condition: { where: 'attribute_exists(#pk)' },
        }),
      ]);
    },
    async switchOff(clientId, mapping) {
      const on = await switchedOn(table, clientId, mapping);
      if (on?.name !== mapping.name) return;
      await commit(table, [onWrite(clientId, mapping, 0)]);
    },
  };
}

type Read = Pick<KeptMapping, 'source' | 'type'>;

const onWrite = (clientId: string, of: Read & { readonly name: string }, version: number): Write =>
  putOver('on', {
    ...mappingOnKey(clientId, of),
    kind: 'intake-mapping-on',
    name: of.name,
    version,
  });

async function switchedOn(table: Table, clientId: string, of: Read) {
  const item = await getItem(table, mappingOnKey(clientId, of));
  const on = item && onItem.parse(item);
  return on?.version === 0 ? undefined : on;
}

async function versionOf(
  table: Table,
  clientId: string,
  { name, version }: { readonly name: string; readonly version: number },
) {
  const item = await getItem(table, mappingKey(clientId, name, version));
  if (!item) return undefined;
  const { packed, wasOn } = versionItem.parse(item);
  return { mapping: keptMapping.parse(unpack(packed)), wasOn };
}

async function latestOf(table: Table, clientId: string, name: string): Promise<number> {
  const item = await getItem(table, mappingHeadKey(clientId, name));
  return item ? headItem.parse(item).latest : 0;
}

/** Bytes of a mapping, packed: an item weighs 400 kB at most. */
const MOST_PACKED = 300_000;

const putNext = (
  table: Table,
  clientId: string,
  { wish, at }: { readonly wish: MappingWish; readonly at: Date },
): Promise<KeptMapping | undefined> => {
  const { name } = wish;
  return untilStill({ of: 'A mapping', most: 20 }, async () => {
    const latest = await latestOf(table, clientId, name);
    const mapping = { ...wish, version: latest + 1, putAt: at.toISOString() };
    const packed = pack(mapping, NEWEST.requests);
    if (packed.length > MOST_PACKED) return { tooLarge: true } as const;
    const condition =
      latest === 0
        ? { where: 'attribute_not_exists(#pk)' }
        : { where: '#latest = :latest', values: { latest } };
    const { committed } = await commit(table, [
      put(
        'head',
        { ...mappingHeadKey(clientId, name), kind: 'intake-mapping', latest: latest + 1 },
        condition,
      ),
      put('version', {
        ...mappingKey(clientId, name, mapping.version),
        kind: 'intake-mapping-version',
        packed,
      }),
    ]);
    return committed ? { mapping } : undefined;
  }).then((done) => ('mapping' in done ? done.mapping : undefined));
};

async function find(
  table: Table,
  clientId: string,
  { name, version }: { readonly name: string; readonly version: number | undefined },
) {
  const wanted = version ?? (await latestOf(table, clientId, name));
  const found = await versionOf(table, clientId, { name, version: wanted });
  if (!found) return undefined;
  const { mapping, wasOn } = found;
  const on = await switchedOn(table, clientId, mapping);
  const isOn = on?.name === name && on.version === mapping.version;
  return { mapping, state: isOn ? 'on' : wasOn ? 'off' : 'draft' } as const;
}

async function list(table: Table, clientId: string) {
  const { pk } = mappingHeadKey(clientId, '');
  const beginning = (begins: string) =>
    Array.fromAsync(
      queryItems(table, {
        where: '#pk = :pk AND begins_with(#sk, :begins)',
        values: { pk, begins },
      }),
    );
  const on = new Map(
    (await beginning(MAPPING_ON))
      .map((item) => onItem.parse(item))
      .filter(({ version }) => version > 0)
      .map(({ name, version }) => [name, version]),
  );
  return (await beginning(MAPPING_HEAD)).map((item) => {
    const name = String(item.sk).slice(MAPPING_HEAD.length);
    const version = on.get(name);
    return {
      name,
      versions: headItem.parse(item).latest,
      ...(version !== undefined && { on: version }),
    };
  });
}
