import type * as z from 'zod';
import type {
  addition,
  appealBody,
  documentUpload,
  questionAnswer,
} from '../../../shared/contracts/question-view.ts';

/** Shown in the OpenAPI document; tests send them. */
export const UPLOAD = {
  name: 'company-register.pdf',
  bytes: 48_211,
  for: 'question',
} satisfies z.input<typeof documentUpload>;

export const ANSWER = {
  question: 1,
  text: 'Falcon Holding is owned by its two founders, since 2011.',
} satisfies z.input<typeof questionAnswer>;

export const ADDITION = {
  text: 'The purchase order was signed today: PO-2026-0107.',
} satisfies z.input<typeof addition>;

export const APPEAL = {
  grounds: 'The end user is a university hospital; its charter is attached.',
} satisfies z.input<typeof appealBody>;
