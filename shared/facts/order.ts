import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import type { FiledParty } from '../contracts/party.ts';
import type { FiledItem, FiledRequest } from '../contracts/request.ts';
import type * as rules from '../rules/facts.ts';
import { partyKey } from '../rules/names/party-key.ts';
import type { PartyRole } from '../rules/vocabulary.ts';
import { parentOf } from './links.ts';

/** What was looked up for a submission; `undefined` is "could not be looked up". */
export interface Gathered {
  readonly screening: rules.Screening | undefined;
  /** The authorization the order names; `none` when it names none or there is none of that id. */
  readonly authorization: RegisteredAuthorization | 'none' | undefined;
  readonly linkedParents: readonly string[] | undefined;
  readonly linkedNames?: readonly string[] | undefined;
  readonly linkedTpp?: number | undefined;
}

/** An order; applications have facts of their own. */
interface Ordered {
  readonly request: FiledRequest;
}
interface Asked extends Ordered {
  readonly submittedAt: string;
}

/**
 * The facts of a submission. What leaving a field out declares is decided here and nowhere else: no
 * ultimate parent is "its own", no day of formation is "not recent", no word on the market is "for
 * datacenters" (the stricter). Nothing else is taken for granted.
 */
export function factsFrom({ request, submittedAt }: Asked, gathered: Gathered): rules.Facts {
  return {
    submittedAt,
    type: request.type,
    items: request.type === 'chip-order' ? request.items.map(itemFrom) : [],
    model:
      request.type === 'model-weights'
        ? { securedStorage: undefined, ...request.model }
        : undefined,
    destination: request.destination,
    parties: partiesFrom(request),
    endUse: request.endUse,
    purchaseOrder: request.purchaseOrder,
    certifications: request.certifications,
    nacNotifiedOn: request.nacNotifiedOn,
    screening: gathered.screening,
    authorization: authorizationFrom(gathered.authorization),
    authorizationNamed: request.parties.ultimateConsignee.validatedEndUser,
    linkedParents: gathered.linkedParents,
    linkedNames: gathered.linkedNames,
    linkedTpp: gathered.linkedTpp,
  };
}

/** The key of the ultimate parent whose small-order year this order would draw on. */
export function smallOrderParentKey({ request }: Ordered): string {
  return partyKey(parentOf(request.parties.ultimateConsignee));
}

/** Its name. */
export const smallOrderParentName = ({ request }: Ordered): string =>
  parentOf(request.parties.ultimateConsignee).name;

function itemFrom(item: FiledItem): rules.Item {
  return 'tppPerUnit' in item
    ? { ...item, marketedForDatacenters: item.marketedForDatacenters ?? true }
    : item;
}

function partiesFrom({ parties }: FiledRequest): rules.Party[] {
  const { purchaser, intermediateConsignees, ultimateConsignee, endUser } = parties;
  return [
    partyFrom('purchaser', purchaser),
    ...intermediateConsignees.map((party) => partyFrom('intermediate-consignee', party)),
    partyFrom('ultimate-consignee', ultimateConsignee),
    { ...partyFrom('end-user', endUser), kind: endUser.kind },
  ];
}

function partyFrom(role: PartyRole, party: FiledParty): rules.Party {
  const parent = party.ultimateParent;
  return {
    role,
    key: partyKey(party),
    name: party.name,
    country: party.country,
    headquarters: party.headquarters,
    ultimateParent: parent
      ? { key: partyKey(parent), name: parent.name, headquarters: parent.headquarters }
      : 'self',
    owners: party.owners,
    formedOn: party.formedOn ?? 'established',
  };
}

function authorizationFrom(
  found: Gathered['authorization'],
): rules.Known<rules.Authorization | 'none'> {
  if (found === undefined || found === 'none') return found;
  const { company, ...rest } = found;
  return {
    ...rest,
    company: partyKey(company),
    companyName: company.name,
    headquarters: company.headquarters,
  };
}
