import type * as rules from '../rules/facts.ts';
import { partyKey } from '../rules/names/party-key.ts';
import { ECCNS, END_USER_KINDS, type PartyRole } from '../rules/vocabulary.ts';
import { type DraftParty, describedBy, formedAnswer, parentAnswer } from './parties.ts';
import { answerOf, type DraftFields, numberOf, rowsOf, textOf } from './typed.ts';

/**
 * The facts of a draft: what is not answered is not known. What leaving a field out declares, it
 * declares when it is sent and not before. The parties count as clear, and the limits as open, until
 * the server has looked: whoever tells the answer says so.
 */
export function draftFacts(typed: DraftFields, at: string): rules.Facts {
  const named = textOf(typed, 'consignee.validatedEndUser');
  return {
    submittedAt: at,
    type: 'chip-order',
    items: rowsOf(typed, 'items').map((row) => itemOf(typed, row)),
    destination: textOf(typed, 'destination'),
    parties: partiesOf(typed),
    endUse: textOf(typed, 'endUse'),
    purchaseOrder: textOf(typed, 'purchaseOrder'),
    certifications: {
      goodFaithResearch: answerOf(typed, 'certifications.goodFaithResearch'),
      smallOrderLimitNotReached: answerOf(typed, 'certifications.smallOrderLimitNotReached'),
      noProhibitedEndUse: answerOf(typed, 'certifications.noProhibitedEndUse'),
    },
    nacNotifiedOn: textOf(typed, 'nacNotifiedOn'),
    screening: { state: 'clear' },
    authorization: named === undefined ? 'none' : undefined,
    authorizationNamed: named,
    linkedParents: [],
  };
}

function itemOf(typed: DraftFields, row: number): rules.Item {
  const at = `items.${row}`;
  const part = textOf(typed, `${at}.part`) ?? '';
  const quantity = known(numberOf(typed, `${at}.quantity`)) ?? Number.NaN;
  if (part !== 'other') return { part, quantity };
  return {
    part,
    quantity,
    description: textOf(typed, `${at}.description`),
    eccn: oneOf(ECCNS, textOf(typed, `${at}.eccn`)),
    tppPerUnit: known(numberOf(typed, `${at}.tppPerUnit`)),
    performanceDensity: known(numberOf(typed, `${at}.performanceDensity`)),
    marketedForDatacenters: answerOf(typed, `${at}.marketedForDatacenters`),
  };
}

function partiesOf(typed: DraftFields): rules.Party[] {
  const endUser = partyOf(typed, 'endUser', 'end-user');
  return [
    partyOf(typed, 'purchaser', 'purchaser'),
    ...rowsOf(typed, 'intermediates').map((row) => intermediateOf(typed, `intermediates.${row}`)),
    partyOf(typed, 'consignee', 'ultimate-consignee'),
    { ...endUser, kind: oneOf(END_USER_KINDS, textOf(typed, 'endUser.kind')) },
  ];
}

function partyOf(typed: DraftFields, party: DraftParty, role: PartyRole): rules.Party {
  const from = describedBy(typed, party);
  const named = identityOf(typed, from);
  return {
    role,
    ...named,
    ultimateParent: ultimateParentOf(typed, from),
    formedOn:
      formedAnswer(typed, from) === 'recent'
        ? textOf(typed, `${from}.formedOn`)
        : formedAnswer(typed, from) && 'established',
  };
}

/** Somebody on the way answers to itself, unless it says otherwise: nobody has to say so. */
const intermediateOf = (typed: DraftFields, at: string): rules.Party => ({
  role: 'intermediate-consignee',
  ...identityOf(typed, at),
  ultimateParent: parentAnswer(typed, at) ? ultimateParentOf(typed, at) : 'self',
  formedOn: formedAnswer(typed, at) === 'recent' ? textOf(typed, `${at}.formedOn`) : 'established',
});

function identityOf(typed: DraftFields, at: string) {
  const [name = '', lei] = [textOf(typed, `${at}.name`), textOf(typed, `${at}.lei`)];
  const country = textOf(typed, `${at}.country`);
  const headquarters = textOf(typed, `${at}.headquarters`);
  const key = partyKey({ name, headquarters: headquarters ?? '', ...(lei && { lei }) });
  return { name, country, headquarters, key, owners: ownersOf(typed, at) };
}

function ownersOf(typed: DraftFields, at: string): rules.MajorityOwner[] {
  return rowsOf(typed, `${at}.owners`).map((row) => {
    const owner = `${at}.owners.${row}`;
    return {
      name: textOf(typed, `${owner}.name`) ?? '',
      headquarters: textOf(typed, `${owner}.headquarters`) ?? '',
      sharePercent: known(numberOf(typed, `${owner}.sharePercent`)) ?? 100,
    };
  });
}

function ultimateParentOf(typed: DraftFields, from: string): rules.Known<rules.UltimateParent> {
  const answer = parentAnswer(typed, from);
  if (answer !== 'other') return answer;
  const name = textOf(typed, `${from}.parentName`);
  const headquarters = textOf(typed, `${from}.parentHeadquarters`);
  if (name === undefined) return undefined;
  return { key: partyKey({ name, headquarters: headquarters ?? '' }), name, headquarters };
}

const known = (value: number | string | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | undefined =>
  all.find((one) => one === text);
