import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { application, filing } from '../../../shared/contracts/application.ts';
import { answer } from '../../../shared/contracts/decision.ts';
import { appealBody } from '../../../shared/contracts/question-view.ts';
import { MOST_APPEAL_FILES } from '../../../shared/reviews/bounds.ts';
import { APPLICATION, SMALL_ORDER_ANSWER as example, SMALL_ORDER_REQUEST } from './examples.ts';
import { APPEAL } from './question-examples.ts';
import {
  id,
  idempotencyKey,
  located,
  maybeRepeat,
  REFUSED_BODIES,
  stored,
} from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Applications'];

/** Applications, and what can be done with a case that was filed. */
export const casePaths: ZodOpenApiPathsObject = {
  '/v1/applications': post({
    operationId: 'submitApplication',
    summary: 'Apply to become a validated end user, national or universal',
    description:
      'What cannot be approved is returned at once, with the reasons; the rest goes to the ' +
      'agencies. What an approval issues is in `authorizations`: orders name it in ' +
      '`validatedEndUser`.',
    tags,
    requestParams: { header: idempotencyKey },
    requestBody: body(application, APPLICATION),
    responses: {
      '200': json('Returned without action', answer, { headers: located }),
      '202': stored,
      ...problems(...REFUSED_BODIES, 'invalid-idempotency-key', 'idempotency-conflict'),
    },
  }),
  '/v1/applications/{id}': get({
    operationId: 'getApplication',
    summary: 'See where an application of yours stands',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('As it stands', answer),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/requests/{id}/amend': post({
    operationId: 'amendRequest',
    summary: 'Put a whole new text in the place of a request or application, and have it decided',
    description:
      'Of the same type, as long as nothing is issued or refused. What was held and asked of ' +
      'people for the old text ends in the same step. The rules stay those of the first ' +
      'submission, unless it was returned.',
    tags: ['Requests'],
    requestParams: { path: id, header: idempotencyKey },
    requestBody: body(filing, SMALL_ORDER_REQUEST),
    responses: {
      '200': json('Decided, or on a waiting list', answer, { example, headers: maybeRepeat }),
      '202': json('People have still to act', answer, { headers: maybeRepeat }),
      ...problems(
        ...REFUSED_BODIES,
        ...(['invalid-idempotency-key', 'not-found'] as const),
        ...(['case-conflict', 'idempotency-conflict'] as const),
      ),
    },
  }),
  '/v1/requests/{id}/appeal': post({
    operationId: 'appealRequest',
    summary: 'Have a refusal by people reviewed by others, once',
    description:
      'What it drew is held again; if that is not possible, nothing changes. At most ' +
      `${MOST_APPEAL_FILES} documents go with it, which were uploaded for an \`appeal\`. The same ` +
      'appeal once more changes nothing.',
    tags: ['Requests'],
    requestParams: { path: id },
    requestBody: body(appealBody, APPEAL),
    responses: {
      '200': json('Decided by now', answer, { headers: maybeRepeat }),
      '202': json('Others review it', answer, { headers: maybeRepeat }),
      ...problems(...REFUSED_BODIES, 'not-found', 'case-conflict'),
    },
  }),
};
