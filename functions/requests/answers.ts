import type { CaseFile } from '../../shared/contracts/case.ts';
import type { FieldError } from '../../shared/contracts/problem.ts';
import { type Addition, addition, questionAnswer } from '../../shared/contracts/question-view.ts';
import { replyIdOf } from '../../shared/filing/request-id.ts';
import { MOST_ADDED } from '../../shared/reviews/bounds.ts';
import { isUnasked, type Reply } from '../../shared/reviews/information.ts';
import { type Purpose, pinned } from '../adapters/filing/documents.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { IDEMPOTENCY_KEY, tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { documentsNamed } from './documents.ts';
import {
  additionViewOf,
  documentIdOf,
  type NumberedQuestion,
  type QuestionedCase,
  questionedCase,
  questionViewOf,
} from './questions.ts';

/** POST /v1/requests/{id}/answers: words, documents or both; an acknowledgement is neither. */
export const answerByApi = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const sent = bodyIn(c, questionAnswer);
  if (sent instanceof Response) return sent;
  const asked = await questionedCase(deps, file);
  const question = asked.information[sent.question - 1];
  if (!question || isUnasked(question)) {
    return wrong(c, [{ pointer: '/question', detail: 'is the number of no question' }]);
  }
  const sending = { deps, c, asked, sent, sentAs: sentAsOf(deps, c, file) };
  const before = sentBefore(sending) ?? (question.answer && { ...question, number: sent.question });
  if (before) return repeated(sending, before, before.number === sent.question);
  if (asked.open?.number !== sent.question) return conflict(c, 'lapsed');
  const reply = await replyOf(sending, { question: asked.open });
  if (reply instanceof Response) return reply;
  const raced = await deps.information.answer(file.id, reply, sent.question);
  return raced === 'done' ? shown(sending, reply) : conflict(c, raced);
});

/** POST /v1/requests/{id}/additions: what nobody asked for, while officers look at the case. */
export const addToReview = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const sent = bodyIn(c, addition);
  if (sent instanceof Response) return sent;
  const asked = await questionedCase(deps, file);
  const sending = { deps, c, asked, sent, sentAs: sentAsOf(deps, c, file) };
  const before = sentBefore(sending);
  if (before) return repeated(sending, before, isUnasked(before));
  if (!asked.mayAdd) return conflict(c, asked.open ? 'asked' : 'closed');
  const reply = await replyOf(sending, 'added');
  if (reply instanceof Response) return reply;
  const raced = await deps.information.add(file.id, file.round ?? 0, reply);
  if (raced === 'done') return shown(sending, reply);
  return conflict(c, raced === 'already' ? 'closed' : raced);
});

interface Sending {
  readonly deps: RequestsDependencies;
  readonly c: HttpContext;
  readonly asked: QuestionedCase;
  readonly sent: Addition;
  readonly sentAs: string;
}

const wrong = (c: HttpContext, errors: FieldError[]): Response =>
  refuse(c, 'invalid-request', { errors });

/** Without a key of the client's own every call is another. */
const sentAsOf = ({ secret }: RequestsDependencies, c: HttpContext, { id }: CaseFile): string =>
  replyIdOf(id, c.req.header(IDEMPOTENCY_KEY) ?? secret());

function sentBefore({ asked: { information }, sentAs }: Sending): NumberedQuestion | undefined {
  const index = information.findIndex(({ answer }) => answer?.sentAs === sentAs);
  const found = information[index];
  return found && { ...found, number: index + 1 };
}

/** The same once more is answered as it stands; something else takes another key, or comes too late. */
function repeated(sending: Sending, before: NumberedQuestion, isThere: boolean): Response {
  const { c, sent, sentAs } = sending;
  const ids = before.answer?.files.map(({ key }) => documentIdOf(key)) ?? [];
  const isSame =
    isThere &&
    before.answer?.text === (sent.text ?? '') &&
    new Set(sent.documents).symmetricDifference(new Set(ids)).size === 0;
  if (isSame) {
    tellReplay(c, true);
    return c.json(viewOf(sending.asked, before));
  }
  if (before.answer?.sentAs !== sentAs) return conflict(c, 'already');
  return refuse(c, 'idempotency-conflict', { detail: 'Use a new key for what is new.' });
}

/** As it stands by now; another of the same key may have been faster, and have said something else. */
async function shown(sending: Sending, { at, text }: Reply): Promise<Response> {
  const { deps, c, asked } = sending;
  const now = await questionedCase(deps, asked.file);
  const found = sentBefore({ ...sending, asked: now });
  if (!found) return conflict(c, 'changed');
  const isOwn = found.answer?.at === at && found.answer.text === text;
  return isOwn ? c.json(viewOf(now, found)) : repeated({ ...sending, asked: now }, found, true);
}

const viewOf = (asked: QuestionedCase, one: NumberedQuestion) =>
  isUnasked(one) ? additionViewOf(one)[0] : questionViewOf(asked, one);

/** What is sent, each document bound to what it is now; else what is wrong with it. */
async function replyOf(
  { deps, c, asked, sent, sentAs }: Sending,
  purpose: Purpose,
): Promise<Reply | Response> {
  const named = await documentsNamed(deps, asked, { ids: sent.documents, purpose });
  const isSilent = sent.text === undefined && sent.documents.length === 0;
  const errors = [
    ...('errors' in named ? named.errors : []),
    ...(isSilent ? [{ pointer: '/text', detail: 'is required where there is no document' }] : []),
  ];
  if ('errors' in named || isSilent) return wrong(c, errors);
  const files = await pinned(deps.files, named.uploads);
  return { text: sent.text ?? '', files, at: deps.clock().toISOString(), sentAs };
}

const CONFLICTS = {
  already: 'It was answered before: what is new is an addition.',
  lapsed:
    'Its time is over, and the review goes on without an answer: what you have is an addition.',
  asked: 'A question is open: answer that one first.',
  closed: 'Nobody reviews it now, so that nothing can be added.',
  changed: 'It has changed meanwhile: look again.',
  'too-often': `It has had ${MOST_ADDED} additions, and takes no more.`,
} as const;

const conflict = (c: HttpContext, why: keyof typeof CONFLICTS): Response =>
  refuse(c, 'case-conflict', { detail: CONFLICTS[why] });
