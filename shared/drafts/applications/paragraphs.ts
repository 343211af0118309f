import type { Paragraph } from '../../rules/vocabulary.ts';
import { answerOf, type DraftFields, textOf } from '../typed.ts';

/** The paragraphs of supplement 10 to part 748 as one person of a company would answer them together. */
export const PARAGRAPH_GROUPS = {
  vetting: ['1', '2', '3', '13'],
  chips: ['4', '5', '6', '16', '17'],
  use: ['7', '8', '9'],
  security: ['14', '15', '18'],
  records: ['10', '11', '12', '19'],
} as const satisfies Readonly<Record<string, readonly Paragraph[]>>;
export type ParagraphGroup = keyof typeof PARAGRAPH_GROUPS;

/** Names of the evidence files of each paragraph, in the order in which they came. */
export type EvidenceFiles = Readonly<Partial<Record<Paragraph, readonly string[]>>>;

/** What an answer to a paragraph consists of. */
export const ANSWER_PARTS = ['met', 'answer', 'evidence'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** The field in which a part of an answer is typed. */
export const paragraphField = (paragraph: Paragraph, part: AnswerPart): string =>
  `paragraph.${paragraph}.${part}`;

/** As many characters of evidence as the contract takes. */
const MOST_EVIDENCE = 300;

/** Where the proof is: as it was typed, else the names of its files. */
export function evidenceOf(
  typed: DraftFields,
  files: EvidenceFiles,
  paragraph: Paragraph,
): string | undefined {
  const names = files[paragraph] ?? [];
  const named = names.length > 0 ? cut(names.join('; ')) : undefined;
  return textOf(typed, paragraphField(paragraph, 'evidence')) ?? named;
}

/** Never through a character of two halves. */
const cut = (text: string): string =>
  text.length <= MOST_EVIDENCE
    ? text
    : `${text.slice(0, MOST_EVIDENCE - 1).replace(/[\uD800-\uDBFF]$/, '')}\u2026`;

/** What an answer still lacks; "I do not know yet" is none. */
export function missingIn(
  typed: DraftFields,
  files: EvidenceFiles,
  paragraph: Paragraph,
): readonly AnswerPart[] {
  const given: Readonly<Record<AnswerPart, unknown>> = {
    met: answerOf(typed, paragraphField(paragraph, 'met')),
    answer: textOf(typed, paragraphField(paragraph, 'answer')),
    evidence: evidenceOf(typed, files, paragraph),
  };
  return ANSWER_PARTS.filter((part) => given[part] === undefined);
}
