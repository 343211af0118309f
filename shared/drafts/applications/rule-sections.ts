import type { ApplicationRuleId } from '../../rules/applications/determine-application.ts';
import { type ApplicationSection, applicationSectionOf } from './sections.ts';

type ParagraphRule = Extract<ApplicationRuleId, `supplement-10-paragraph-${string}`>;

const SECTIONS: Readonly<
  Record<Exclude<ApplicationRuleId, ParagraphRule>, ApplicationSection | undefined>
> = {
  'application-policy-in-effect': undefined,
  'company-not-of-concern': 'company',
  'company-headquartered-in-allied': 'company',
  'locations-not-of-concern': 'places',
  'locations-need-authorization': 'places',
  'allocation-asked-for-each-country': 'places',
  'allocation-quarters-open': 'places',
  'allocation-cumulative': 'places',
  'allocation-within-national-schedule': 'places',
  'allocation-within-universal-shares': 'places',
};

/** Where what a rule asks about is answered; nowhere, where it is no matter of an answer. */
export function sectionOfRule(rule: string): ApplicationSection | undefined {
  const [, paragraph] = /^supplement-10-paragraph-(\d+)$/.exec(rule) ?? [];
  if (paragraph !== undefined) return applicationSectionOf(`paragraph.${paragraph}.met`);
  return (SECTIONS as Readonly<Record<string, ApplicationSection | undefined>>)[rule];
}
