import * as z from 'zod';
import { MOST_ANSWER, MOST_ANSWER_FILES, MOST_APPEAL_FILES } from '../reviews/bounds.ts';
import { instant } from './decision.ts';
import { described } from './described.ts';
import { sentFile } from './sent-file.ts';
import { line, paragraph } from './text.ts';

const documentId = described(
  z.string().min(1).max(64),
  'As the upload of the document was answered',
);

const sentDocument = sentFile.pick({ name: true, bytes: true }).extend({
  id: documentId,
  sha256: described(sentFile.shape.sha256, 'Of its bytes as they were sent, in hex'),
});

/** What the applicant said: words, documents or both. */
const said = z.object({
  at: instant,
  text: described(z.string(), 'Empty, where documents say all'),
  documents: z.array(sentDocument),
});

/** A question of the officers, and the answer of the applicant. */
export const questionView = z.object({
  number: described(z.int().min(1), 'Of the case: its answer names it'),
  question: z.string(),
  office: described(z.string(), 'Whose officer asks'),
  askedAt: instant,
  state: described(
    z.enum(['open', 'answered', 'lapsed']),
    'While it is open the clock of the review stands still; lapsed, it goes on without an answer',
  ),
  answerBy: described(instant, 'Until when an open one can be answered').exactOptional(),
  lapsedAt: instant.exactOptional(),
  answer: said.exactOptional(),
});

/** What the applicant added to a review, and nobody had asked for. */
export const additionView = said.extend({ number: z.int().min(1) });

export const questionList = z.object({
  questions: described(z.array(questionView), 'In the order in which they were asked'),
  additions: described(z.array(additionView), 'What was added unasked, in order'),
  mayAdd: described(
    z.boolean(),
    'Whether `…/additions` takes anything now: a review is open, and no question is',
  ),
});

/** What an answer and an addition are made of; one of both has to be there. */
const saying = z.strictObject({
  text: described(paragraph(MOST_ANSWER), 'Several lines').exactOptional(),
  documents: described(
    z.array(documentId).max(MOST_ANSWER_FILES),
    'What was uploaded for it, by id',
  ).default([]),
});
export const addition = saying;
export const questionAnswer = saying.extend({
  question: described(z.int().min(1), 'The `number` of the question'),
});

/** What an appeal is made of: its grounds, always in words. */
export const appealBody = z.strictObject({
  grounds: described(paragraph(4000), 'Why the refusal is wrong'),
  documents: described(
    z.array(documentId).max(MOST_APPEAL_FILES),
    'What was uploaded for it, by id',
  ).default([]),
});

/** What a document can be for. */
export const DOCUMENT_PURPOSES = ['question', 'addition', 'appeal'] as const;

/** A document that is to be uploaded. */
export const documentUpload = z.strictObject({
  name: described(line(200), 'What the file is called'),
  bytes: described(z.int().min(1), 'What it weighs: 10 MB (10,485,760 bytes) at most'),
  for: described(
    z.enum(DOCUMENT_PURPOSES),
    'The answer to the question that is open, what is added to a review unasked, or the appeal of a refusal',
  ),
});

/** Where the bytes of a document go: as a form, straight to the store. */
export const documentForm = z.object({
  id: documentId,
  name: z.string(),
  upload: z.object({
    method: z.literal('POST'),
    url: z.string(),
    fields: described(
      z.record(z.string(), z.string()),
      'Sent as `multipart/form-data`, each as it is and before the file, which is the field `file`',
    ),
    expiresAt: instant,
  }),
});

/** A document of a case, sent or waiting for what it is to be sent with. */
export const documentView = z.object({
  id: documentId,
  name: z.string(),
  bytes: z.int(),
  for: described(
    z.enum(['request', ...DOCUMENT_PURPOSES]),
    'What it was sent with, or was uploaded for',
  ),
  number: described(z.int().min(1), 'Of the question or addition').exactOptional(),
  state: described(
    z.enum(['sent', 'uploaded', 'refused']),
    'Uploaded, it waits for the answer, addition or appeal that names it; refused, it goes with nothing',
  ),
  detail: described(z.string(), 'Why it is refused').exactOptional(),
  sha256: described(z.string(), 'Of what was sent, in hex').exactOptional(),
});
export const documentPage = z.object({ documents: z.array(documentView) });

export type AppealBody = z.infer<typeof appealBody>;
export type QuestionView = z.infer<typeof questionView>;
export type AdditionView = z.infer<typeof additionView>;
export type QuestionAnswer = z.infer<typeof questionAnswer>;
export type Addition = z.infer<typeof addition>;
export type DocumentUpload = z.infer<typeof documentUpload>;
export type DocumentView = z.infer<typeof documentView>;
