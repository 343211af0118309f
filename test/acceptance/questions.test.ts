import { afterAll, describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder } from './support/orders.ts';
import { peopleOf } from './support/people.ts';

const client = clientOf(() => inject('target'));
const { api, decide: submit, eventually, withdraw } = client;
const { officer, decide, becomes, read } = peopleOf(() => inject('target'));

const kept: string[] = [];
afterAll(async () => {
  for (const id of kept) await withdraw(id);
});

/** An order without a purchase order: people look at it. */
async function underReview(destination: string): Promise<{ id: string; path: string }> {
  const order = chipOrder({ destination, quantity: 2, with: { purchaseOrder: undefined } });
  const { body } = await submit(order);
  expect(body.status).toBe('under-review');
  return { id: body.id, path: `/v1/requests/${body.id}` };
}

/** Asks for a form and posts a file by it, as the description of the API says. */
async function upload(path: string, what: string, content: string) {
  const asked = { name: 'register.pdf', bytes: content.length, for: what };
  const { status, body } = await api(`${path}/documents`, { body: asked });
  expect(status).toBe(201);
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(body.upload.fields)) form.set(name, value);
  form.set('file', new Blob([content]), asked.name);
  const posted = await fetch(body.upload.url, { method: body.upload.method, body: form });
  return { id: body.id as string, status: posted.status };
}

describe('A question to the applicant, answered by API', () => {
  it('stops the clock until the answer, which officers read with its document, and decide on', async () => {
    const { id, path } = await underReview('HN');
    const task = { caseId: id, office: 'commerce' } as const;
    await officer('commerce').act(task, 'ask', { question: 'Who stands behind this order?' });
    const { body: asked } = await api(`${path}/questions`);
    expect(asked.questions).toMatchObject([
      { number: 1, question: 'Who stands behind this order?', office: 'commerce', state: 'open' },
    ]);
    expect((await read(id)).progress.pausedSince).toMatch(/^\d{4}-/);

    const document = await upload(path, 'question', 'owners: 3');
    expect(document.status).toBe(204);
    const sent = {
      body: { question: 1, text: 'A bank of three owners.', documents: [document.id] },
      idempotencyKey: 'answer-1',
    };
    const answers = await Promise.all([api(`${path}/answers`, sent), api(`${path}/answers`, sent)]);
    for (const { status, body } of answers) {
      expect([status, body.state, body.answer.documents[0].name]).toEqual([
        200,
        'answered',
        'register.pdf',
      ]);
    }
    expect((await read(id)).progress.pausedSince).toBeUndefined();
    expect((await api(`${path}/documents`)).body.documents).toMatchObject([
      { id: document.id, for: 'question', number: 1, state: 'sent' },
    ]);

    const { signInAt, taskLink } = officer('commerce');
    const page = await signInAt(await taskLink(task));
    expect(page.html).toContain('A bank of three owners.');
    expect(page.html).toContain('register.pdf');
    await decide(id, [
      ['commerce', 'approve'],
      ['commerce-countersign', 'approve'],
    ]);
    expect((await becomes(id, 'licensed')).status).toBe('licensed');
    kept.push(id);
  });
});

describe('An appeal by API', () => {
  it('takes the documents that were uploaded for it, which those who review it read', async () => {
    const { id, path } = await underReview('BZ');
    await decide(id, [['commerce', 'refuse']]);
    await becomes(id, 'refused');
    const document = await upload(path, 'appeal', 'charter');
    expect(document.status).toBe(204);
    const body = { grounds: 'It is a hospital.', documents: [document.id] };
    const other = await api(`${path}/appeal`, { body: { ...body, documents: ['0'.repeat(16)] } });
    expect([other.status, other.body.errors[0].pointer]).toEqual([422, '/documents/0']);
    const first = await api(`${path}/appeal`, { body });
    expect([first.status, first.body.status]).toEqual([202, 'under-review']);
    const again = await api(`${path}/appeal`, { body });
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([202, 'true']);
    expect((await api(`${path}/documents`)).body.documents).toMatchObject([
      { id: document.id, name: 'register.pdf', for: 'appeal', state: 'sent' },
    ]);
    const { signInAt, taskLink } = officer('appeals');
    const page = await signInAt(await taskLink({ caseId: id, office: 'appeals', round: 2 }));
    expect(page.html).toContain('It is a hospital.');
    expect(page.html).toContain('register.pdf');
    await withdraw(id);
  });
});

describe('What is added to a review by API', () => {
  it('is there for its officers, once for each key', async () => {
    const { id, path } = await underReview('SV');
    const questions = async () => (await api(`${path}/questions`)).body;
    await eventually(questions, ({ mayAdd }) => mayAdd);
    const document = await upload(path, 'addition', 'signed');
    const sent = { body: { documents: [document.id] }, idempotencyKey: 'addition-1' };
    const first = await api(`${path}/additions`, sent);
    const again = await api(`${path}/additions`, sent);
    expect([first.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect((await questions()).additions).toMatchObject([
      { number: 1, text: '', documents: [{ id: document.id, name: 'register.pdf', bytes: 6 }] },
    ]);
    const { signInAt, taskLink } = officer('commerce');
    const page = await signInAt(await taskLink({ caseId: id, office: 'commerce' }));
    expect(page.html).toContain('register.pdf');
    await withdraw(id);
    expect((await api(`${path}/additions`, { body: { text: 'Late.' } })).status).toBe(409);
  });
});
