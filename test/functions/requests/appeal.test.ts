import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { documentPage } from '../../../shared/contracts/question-view.ts';
import { MOST_APPEAL_FILES } from '../../../shared/reviews/bounds.ts';
import { call, OTHER_KEY, type Sent } from '../../support/front-door.ts';
import { RED_FLAG_CASE, RED_FLAG_REVIEW } from '../pages/support/cases.ts';
import { reviewWorld } from '../pages/support/world.ts';

const PATH = `/v1/requests/${RED_FLAG_CASE.id}`;
const grounds = 'The register was misread.';

/** A case that people have refused. */
function desk(change: Partial<CaseFile> = {}) {
  const { progress: _over, decision, ...file } = RED_FLAG_CASE;
  const review = { round: 1, plan: 'red-flag', outcome: 'refuse', ground: 'officer', answers: [] };
  const refusal = { status: 'refused', decidedAt: '2026-03-02T15:00:00.000Z', review };
  const refused = { status: 'refused', decision: { ...decision, ...refusal } } as const;
  const w = reviewWorld({
    file: { ...file, ...(refused as unknown as CaseFile), ...change },
    review: { ...RED_FLAG_REVIEW, state: 'ended', outcome: 'refuse' },
    tasks: [],
  });
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the tests find out
  const ask = async (route: string, sent: Sent = {}): Promise<any> => {
    const response = await call(w, route.replace('…', PATH), sent);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const upload = async (name: string, bytes = 10): Promise<string> => {
    const { body } = await ask('POST …/documents', { body: { name, bytes: 10, for: 'appeal' } });
    w.files.put(body.upload.fields.key, { bytes, sha256: `of ${name}` });
    return body.id;
  };
  return { w, ask, upload };
}

describe('POST /v1/requests/{id}/appeal', () => {
  it('takes what was uploaded for it, each as it was then', async () => {
    const { w, ask, upload } = desk();
    const documents = [await upload('charter.pdf'), await upload('register.pdf')];
    const waiting = documentPage.parse((await ask('GET …/documents')).body);
    expect(waiting.documents).toMatchObject([
      { name: 'charter.pdf', for: 'appeal', state: 'uploaded' },
      { name: 'register.pdf', for: 'appeal', state: 'uploaded' },
    ]);
    await ask('POST …/appeal', { body: { grounds, documents } });
    expect(w.machine.runs).toMatchObject([
      {
        command: 'appeal',
        grounds,
        files: [
          { name: 'charter.pdf', sha256: 'of charter.pdf' },
          { name: 'register.pdf', sha256: 'of register.pdf' },
        ],
      },
    ]);
  });

  it('says of each document why it does not go with it, and does nothing then', async () => {
    const { w, ask, upload } = desk();
    const heavy = await upload('heavy.pdf', 11 * 1024 * 1024);
    const { status, body } = await ask('POST …/appeal', {
      body: { grounds, documents: [heavy, 'unknown'] },
    });
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { pointer: '/documents/0', detail: 'weighs more than 10 MB' },
      { pointer: '/documents/1', detail: 'was not uploaded for this' },
    ]);
    const many = Array.from({ length: MOST_APPEAL_FILES + 1 }, () => heavy);
    expect((await ask('POST …/appeal', { body: { grounds, documents: many } })).status).toBe(422);
    expect(w.machine.runs).toEqual([]);
  });

  it('that was made is asked with what was sent, though the store has it no more', async () => {
    const first = desk();
    const id = await first.upload('charter.pdf');
    await first.ask('POST …/appeal', { body: { grounds, documents: [id] } });
    const [input] = first.w.machine.runs;
    const files = input?.command === 'appeal' ? (input.files ?? []) : [];
    const appeal = { at: '2026-03-03T10:00:00.000Z', grounds, files };
    const again = desk({ appeal });
    expect((await again.ask('GET …/documents')).body.documents).toMatchObject([
      { id, for: 'appeal', state: 'sent' },
    ]);
    await again.ask('POST …/appeal', { body: { grounds, documents: [id] } });
    expect(again.w.machine.runs).toMatchObject([{ grounds, files }]);
  });

  it('is nobody else’s, and its documents go up only while it can be made', async () => {
    const { ask } = desk();
    expect((await ask('POST …/appeal', { body: { grounds }, key: OTHER_KEY })).status).toBe(404);
    const upload = { name: 'charter.pdf', bytes: 10, for: 'appeal' };
    const appeal = { at: '2026-03-03T10:00:00.000Z', grounds };
    for (const change of [{ appeal }, { status: 'withdrawn' } as const]) {
      const refused = await desk(change).ask('POST …/documents', { body: upload });
      expect([refused.status, refused.body.type]).toEqual([409, '/problems/case-conflict']);
    }
  });
});
