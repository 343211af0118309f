import { dayNumber } from '../calendar.ts';
import { listed } from '../claims/sentences.ts';
import type { Country, Known } from '../facts.ts';
import { and, every, not } from '../kleene.ts';
import { ALLIED, isOn, OF_CONCERN, type Places } from '../places.ts';
import type { Policy } from '../policy.ts';
import { type ApplicationContext, parentHeadquarters } from './context.ts';
import type { ApplicationRule } from './rule.ts';

const ofConcern = ({ countries }: Policy): string => countries.ofConcern.citation;
const allied = ({ countries }: Policy): string => countries.allied.citation;

const isOutsideConcern = (country: Country, places: Places) =>
  not(isOn(places, country, OF_CONCERN));
const isCapped = (country: Country, places: Places) => not(isOn(places, country, ALLIED));

const place = (country: Known<string>): string => country ?? 'a place not stated';

const whereItAnswersTo = ({ facts }: ApplicationContext): string =>
  `It is headquartered in ${place(facts.company.headquarters)}, ` +
  `its ultimate parent in ${place(parentHeadquarters(facts))}.`;

export const policyInEffect: ApplicationRule = {
  id: 'application-policy-in-effect',
  requirement: 'The policy is in effect on the day of submission.',
  citation: ({ effectiveFrom }) => effectiveFrom.citation,
  check: ({ facts, plan }) => dayNumber(facts.submittedAt) >= plan.effectiveFrom || undefined,
  found: ({ plan }) => `The policy takes effect on ${plan.policy.effectiveFrom.value}.`,
  remedy: 'Submit again when the policy is in effect.',
};

export const companyOutsideConcern: ApplicationRule = {
  id: 'company-not-of-concern',
  requirement:
    'Neither the company nor its ultimate parent is headquartered in a country of concern.',
  citation: ofConcern,
  check: ({ facts, places }) =>
    and(
      not(isOn(places, facts.company.headquarters, OF_CONCERN)),
      not(isOn(places, parentHeadquarters(facts), OF_CONCERN)),
    ),
  found: whereItAnswersTo,
  remedy: 'A company that answers to a country of concern cannot be validated.',
};

export const companyAllied: ApplicationRule = {
  id: 'company-headquartered-in-allied',
  requirement:
    'A universal validated end user and its ultimate parent are headquartered in allied countries.',
  citation: allied,
  appliesTo: ({ facts }) => facts.type === 'universal-veu',
  check: ({ facts, places }) =>
    and(
      isOn(places, facts.company.headquarters, ALLIED),
      isOn(places, parentHeadquarters(facts), ALLIED),
    ),
  found: whereItAnswersTo,
  remedy: 'Apply for a national validated end user authorization for each country instead.',
};

export const countriesOutsideConcern: ApplicationRule = {
  id: 'locations-not-of-concern',
  requirement: 'No country applied for is of concern.',
  citation: ofConcern,
  check: ({ facts, places }) => every(facts.countries, isOutsideConcern, places),
  found: ({ facts, places }) =>
    `Of concern: ${listed(facts.countries.filter((country) => isOn(places, country, OF_CONCERN)))}.`,
  remedy: 'Leave the countries of concern out.',
};

export const countriesNeedAuthorization: ApplicationRule = {
  id: 'locations-need-authorization',
  requirement: 'A national authorization is asked only for countries that are not allied.',
  citation: allied,
  appliesTo: ({ facts }) => facts.type === 'national-veu',
  check: ({ facts, places }) => every(facts.countries, isCapped, places),
  found: ({ facts, places }) =>
    `Allied: ${listed(facts.countries.filter((country) => isOn(places, country, ALLIED)))}.`,
  remedy: 'Leave the allied countries out: they are not capped.',
};
