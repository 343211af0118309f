import type { Policy } from '../policy.ts';
import { CHOICES } from './us-diffusion-2025-01/choices.ts';
import { CONDITIONS } from './us-diffusion-2025-01/conditions.ts';
import { COUNTRIES } from './us-diffusion-2025-01/countries.ts';
import {
  CLASSES,
  COUNTRY_ALLOCATION,
  NATIONAL_VEU,
  SMALL_ORDER,
  UNIVERSAL_VEU,
} from './us-diffusion-2025-01/limits.ts';
import { PARTS } from './us-diffusion-2025-01/parts.ts';
import { RED_FLAGS } from './us-diffusion-2025-01/red-flags.ts';
import { REVIEW_PLANS } from './us-diffusion-2025-01/review-plans.ts';
import { VALIDATED_END_USER } from './us-diffusion-2025-01/validated-end-user.ts';

const RULE = '90 FR 4544, RIN 0694-AJ90';

export const usDiffusion: Policy = {
  id: 'us-diffusion-2025-01',
  version: 1,
  title: 'Framework for Artificial Intelligence Diffusion',
  source: `US interim final rule, ${RULE}, published 2025-01-15`,
  effectiveFrom: { value: '2025-01-13', citation: RULE },
  complianceFrom: { value: '2025-05-15', citation: RULE },
  enforcement: {
    status: 'Announced as not enforced and to be rescinded; still codified; enforced in part.',
    asOf: '2026-07-23',
    history: [
      {
        on: '2025-05-13',
        status: 'announced-not-enforced',
        note: 'Commerce announced that it would not enforce the rule and would rescind it.',
        citation: 'Department of Commerce announcement of 2025-05-13',
      },
      {
        on: '2026-05-12',
        status: 'reported',
        note: 'GAO treated the non-enforcement announcement as a rule.',
        citation: 'GAO B-337935',
      },
      {
        on: '2026-05-31',
        status: 'enforced-in-part',
        note: 'BIS: the requirement for entities headquartered in D:5 or Macau is enforced worldwide.',
        citation: 'BIS statement of 2026-05-31',
      },
      {
        on: '2026-07-23',
        status: 'carried-in-code',
        note: 'The codified text of this day still carried the rule.',
        citation: '15 CFR, text of 2026-07-23',
      },
    ],
  },
  parts: PARTS,
  classes: CLASSES,
  countries: COUNTRIES,
  smallOrder: SMALL_ORDER,
  countryAllocation: COUNTRY_ALLOCATION,
  nationalVeu: NATIONAL_VEU,
  universalVeu: UNIVERSAL_VEU,
  validatedEndUser: VALIDATED_END_USER,
  redFlags: RED_FLAGS,
  screening: {
    value: { maxAgeDays: 7, threshold: 90 },
    citation: '15 CFR part 744, supplements 4, 6 and 7; the Consolidated Screening List',
    choice: true,
  },
  holdDays: {
    value: 90,
    citation: 'Executive Order 12981; 15 CFR 750.4',
    choice: true,
    note: 'A review ends within 90 days; its hold need not outlive it.',
  },
  licenseValidityYears: { value: 1, citation: '15 CFR 750.7(g)' },
  reviewPlans: REVIEW_PLANS,
  appealWithinDays: { value: 45, citation: '15 CFR 756.2(b)(1)' },
  clearanceValidityDays: {
    value: 365,
    citation: '15 CFR part 744; supplement 3 to part 732',
    choice: true,
    note: 'A match that an officer has cleared is looked at again after a year.',
  },
  veuValidityYears: {
    value: 2,
    citation: '15 CFR 748.15',
    choice: true,
    note: 'The text names no end; the installed base of a national VEU is announced for two years.',
  },
  conditions: CONDITIONS,
  choices: CHOICES,
};
