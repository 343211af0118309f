import type { CaseFile } from '../contracts/case.ts';
import type { Decision, KeptFinding, KeptOutlook } from '../contracts/decision.ts';
import { becauseIn } from './amounts.ts';
import { citationIn } from './decisions.ts';
import { findingForApplicant } from './findings/for-applicant.ts';
import { type Told, tellFinding } from './findings/index.ts';
import { tellerFor, type Words } from './words.ts';

/** A finding as people are shown it. */
export interface Shown {
  /** What it says, first: its answer goes beside it. */
  readonly said: Told;
  readonly requirement: Told;
  /** Of what was kept in words: the rules' own, in English. */
  readonly besides?: string;
  readonly citation: string;
}

export interface Viewed {
  readonly file: Pick<CaseFile, 'request'> & { readonly decision: Decision };
  readonly isOfficer?: boolean;
}

/** What was found is a sentence of its own; of old decisions the requirement leads, as it did then. */
export function shownIn(words: Words, kept: KeptFinding, { file, isOfficer }: Viewed): Shown {
  const finding = isOfficer ? kept : findingForApplicant(kept);
  const { requirement, because } = tellFinding(tellerFor(words, isOfficer), finding);
  const citation = citationIn(finding, file.decision);
  if (!('because' in finding)) return { said: because, requirement, citation };
  return { said: requirement, requirement, besides: becauseIn(finding, file.request), citation };
}

/** The sentence, led by its answer wherever that is not "met". */
export function answeredIn(
  { common }: Words,
  { answer }: Pick<KeptFinding, 'answer'>,
  { said }: Shown,
): string {
  const label = common.answers[answer];
  return answer === 'met'
    ? said.text
    : `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${said.text}`;
}

/** What would change a decision; nothing where it needs no changing. */
export const changesIn = ({ status, wouldChange }: Decision): readonly KeptOutlook[] =>
  status === 'licensed' || status === 'no-license-required' ? [] : wouldChange;
