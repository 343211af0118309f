import { describe, expect, it } from 'vitest';
import { ADDITION, ANSWER, UPLOAD } from '../../../functions/api/openapi/question-examples.ts';
import {
  additionView,
  documentForm,
  documentPage,
  questionList,
  questionView,
} from '../../../shared/contracts/question-view.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import type { ApiScope } from '../../../shared/keys/scopes.ts';
import { MOST_ADDED } from '../../../shared/reviews/bounds.ts';
import { call, KEY, OTHER_KEY, type Sent } from '../../support/front-door.ts';
import { RED_FLAG_CASE, RED_FLAG_REVIEW } from '../pages/support/cases.ts';
import { reviewWorld } from '../pages/support/world.ts';

const QUESTION = {
  question: 'Who owns Falcon Holding?',
  office: 'commerce',
  by: 'first.officer@commerce.example',
  askedAt: '2026-03-03T15:00:00.000Z',
};
const PATH = `/v1/requests/${RED_FLAG_CASE.id}`;

/** A case under review, of which a question is open, where one was asked. */
function desk(information: readonly (typeof QUESTION)[] = [QUESTION]) {
  const w = reviewWorld({
    review: {
      ...RED_FLAG_REVIEW,
      ...(information.length > 0 && { pausedSince: QUESTION.askedAt }),
    },
    information,
  });
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  const ask = async (route: string, sent: Sent = {}): Promise<any> => {
    const response = await call(w, route.replace('…', PATH), sent);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  /** Has a form for a document and puts it there. */
  const upload = async (name: string, what = 'question', bytes = 10): Promise<string> => {
    const { body } = await ask('POST …/documents', { body: { name, bytes: 10, for: what } });
    w.files.put(body.upload.fields.key, { bytes, sha256: `of ${name}` });
    return body.id;
  };
  return { w, ask, upload };
}
const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } });

describe('GET /v1/requests/{id}/questions', () => {
  it('tells what is asked, by which office and until when, and no officer', async () => {
    const { ask } = desk();
    const { status, body } = await ask('GET …/questions');
    expect([status, questionList.parse(body)]).toEqual([200, body]);
    expect(body).toMatchObject({
      questions: [{ number: 1, question: QUESTION.question, office: 'commerce', state: 'open' }],
      additions: [],
      mayAdd: false,
    });
    expect(body.questions[0].answerBy > QUESTION.askedAt).toBe(true);
    expect(JSON.stringify(body)).not.toContain('first.officer');
  });

  it('are nobody else’s', async () => {
    const { ask } = desk();
    for (const what of ['GET …/questions', 'GET …/documents']) {
      expect((await ask(what, { key: OTHER_KEY })).status).toBe(404);
    }
    for (const [what, body] of [
      ['answers', ANSWER],
      ['additions', ADDITION],
      ['documents', UPLOAD],
    ] as const) {
      expect((await ask(`POST …/${what}`, { body, key: OTHER_KEY })).status).toBe(404);
    }
  });

  it('say whether anything can be added, where nothing is asked', async () => {
    const { ask } = desk([]);
    expect((await ask('GET …/questions')).body).toEqual({
      questions: [],
      additions: [],
      mayAdd: true,
    });
  });
});

describe('A key', () => {
  it('opens what its scopes name, and says so where it does not', async () => {
    const { w, ask } = desk();
    const opens = (scopes: ApiScope[]) => {
      const client = w.clients.get(sha256(KEY))!;
      w.clients.set(sha256(KEY), { ...client, key: { ...client.key, scopes } });
    };
    opens(['orders:read']);
    for (const [what, body] of [
      ['answers', ANSWER],
      ['additions', ADDITION],
      ['documents', UPLOAD],
    ] as const) {
      const refused = await ask(`POST …/${what}`, { body });
      expect([refused.status, refused.body.type]).toEqual([403, '/problems/insufficient-scope']);
    }
    expect((await ask('GET …/questions')).status).toBe(200);
    const other = desk();
    const writer = other.w.clients.get(sha256(KEY))!;
    const key = { ...writer.key, scopes: ['orders:write'] satisfies ApiScope[] };
    other.w.clients.set(sha256(KEY), { ...writer, key });
    for (const path of ['GET …/questions', 'GET …/documents', 'GET /v1/requests']) {
      expect((await other.ask(path)).status).toBe(403);
    }
  });
});

