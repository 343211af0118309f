import { type Filing, isApplication } from '../contracts/application.ts';
import type { EndUserKind, PartyRole } from '../rules/vocabulary.ts';

/** As what somebody stands in what was filed. */
export type StandsAs = PartyRole | 'ultimate-parent' | 'owner' | 'company' | 'customer';

/** Everything that was filed of somebody who is screened. */
export interface NameBearer {
  readonly name: string;
  readonly as: readonly StandsAs[];
  readonly headquarters: string;
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly formedOn?: string | undefined;
  readonly lei?: string | undefined;
  readonly kind?: EndUserKind | undefined;
}

type Known = Omit<NameBearer, 'as'>;
type Beside = {
  readonly ultimateParent?: Known | undefined;
  readonly owners?: readonly Known[] | undefined;
};

/** Who of what was filed bears a name: what is told of one in several places is put together. */
export function partyNamed(filed: Filing, name: string): NameBearer | undefined {
  const bearers = everybodyIn(filed).filter(([party]) => party.name === name);
  const [first] = bearers;
  if (!first) return undefined;
  const as = [...new Set(bearers.map(([, role]) => role))];
  const told = bearers.map(([party]) => party).toReversed();
  const { headquarters, country, address, formedOn, lei, kind } = Object.assign(
    {},
    ...told,
  ) as Known;
  return { name, as, headquarters, country, address, formedOn, lei, kind };
}

function everybodyIn(filed: Filing): (readonly [Known, StandsAs])[] {
  if (isApplication(filed)) {
    const { company, customers } = filed;
    return [
      ...withThoseBehind(company, 'company'),
      ...customers.map((one) => [one, 'customer'] as const),
    ];
  }
  const { purchaser, intermediateConsignees, ultimateConsignee, endUser } = filed.parties;
  return [
    ...withThoseBehind(purchaser, 'purchaser'),
    ...intermediateConsignees.flatMap((one) => withThoseBehind(one, 'intermediate-consignee')),
    ...withThoseBehind(ultimateConsignee, 'ultimate-consignee'),
    ...withThoseBehind(endUser, 'end-user'),
  ];
}

const withThoseBehind = (party: Known & Beside, as: StandsAs): (readonly [Known, StandsAs])[] => [
  [party, as],
  ...(party.ultimateParent ? [[party.ultimateParent, 'ultimate-parent'] as const] : []),
  ...(party.owners ?? []).map((one) => [one, 'owner'] as const),
];
