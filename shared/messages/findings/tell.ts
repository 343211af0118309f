import type { KeptCondition, KeptFinding, KeptOutlook } from '../../contracts/decision.ts';
import type { PolicyCondition } from '../../rules/conditions.ts';
import type { Outlook } from '../../rules/determination.ts';
import type { Found } from '../../rules/found.ts';
import { conditionIn } from '../../rules/policies/terms.ts';
import type { Language } from '../tongue.ts';
import { type Manner, type Tongue, tongueOf } from '../tongue.ts';
import { tellEdit } from './edits.ts';
import type { FindingMessages } from './messages.ts';
import { paragraphOfRule } from './paragraph-of.ts';

/** Who tells what the rules found: the words of one language, and how to say names in them. */
export interface Teller {
  readonly words: FindingMessages;
  readonly tongue: Tongue;
}

export const tellerOf = (language: Language, words: FindingMessages, manner?: Manner): Teller => ({
  words,
  tongue: tongueOf(language, manner),
});

/** A sentence, and the language it is in: what was decided before was kept in English words. */
export interface Told {
  readonly text: string;
  readonly language: Language;
}

const english = (text: string): Told => ({ text, language: 'en' });

/** What a rule requires, and what it found. */
export function tellFinding(
  teller: Teller,
  finding: KeptFinding,
): { readonly requirement: Told; readonly because: Told } {
  const { language } = teller.tongue;
  const known: Readonly<Record<string, string>> = teller.words.requirements;
  const text = Object.hasOwn(known, finding.rule) ? known[finding.rule] : undefined;
  if ('because' in finding) {
    const isKept = text === undefined || language === 'en';
    const requirement = isKept ? english(finding.requirement) : { text, language };
    return { requirement, because: english(finding.because) };
  }
  const because = { text: ofParagraph(teller, finding), language };
  return { requirement: { text: text ?? finding.rule, language }, because };
}

/** Supplement 10 has nineteen: a sentence of one names it. */
function ofParagraph(teller: Teller, finding: Found & { readonly rule: string }): string {
  const paragraph = paragraphOfRule(finding.rule);
  const text = tellFound(teller, finding);
  return paragraph === undefined ? text : teller.words.ofParagraph(paragraph, text);
}

/** Nothing for what another build found and this one has no words for. */
export function tellFound({ words, tongue }: Teller, { says, with: facts }: Found): string {
  const tell: ((facts: never, tongue: Tongue) => string) | undefined = words.sentences[says];
  return tell?.(facts as never, tongue) ?? '';
}

export const tellOutlook = (teller: Teller, outlook: KeptOutlook): Told =>
  typeof outlook === 'string'
    ? english(outlook)
    : { text: tellData(teller, outlook), language: teller.tongue.language };

const tellData = (teller: Teller, outlook: Outlook): string =>
  'changes' in outlook
    ? tellEdit(teller.words.edits, outlook, teller.tongue)
    : tellFound(teller, outlook);

/** With its clause; a proviso of officers is as it was written. */
export function tellCondition(teller: Teller, kept: KeptCondition): Told {
  const { text, language, citation } = tellTermOf(teller, kept);
  return { text: citation === undefined ? text : `${text} (${citation})`, language };
}

/** The same with its clause beside it. */
export function tellTermOf(
  teller: Teller,
  kept: KeptCondition,
): Told & { readonly citation?: string } {
  const condition = knownCondition(kept);
  if (condition === undefined) return english(String(kept));
  const { citation } = condition;
  return { text: tellTerm(teller, condition), language: teller.tongue.language, citation };
}

/** What a policy asks; nothing for a proviso of officers, which is as it was written. */
export const knownCondition = (kept: KeptCondition): PolicyCondition | undefined =>
  typeof kept === 'string' ? conditionIn(kept) : kept;

function tellTerm({ words, tongue }: Teller, { id, with: values }: PolicyCondition): string {
  const tell: ((values: never, tongue: Tongue) => string) | undefined = words.conditions[id];
  return tell?.(values as never, tongue) ?? id;
}