describe('POST /v1/requests/{id}/answers', () => {
  it('that failed on our side is not remembered: it is taken when it comes again', async () => {
    const { w, ask } = desk();
    const { answer } = w.memory.information;
    w.memory.information.answer = async () => {
      throw new DependencyUnavailableError('gone');
    };
    const sent = { ...keyed('answer-1'), body: ANSWER };
    const failed = await ask('POST …/answers', sent);
    expect([failed.status, failed.headers.get('Retry-After')]).toEqual([503, '5']);
    w.memory.information.answer = answer;
    const taken = await ask('POST …/answers', sent);
    expect([taken.status, taken.headers.get('Idempotent-Replayed')]).toEqual([200, null]);
  });

  it('starts the clock again, exactly as from the page', async () => {
    const { w, ask } = desk();
    const { status, body } = await ask('POST …/answers', { body: ANSWER });
    expect([status, questionView.parse(body)]).toEqual([200, body]);
    expect(body).toMatchObject({ state: 'answered', answer: { text: ANSWER.text, documents: [] } });
    expect(w.memory.review.pausedSince).toBeUndefined();
    expect(w.memory.asked[0]?.answer?.at).toBe(w.state.now.toISOString());
  });

  it('takes documents, each bound to what it was when it was sent', async () => {
    const { w, ask, upload } = desk();
    const ids = [await upload('register.pdf'), await upload('register.pdf')];
    await upload('not-named.pdf');
    expect(new Set(ids).size).toBe(2);
    const { body } = await ask('POST …/answers', { body: { question: 1, documents: ids } });
    expect(body.answer).toMatchObject({
      text: '',
      documents: ids.map((id) => ({ id, name: 'register.pdf', sha256: 'of register.pdf' })),
    });
    expect(w.memory.asked[0]?.answer?.files.map(({ name }) => name)).toEqual([
      'register.pdf',
      'register.pdf',
    ]);
  });

  it('is the same answer when it comes again, and another is refused', async () => {
    const { w, ask, upload } = desk();
    const documents = [await upload('register.pdf')];
    const sent = { ...keyed('answer-1'), body: { ...ANSWER, documents } };
    const first = await ask('POST …/answers', sent);
    const again = await ask('POST …/answers', sent);
    expect(again.body).toEqual(first.body);
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(again.headers.get('Idempotent-Replayed')).toBe('true');
    const unkeyed = await ask('POST …/answers', { body: sent.body });
    expect(unkeyed.headers.get('Idempotent-Replayed')).toBe('true');
    const other = await ask('POST …/answers', { ...keyed('answer-1'), body: ANSWER });
    expect([other.status, other.body.type]).toEqual([409, '/problems/idempotency-conflict']);
    const late = await ask('POST …/answers', { ...keyed('answer-2'), body: ANSWER });
    expect([late.status, late.body.type]).toEqual([409, '/problems/case-conflict']);
    expect(w.memory.writes).toBe(1);
  });

  it('that comes twice at once is written once', async () => {
    const { w, ask } = desk();
    const sent = { ...keyed('answer-1'), body: ANSWER };
    const both = await Promise.all([ask('POST …/answers', sent), ask('POST …/answers', sent)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(w.memory.writes).toBe(1);
  });

  it.each([
    [{ question: 1 }, '/text'],
    [{ question: 1, text: ' \n ' }, '/text'],
    [{ question: 1, text: 'x'.repeat(10_001) }, '/text'],
    [{ question: 2, text: 'To what?' }, '/question'],
    [{ text: 'To what?' }, '/question'],
    [{ question: 1, documents: ['0123456789abcdef'] }, '/documents/0'],
    [{ question: 1, documents: Array.from({ length: 21 }, (_, n) => `${n}`) }, '/documents'],
  ])('%j is not taken', async (body, pointer) => {
    const { w, ask } = desk();
    const refused = await ask('POST …/answers', { body });
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, pointer]);
    expect(w.memory.writes).toBe(0);
  });

  it('refuses a document of 11 MB, and says why', async () => {
    const { ask, upload } = desk();
    const id = await upload('plans.pdf', 'question', 11 * 1024 * 1024);
    const refused = await ask('POST …/answers', { body: { ...ANSWER, documents: [id] } });
    expect(refused.body.errors).toEqual([
      { pointer: '/documents/0', detail: 'weighs more than 10 MB' },
    ]);
    expect((await ask('GET …/documents')).body.documents).toMatchObject([
      { id, state: 'refused', detail: 'weighs more than 10 MB' },
    ]);
  });

  it('comes too late once the review went on without it', async () => {
    const { w, ask } = desk();
    w.memory.asked = w.memory.asked.map((one) => ({
      ...one,
      lapsedAt: '2026-03-04T10:00:00.000Z',
    }));
    const late = await ask('POST …/answers', { body: ANSWER });
    expect([late.status, late.body.detail]).toEqual([
      409,
      expect.stringContaining('goes on without'),
    ]);
    expect((await ask('GET …/questions')).body.questions[0].state).toBe('lapsed');
  });
});

