import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiledParty } from '../../../shared/contracts/party.ts';
import { type ChipOrder, chipOrder } from '../../../shared/contracts/request.ts';
import { linkKeys, linksAsked, nameBehind } from '../../../shared/facts/links.ts';
import { order } from '../../support/example-order.ts';

const LEI = '529900T8BM49AURSDO55';
const HANOI = 'parent:hanoi-uni-of-science-and-technology.vn';
const PLACE = { address: '1 Dai Co Viet Road, Hanoi' };

type Change = (body: ChipOrder) => unknown;
const filed = (change: Change = () => undefined, clientId = 'client-1') => {
  const request = structuredClone(chipOrder.parse(order()));
  change(request);
  return { request, clientId };
};
const keysOf = (change?: Change, clientId?: string) => linkKeys(filed(change, clientId));
const shared = (one: Change, other: Change) =>
  keysOf(one).filter((key) => keysOf(other).includes(key));

const owned = (name: string, more = {}) => ({
  name,
  headquarters: 'SG',
  sharePercent: 60,
  ...more,
});
const named =
  (name: string, more: Partial<FiledParty> = {}): Change =>
  ({ parties }) => {
    Object.assign(parties.ultimateConsignee, { name, ...more });
    Object.assign(parties.endUser, { name, ...more });
  };

describe('An order is found again by', () => {
  it('its ultimate parent alone, where nothing else is said', () => {
    expect(keysOf()).toEqual([HANOI]);
    const alike: Change = ({ parties }) => {
      parties.ultimateConsignee.name = 'HANOI UNI OF SCIENCE & TECHNOLOGY, Ltd.';
      parties.endUser.name = parties.ultimateConsignee.name;
    };
    expect(keysOf(alike)).toEqual([HANOI]);
  });

  it('the plain name of the parent and the LEI, where it has one', () => {
    const withLei: Change = ({ parties }) => {
      parties.ultimateConsignee.lei = LEI;
      parties.endUser.lei = LEI;
    };
    expect(keysOf(withLei)).toEqual([HANOI, `parent:lei:${LEI}`]);
  });

  it('its end user, unless that is the parent', () => {
    const forLab = (name: string): Change => named(name, {});
    const lab: Change = ({ parties }) => Object.assign(parties.endUser, { name: 'Another Lab' });
    const through: Change = (body) => {
      forLab('A Dealer')(body);
      lab(body);
    };
    expect(shared(lab, through)).toHaveLength(1);
    expect(shared(lab, forLab('A Dealer'))).toEqual([]);
  });

  it('the owners of its consignee, be they owner or parent elsewhere', () => {
    const bay = owned('Bay Holdings Pte. Ltd.');
    const first = named('Front One', { owners: [bay] });
    expect(shared(first, named('Front Two', { owners: [owned('BAY HOLDINGS')] }))).toEqual([
      'parent:bay-holdings.sg',
    ]);
    const parent = { name: 'Bay Holdings', headquarters: 'SG' };
    expect(shared(first, named('Front Three', { ultimateParent: parent }))).toHaveLength(1);
    expect(shared(first, named('Front Four', { owners: [owned('Other')] }))).toEqual([]);
    const numbered = (name: string) => named(name, { owners: [owned(name, { lei: LEI })] });
    expect(shared(numbered('One Name'), numbered('Another Name'))).toEqual([`parent:lei:${LEI}`]);
  });

  it.each([
    ['letters of another script', 'B\u0430y Holdings'],
    ['what nobody sees', 'Bay\ufe0f Hold\u200bings'],
    ['a filler for the space', 'Bay\u3164Holdings'],
    ['the long form of its kind', 'Bay Holdings Private Limited'],
  ])('an owner who hides behind %s', (_what, name) => {
    const asItIs = named('Front One', { owners: [owned('Bay Holdings')] });
    expect(shared(asItIs, named('Front Two', { owners: [owned(name)] }))).toHaveLength(1);
  });

  it('where it is delivered, but not by a door that all pass through', () => {
    const one = named('Front One', PLACE);
    const two = named('Front Two', { address: '1 DAI CO VIET RD., HANOI, VIETNAM' });
    expect(shared(one, two)).toHaveLength(1);
    const forwarded =
      (name: string): Change =>
      (body) => {
        named(name, PLACE)(body);
        body.parties.intermediateConsignees = [
          { name: 'A Forwarder', country: 'VN', headquarters: 'VN', ...PLACE },
        ];
      };
    expect(shared(forwarded('One'), forwarded('Two'))).toEqual([]);
  });

  it('its contact only where that is the consignee’s own', () => {
    const from =
      (name: string, role?: 'purchaser' | 'ultimate-consignee'): Change =>
      (body) => {
        named(name)(body);
        Object.assign(body.contact, { email: `Buyer+${name.at(-1)}@front.example`, role });
      };
    expect(shared(from('Front 1'), from('Front 2'))).toEqual([]);
    expect(shared(from('Front 1', 'purchaser'), from('Front 2', 'purchaser'))).toEqual([]);
    const own = 'ultimate-consignee';
    expect(shared(from('Front 1', own), from('Front 2', own))).toHaveLength(1);
  });

  it('no purchaser and no intermediary', () => {
    const through =
      (name: string): Change =>
      (body) => {
        named(name)(body);
        body.parties.intermediateConsignees = [body.parties.purchaser];
      };
    expect(shared(through('One'), through('Two'))).toEqual([]);
  });
});

