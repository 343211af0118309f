import { PARAGRAPHS, type Paragraph } from '../../rules/vocabulary.ts';

/** Which paragraph of supplement 10 a rule asks for; nothing for every other rule. */
export const paragraphOfRule = (rule: string): Paragraph | undefined =>
  PARAGRAPHS.find((paragraph) => rule === `supplement-10-paragraph-${paragraph}`);
