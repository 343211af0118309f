import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shardsOf } from '../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import type { ContactCases, ListedCase, ListedCases } from '../../ports/cases.ts';
import { update, type Write } from '../table/commit.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { getItems, queryItems, type Table } from '../table/table.ts';
import { type CaseItem, listedAs, ofContact, readRow } from './items.ts';
import { caseKey, decisionKey } from './keys.ts';

/** Those of before they had parts are listed under no contact. */
const [, ...PARTS] = shardsOf('cases');
const { name, partitionKey, sortKey } = TABLE.indexes.lists;

/** Where a case stands among its contact's. */
interface Place {
  readonly caseId: string;
  /** When it was submitted. */
  readonly at: string;
}

/** Cases by the mailbox of their contact, in the table: one query for each part of the list. */
export const dynamoContactCases = (client: DynamoDBClient, tableName: string): ContactCases => ({
  page: (email, asked) => pageOf({ client, name: tableName }, email, asked),
});

/** Cases by their ids, in the table. */
export const dynamoListedCases =
  (client: DynamoDBClient, tableName: string): ListedCases =>
  (ids) =>
    rowsOf({ client, name: tableName }, ids);

const rowsOf = async (table: Table, ids: readonly string[]): Promise<ListedCase[]> =>
  (await getItems(table, ids.map(caseKey))).map(readRow);

type Asked = Parameters<ContactCases['page']>[1];

async function pageOf(table: Table, email: string, asked: Asked) {
  const parts = await Promise.all(PARTS.map((part) => placesIn(table, part, { ...asked, email })));
  const places = distinct(parts.flat()).sort(newestFirst);
  const page = places.slice(0, asked.limit);
  const listed = await rowsOf(
    table,
    page.map(({ caseId }) => caseId),
  );
  const cases = listed
    .filter(({ request }) => isSameMailbox(request.contact.email, email))
    .sort((left, right) => newestFirst(placeOf(left), placeOf(right)));
  const last = page.at(-1);
  return { cases, next: last && places.length > page.length ? textOf(last) : undefined };
}

/** One more than is asked for in each part: whether there are more is known then. */
async function placesIn(
  table: Table,
  part: string,
  { email, after, limit }: Asked & { readonly email: string },
): Promise<Place[]> {
  const contact = ofContact(email);
  const [at = LAST] = after?.split(' ') ?? [];
  const query = {
    index: name,
    where: `#${partitionKey} = :part AND #${sortKey} BETWEEN :first AND :last`,
    values: { part, first: contact, last: `${contact}${at}` },
    isBackward: true,
    limit: limit + 1,
  };
  const places: Place[] = [];
  for await (const item of queryItems(table, query)) {
    const place = {
      caseId: ownerOf(tableKey.parse(item)),
      at: String(item[sortKey]).slice(contact.length),
    };
    if (after === undefined || textOf(place) < after) places.push(place);
  }
  return places;
}

/** Lists a case under its contact as it stands; one that waits by its latest decision. */
export const listingWrite = (row: CaseItem): Write =>
  row.waits
    ? update('listing', decisionKey(row.id, row.decisions), {
        change: { set: listedAs(row) },
        condition: { where: 'attribute_exists(#pk)' },
      })
    : update('listing', caseKey(row.id), {
        change: { set: listedAs(row) },
        condition: { where: '#events = :seen', values: { seen: row.events } },
      });

/** After every instant. */
const LAST = '9';

const textOf = ({ at, caseId }: Place): string => `${at} ${caseId}`;
const placeOf = ({ submittedAt: at, id: caseId }: ListedCase): Place => ({ at, caseId });
const newestFirst = (left: Place, right: Place): number => (textOf(left) < textOf(right) ? 1 : -1);

/** One that waits is listed by its decision, and one that has waited by its row as well. */
const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [place.caseId, place])).values(),
];
