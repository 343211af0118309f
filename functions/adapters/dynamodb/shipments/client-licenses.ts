import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import type { ShipmentEntry } from '../../../../shared/contracts/shipment.ts';
import type { ClientLicenses, HeldAsked, ListAsked, PageOf } from '../../ports/shipments.ts';
import { dynamoContactCases } from '../cases/contact-cases.ts';
import { caseKey } from '../cases/keys.ts';
import { readCase } from '../cases/stored-case.ts';
import { findLicense } from '../settlements/licenses.ts';
import { getItem, queryItems, type Table } from '../table/table.ts';
import { readShipment, readShipmentEntry } from './items.ts';
import { entriesBegin, SHIPMENT, shipmentKey } from './keys.ts';

/** Licenses and what ships under them, as the table has them. */
export function dynamoClientLicenses(client: DynamoDBClient, name: string): ClientLicenses {
  const table: Table = { client, name };
  return {
    find: (number) => findLicense(table, number),
    heldBy: (clientId, asked) => heldPage(table, clientId, asked),
    ofCases: (clientId, caseIds) => ofClient(table, clientId, caseIds),
    shipments: (caseId, asked) => shipmentsPage(table, caseId, asked),
    async shipment(caseId, number) {
      const item = await getItem(table, shipmentKey(caseId, number));
      if (!item) return undefined;
      return { shipment: readShipment(item), entries: await entriesIn(table, caseId, number) };
    },
  };
}

/** Of the cases of their contact, as many of the client as there are among them. */
async function heldPage(
  table: Table,
  clientId: string,
  { holder, ...asked }: HeldAsked,
): Promise<PageOf<KnownCase>> {
  const cases = dynamoContactCases(table.client, table.name);
  const { cases: listed, next } = await cases.page(holder, asked);
  const ids = listed.map(({ id }) => id);
  return { items: await ofClient(table, clientId, ids), next };
}

async function ofClient(table: Table, clientId: string, caseIds: readonly string[]) {
  const found = await Promise.all(caseIds.map((id) => readCase(table, id)));
  return found.flatMap((known) => (known?.row.clientId === clientId ? [known] : []));
}

async function shipmentsPage(table: Table, caseId: string, { after, limit }: ListAsked) {
  const { pk } = caseKey(caseId);
  const from = after === undefined ? SHIPMENT : shipmentKey(caseId, after).sk;
  const query = {
    where: '#pk = :pk AND #sk BETWEEN :from AND :to',
    values: { pk, from, to: `${SHIPMENT}\uffff` },
    limit: limit + 2,
  };
  const read = await Array.fromAsync(queryItems(table, query));
  const items = read.filter(({ sk }) => sk !== from).map(readShipment);
  const page = items.slice(0, limit);
  return { items: page, next: items.length > limit ? page.at(-1)?.number : undefined };
}

/** In the order in which they were told. */
async function entriesIn(table: Table, caseId: string, number: string): Promise<ShipmentEntry[]> {
  const { pk } = caseKey(caseId);
  const query = {
    where: '#pk = :pk AND begins_with(#sk, :entries)',
    values: { pk, entries: entriesBegin(number) },
  };
  const entries = await Array.fromAsync(queryItems(table, query), readShipmentEntry);
  return entries.sort((left, right) => left.at.localeCompare(right.at));
}
