import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { several } from '../../../shared/messages/findings/several.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import type { CountryList, ListedCountry, Region, Source } from '../../../shared/rules/policy.ts';
import { inGroups, section } from './describe-decision.ts';

/** The policy in force as a person reads it: dates, enforcement, limits, lists and choices. */
export function describePolicy(policy: Policy): string {
  const { enforcement, countries } = policy;
  const { digest } = pinOf(policy);
  return [
    `${policy.id} version ${policy.version}: ${policy.title}`,
    `${policy.source}; ${digest}`,
    `Effective from ${policy.effectiveFrom.value}; compliance from ${policy.complianceFrom.value}.`,
    ...section(`Enforcement (as of ${enforcement.asOf}): ${enforcement.status}`, [
      ...enforcement.history.map(({ on, note, citation }) => `${on}  ${note} [${citation}]`),
    ]),
    ...section('Limits', limits(policy)),
    ...section('NVEU, cumulative TPP per authorization and country', quarters(policy)),
    ...section('Lists', listsIn(countries).map(describeList)),
    ...section('Parts (TPP per ordered unit)', policy.parts.map(describePart)),
    ...section('Choices where the text is silent', choices(policy)),
    '',
    'Not legal advice.',
  ].join('\n');
}

function limits({ smallOrder, countryAllocation, universalVeu, ...policy }: Policy): string[] {
  const { period, limitTpp } = countryAllocation;
  return [
    `Small orders: ${inGroups(smallOrder.limitTppPerYear.value)} TPP per ultimate parent and year ${cited(smallOrder.limitTppPerYear)}`,
    `Countries: ${inGroups(limitTpp.value)} TPP each for ${period.value.label} ${cited(limitTpp)}`,
    `UVEU: ${universalVeu.oneCountryPercent.value} % in one country, ${universalVeu.outsideAlliedPercent.value} % outside allied countries, ${universalVeu.outsideUnitedStatesPercent.value} % outside the US for US headquarters ${cited(universalVeu.oneCountryPercent)}`,
    `Licenses: ${several(policy.licenseValidityYears.value, 'year')} ${cited(policy.licenseValidityYears)}`,
    `Holds: ${several(policy.holdDays.value, 'day')} ${cited(policy.holdDays)}`,
    `Screening: list at most ${several(policy.screening.value.maxAgeDays, 'day')} old, match from a score of ${policy.screening.value.threshold} ${cited(policy.screening)}`,
  ];
}

const quarters = ({ nationalVeu: { cumulativeTppByQuarter } }: Policy): string[] =>
  Object.entries(cumulativeTppByQuarter.value).map(
    ([quarter, tpp]) => `${quarter}  ${inGroups(tpp)}`,
  );

/** The lists that rules ask, and the groups that they are made of. */
const listsIn = ({ groups = {}, ...countries }: Policy['countries']): CountryList[] =>
  [...Object.values(countries), ...Object.values(groups)].filter((one) => 'countries' in one);

function describeList({ title, countries, of, ...source }: CountryList): string {
  const groups = of === undefined ? [] : [describeRegion(of)];
  const members = [...groups, ...countries.map(describeCountry)];
  return `${title}: ${members.join(' ') || 'empty'} ${cited(source)}`;
}

/** `(D:1, D:4, D:5 but not A:5, A:6)` */
function describeRegion(region: Region): string {
  if (typeof region === 'string') return region;
  const [anyOf, except] = [region.anyOf, region.except ?? []].map((some) =>
    some.map(describeRegion).join(', '),
  );
  return `(${anyOf}${except ? ` but not ${except}` : ''})`;
}

const describeCountry = ({ country, validFrom, validTo }: ListedCountry): string =>
  `${country}${validFrom ? ` (from ${validFrom})` : ''}${validTo ? ` (before ${validTo})` : ''}`;

const describePart = ({ id, label, tppPerChip, chipsPerUnit }: Policy['parts'][number]): string =>
  `${id.padEnd(20)}${inGroups(tppPerChip * chipsPerUnit).padStart(10)}  ${label}`;

/** Every value marked as a choice, wherever it stands in the policy, by its path. */
function choices(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => choices(member, [...path, key]));
  return isChoice(value) ? [describeChoice(value, path), ...inner] : inner;
}

const isChoice = (value: object): value is Source & { value?: unknown } =>
  'choice' in value && value.choice === true;

function describeChoice(choice: Source & { value?: unknown }, path: readonly string[]): string {
  if (path[0] === 'choices') return `${choice.value} ${cited(choice)}`;
  const {
    citation: _citation,
    choice: _choice,
    note,
    value,
    ...rest
  } = choice as Source & {
    value?: unknown;
  };
  const told = JSON.stringify(value ?? rest);
  return `${path.join('.')}: ${told}${note ? ` - ${note}` : ''} ${cited(choice)}`;
}

const cited = ({ citation }: Source): string => `[${citation}]`;