describe('POST /v1/requests/{id}/additions', () => {
  it('of one key that say different things are one, also at the same time', async () => {
    const { ask } = desk([]);
    const sent = await Promise.all(
      ['One thing', 'One thing', 'Another'].map((text) =>
        ask('POST …/additions', { ...keyed('add-1'), body: { text } }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 409]);
    expect((await ask('GET …/questions')).body.additions).toHaveLength(1);
  });

  it('adds once for each key, and as often as is called without', async () => {
    const { ask, upload } = desk([]);
    const documents = [await upload('po.pdf', 'addition')];
    const sent = { ...keyed('add-1'), body: { ...ADDITION, documents } };
    const first = await ask('POST …/additions', sent);
    expect(additionView.parse(first.body)).toEqual(first.body);
    expect((await ask('POST …/additions', sent)).headers.get('Idempotent-Replayed')).toBe('true');
    await ask('POST …/additions', { body: ADDITION });
    const { body } = await ask('GET …/questions');
    expect(body.additions.map(({ number, text }: typeof first.body) => [number, text])).toEqual([
      [1, ADDITION.text],
      [2, ADDITION.text],
    ]);
    expect(body.questions).toEqual([]);
  });

  it('ends after ten, and does not begin while a question is open', async () => {
    const { ask } = desk([]);
    for (let n = 0; n < MOST_ADDED; n++) {
      expect((await ask('POST …/additions', { body: ADDITION })).status).toBe(200);
    }
    const eleventh = await ask('POST …/additions', { body: ADDITION });
    expect([eleventh.status, eleventh.body.detail]).toEqual([409, expect.stringContaining('10')]);
    const asked = await desk().ask('POST …/additions', { body: ADDITION });
    expect([asked.status, asked.body.detail]).toEqual([409, expect.stringContaining('open')]);
  });
});

describe('POST /v1/requests/{id}/documents', () => {
  it('answers where its bytes go, by the name that it will have', async () => {
    const { w, ask } = desk();
    const { status, body } = await ask('POST …/documents', { body: UPLOAD });
    expect([status, documentForm.parse(body)]).toEqual([201, body]);
    expect(body.upload.fields.key).toMatch(
      /^cases\/[^/]+\/information\/1\/[^/]+\/company-register.pdf$/,
    );
    expect(body.upload.fields).not.toHaveProperty('success_action_redirect');
    expect(new Date(body.upload.expiresAt).getTime()).toBe(w.state.now.getTime() + 3_600_000);
  });

  it('is the same place under the same key', async () => {
    const { ask } = desk();
    const sent = { ...keyed('doc-1'), body: UPLOAD };
    const [first, again] = [
      await ask('POST …/documents', sent),
      await ask('POST …/documents', sent),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect((await ask('POST …/documents', { body: UPLOAD })).body.id).not.toBe(first.body.id);
  });

  it.each([
    [{ ...UPLOAD, bytes: 11 * 1024 * 1024 }, '/bytes', '10 MB'],
    [{ ...UPLOAD, bytes: 0 }, '/bytes', 'at least'],
    [{ ...UPLOAD, name: 'a/b.pdf' }, '/name', 'must not contain'],
    [{ ...UPLOAD, name: '$'.concat('{filename}') }, '/name', 'must not contain'],
    [{ ...UPLOAD, name: 'x'.repeat(201) }, '/name', '200'],
    [{ ...UPLOAD, name: 'gnp.\u202etxt' }, '/name', ''],
    [{ ...UPLOAD, for: 'request' }, '/for', 'question'],
  ])('refuses %j', async (body, pointer, words) => {
    const refused = await desk().ask('POST …/documents', { body });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({
      pointer,
      detail: expect.stringContaining(words),
    });
  });

  it('is for what takes documents now', async () => {
    const addition = { body: { ...UPLOAD, for: 'addition' } };
    expect((await desk().ask('POST …/documents', addition)).status).toBe(409);
    expect((await desk([]).ask('POST …/documents', addition)).status).toBe(201);
    expect((await desk([]).ask('POST …/documents', { body: UPLOAD })).status).toBe(409);
  });

  it('ends after a hundred', async () => {
    const { ask, upload } = desk();
    for (let n = 0; n < 100; n++) await upload(`${n}.pdf`);
    const full = await ask('POST …/documents', { body: UPLOAD });
    expect([full.status, full.body.detail]).toEqual([409, expect.stringContaining('100')]);
  });
});

describe('GET /v1/requests/{id}/documents', () => {
  it('tells what was sent from what waits', async () => {
    const { ask, upload } = desk();
    const [sent, left] = [await upload('sent.pdf'), await upload('left.pdf')];
    const before = await ask('GET …/documents');
    expect(before.body.documents).toMatchObject([
      { id: sent, for: 'question', number: 1, state: 'uploaded' },
      { id: left, for: 'question', number: 1, state: 'uploaded' },
    ]);
    await ask('POST …/answers', { body: { question: 1, documents: [sent] } });
    const { body } = await ask('GET …/documents');
    expect(documentPage.parse(body)).toEqual(body);
    expect(body.documents).toMatchObject([
      { id: sent, name: 'sent.pdf', state: 'sent', sha256: 'of sent.pdf' },
    ]);
  });
});