describe('What anybody can write of somebody else', () => {
  const text = fc.constantFrom('Victim University', 'Another Lab', 'A Dealer');
  const body = fc.record({
    consignee: text,
    endUser: text,
    address: fc.constantFrom(undefined, '1 Dai Co Viet Road, Hanoi', '2 Main Street, Hue'),
    email: fc.constantFrom('desk@victim.example', 'desk@other.example'),
    role: fc.constantFrom(undefined, 'ultimate-consignee' as const, 'purchaser' as const),
  });
  const written =
    ({
      consignee,
      endUser,
      address,
      email,
      role,
    }: typeof body extends fc.Arbitrary<infer T> ? T : never): Change =>
    ({ parties, contact }) => {
      Object.assign(parties.ultimateConsignee, { name: consignee, address });
      Object.assign(parties.endUser, { name: endUser, address });
      Object.assign(contact, { email, role });
    };

  it('reaches no order of another client, but through who owns the consignee', () => {
    fc.assert(
      fc.property(body, body, (attack, victim) => {
        const left = linkKeys(filed(written(attack), 'attacker'));
        const asked = linksAsked(filed(written(victim), 'victim'));
        const met = left.filter((key) => asked.includes(key));
        // Whoever orders as somebody draws on the account of that name itself.
        const asItself = [victim.consignee, victim.endUser].includes(attack.consignee);
        if (asItself) expect(met.every((key) => key.startsWith('parent:'))).toBe(true);
        else expect(met).toEqual([]);
      }),
    );
  });

  it('tells nobody’s mailbox and no address in a key', () => {
    const keys = keysOf((it) => {
      named('Front One', PLACE)(it);
      it.contact.role = 'ultimate-consignee';
    });
    expect(keys.filter((key) => !key.startsWith('parent:'))).toHaveLength(2);
    expect(keys.join()).not.toMatch(/hanoi|@|viet/);
  });
});

describe('The name behind a key', () => {
  it('is the one that the order itself gives it', () => {
    const it = filed(named('Front One', { owners: [owned('Bay Holdings Pte. Ltd.')] }));
    expect(nameBehind(it, 'parent:bay-holdings.sg')).toBe('Bay Holdings Pte. Ltd.');
    expect(nameBehind(it, 'parent:front-one.vn')).toBe('Front One');
    expect(nameBehind(it, 'parent:other.vn')).toBeUndefined();
  });
});
