import type { FiledParty, Parties } from '../contracts/party.ts';
import type { FiledRequest } from '../contracts/request.ts';
import { sha256 } from '../digests/sha256.ts';
import { mailboxOf } from '../people/mailbox.ts';
import { nameKey, partyKey } from '../rules/names/party-key.ts';
import { placeKey } from './delivery-address.ts';

/** An order, and the client that filed it. */
interface FiledOrder {
  readonly request: FiledRequest;
  readonly clientId: string;
}

/** Who answers for an entity in the limits, by name and place, and by LEI where one is given. */
interface Entity {
  readonly name: string;
  readonly headquarters: string;
  readonly lei?: string | undefined;
}

/** The key of a link that an account of the parent's plain name or LEI says as well. */
export const PARENT = 'parent:';

export const parentOf = (party: FiledParty): Entity => party.ultimateParent ?? party;

/**
 * Keys under which an order's small-order parent is found again, to notice one buyer under several
 * names. Who is said to own the consignee links the orders of all clients: whoever names somebody
 * there could as well draw on their year. An end user, a place of delivery and a mailbox can be written
 * by anybody, so they link orders of one client alone: nobody reaches another's orders with them.
 */
export const linkKeys = (order: FiledOrder): string[] => [
  ...new Set([...toldKeys(order), ...behind(order).flatMap(entityKeys)]),
];

/** Where it is looked up, too: who orders for an end user is told of what that one drew itself. */
export const linksAsked = (order: FiledOrder): string[] => [
  ...new Set([...linkKeys(order), ...entityKeys(order.request.parties.endUser)]),
];

/** The name of whoever a key of an entity is about. */
export function nameBehind(order: FiledOrder, key: string): string | undefined {
  const entities = [...behind(order), order.request.parties.endUser];
  return entities.find((entity) => entityKeys(entity).includes(key))?.name;
}

/** Who the consignee belongs to. */
const behind = ({ request: { parties } }: FiledOrder): Entity[] => [
  parentOf(parties.ultimateConsignee),
  ...(parties.ultimateConsignee.owners ?? []),
];

const entityKeys = (entity: Entity): string[] =>
  [`${nameKey(entity.name)}.${entity.headquarters.toLowerCase()}`, partyKey(entity)].map(
    (key) => PARENT + key,
  );

/** What anybody may say, among the orders of one client; a digest, for it may be about a person. */
function toldKeys({ request: { parties, contact }, clientId }: FiledOrder): string[] {
  const endUser = partyKey(parties.endUser);
  const said = [
    ...(endUser === partyKey(parentOf(parties.ultimateConsignee)) ? [] : [`end user ${endUser}`]),
    ...placesOf(parties).map((place) => `place ${place}`),
    ...(contact.role === 'ultimate-consignee' ? [`contact ${mailboxOf(contact.email)}`] : []),
  ];
  return said.map((what) => `told:${sha256(JSON.stringify([clientId, what])).slice(0, 32)}`);
}

/** Where the goods end up; a forwarder's or a dealer's door is everybody's. */
function placesOf(parties: Parties): string[] {
  const { purchaser, intermediateConsignees, ultimateConsignee, endUser } = parties;
  const receivers = [ultimateConsignee, endUser];
  const own = new Set(receivers.map(partyKey));
  const others = [purchaser, ...intermediateConsignees].filter(
    (party) => !own.has(partyKey(party)),
  );
  const passed = new Set(others.flatMap(placeOf));
  return receivers.flatMap(placeOf).filter((place) => !passed.has(place));
}

const placeOf = ({ address, country }: FiledParty): string[] =>
  address === undefined ? [] : [placeKey({ address, country })];
