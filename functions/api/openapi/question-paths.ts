import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  addition,
  additionView,
  documentForm,
  documentPage,
  documentUpload,
  questionAnswer,
  questionList,
  questionView,
} from '../../../shared/contracts/question-view.ts';
import { MOST_ADDED, MOST_ANSWER_FILES } from '../../../shared/reviews/bounds.ts';
import { MOST_UPLOADED } from '../../adapters/filing/documents.ts';
import { ADDITION, ANSWER, UPLOAD } from './question-examples.ts';
import { id, idempotencyKey, maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Questions'];

const SENT = [
  ...REFUSED_BODIES,
  ...(['invalid-idempotency-key', 'not-found'] as const),
  ...(['case-conflict', 'idempotency-conflict'] as const),
] as const;

export const questionPaths: ZodOpenApiPathsObject = {
  '/v1/requests/{id}/questions': get({
    operationId: 'listQuestions',
    summary: 'What officers ask about a request or application, and what was answered',
    description:
      'While a question is open the clock of the review stands still. Nobody who asks is named: ' +
      'offices are.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('All that was asked, answered and added', questionList),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/requests/{id}/answers': post({
    operationId: 'answerQuestion',
    summary: 'Answer the question that is open, in words, with documents or both',
    description:
      `It goes on the same way as from the status page: the clock runs again, and officers decide ` +
      `on what is now there. At most ${MOST_ANSWER_FILES} documents go with it. The same answer ` +
      'once more changes nothing, with or without a key.',
    tags,
    requestParams: { path: id, header: idempotencyKey },
    requestBody: body(questionAnswer, ANSWER),
    responses: {
      '200': json('The question with its answer', questionView, { headers: maybeRepeat }),
      ...problems(...SENT),
    },
  }),
  '/v1/requests/{id}/additions': post({
    operationId: 'addToReview',
    summary: 'Add words or documents to a review that nobody asked for',
    description:
      `As long as a review is open and no question is, ${MOST_ADDED} times at most. Without an ` +
      'Idempotency-Key every call is another addition.',
    tags,
    requestParams: { path: id, header: idempotencyKey },
    requestBody: body(addition, ADDITION),
    responses: {
      '200': json('What was added', additionView, { headers: maybeRepeat }),
      ...problems(...SENT),
    },
  }),
  '/v1/requests/{id}/documents': {
    ...get({
      operationId: 'listDocuments',
      summary: 'Documents of a request: what was sent, and what waits to be',
      description:
        'What was uploaded goes with the answer, addition or appeal that names it, and with nothing else. ' +
        'A document of more than 10 MB is refused, and told here.',
      tags,
      requestParams: { path: id },
      responses: {
        '200': json('All of them', documentPage),
        ...problems('unauthorized', 'not-found'),
      },
    }),
    ...post({
      operationId: 'uploadDocument',
      summary: 'Have a form by which one document is uploaded, straight to the store',
      description:
        'Post `fields` and then the file, as `file`, to `url`: 204 says that it is there. Then name ' +
        `its \`id\` in an answer, addition or appeal. ${MOST_UPLOADED} can be uploaded for one of them. The ` +
        'same Idempotency-Key and name are the same document: what comes later takes its place.',
      tags,
      requestParams: { path: id, header: idempotencyKey },
      requestBody: body(documentUpload, UPLOAD),
      responses: {
        '201': json('Where it goes', documentForm),
        ...problems(
          ...REFUSED_BODIES,
          ...(['invalid-idempotency-key', 'not-found', 'case-conflict'] as const),
        ),
      },
    }),
  },
};
