import type { ApplicationRuleId } from '../../rules/applications/determine-application.ts';
import type { CapacityRuleId } from '../../rules/capacity.ts';
import type { RuleId } from '../../rules/claims/index.ts';
import type { Terms } from '../../rules/conditions.ts';
import type { NamedParty, Says } from '../../rules/found.ts';
import type { Paragraph, PartyRole } from '../../rules/vocabulary.ts';
import type { Tongue } from '../tongue.ts';
import type { EditWords } from './edits.ts';

export type AnyRuleId = RuleId | CapacityRuleId | ApplicationRuleId;

/** A sentence for everything that a rule can have found. */
export type Sentences = {
  readonly [S in keyof Says]: (facts: Says[S], tongue: Tongue) => string;
};

/** A sentence for everything that is asked of whoever ships. */
export type ConditionSentences = {
  readonly [T in keyof Terms]: (values: Terms[T], tongue: Tongue) => string;
};

/** What the rules say to people, in one language; each language says all of it. */
export interface FindingMessages {
  /** What each paragraph of supplement 10 is about. */
  readonly paragraphs: Readonly<Record<Paragraph, string>>;
  /** What was found of one paragraph, led by its number and subject. */
  readonly ofParagraph: (paragraph: Paragraph, text: string) => string;
  readonly requirements: Readonly<Record<AnyRuleId, string>>;
  readonly sentences: Sentences;
  readonly conditions: ConditionSentences;
  readonly edits: EditWords;
}

export const TYPES = { 'national-veu': 'NVEU', 'universal-veu': 'UVEU' } as const;

/** A word that was read, and where: `within` stands between the two. */
export const readIn =
  (within: string) =>
  ({ word, quote }: Says['prohibited-word'], tongue: Tongue): string =>
    quote === undefined || quote === word
      ? quoted(word, tongue)
      : `${quoted(word, tongue)}${within}${quoted(quote, tongue)}`;

/** The other roles of a party of which the same is to be said. */
interface Also {
  readonly also?: readonly PartyRole[];
}
export type ToldParty = NamedParty & Also;

/** A sentence for each; what is found of the same company in several roles is said once. */
export function each<T extends object>(
  members: readonly T[],
  tell: (member: T & Also) => string,
): string {
  const told = Map.groupBy(members, (member) => JSON.stringify({ ...member, role: '' }));
  return [...told.values()]
    .flatMap(([first, ...more]) => (first ? [tell({ ...first, also: more.flatMap(roleIn) })] : []))
    .join(' ');
}

const roleIn = (member: Partial<NamedParty>): PartyRole[] => (member.role ? [member.role] : []);

export const quoted = (text: string, { name }: Tongue): string => `\u201c${name(text)}\u201d`;
