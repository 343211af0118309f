import { describe, expect, it } from 'vitest';
import type { SavedAnswer } from '../../../../../functions/pages/form/browser/save-form.ts';
import { formsIn } from '../../../../../shared/browsing/page.ts';
import type { Draft } from '../../../../../shared/contracts/draft.ts';
import { PUBLIC_URL, world } from '../../../../support/front-door.ts';

/** A draft that was begun in a browser, at its page about what the chips are for. */
async function begin() {
  const w = world();
  const begun = await w.fetch('/apply', { method: 'POST', body: new URLSearchParams() });
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const [id = ''] = w.drafts.keys();
  const path = `/apply/order/${id}/why`;
  const formOf = (html: string) => {
    const { controls = [] } =
      formsIn(html, PUBLIC_URL).find(({ action }) => action.endsWith(path)) ?? {};
    const filled = controls.filter(({ kind }) => kind !== 'button' && kind !== 'radio');
    return Object.fromEntries(filled.map(({ name, value }) => [name, value]));
  };
  const page = async () => formOf(await (await w.fetch(path, { headers: { cookie } })).text());
  const post = (typed: Record<string, string>, accept = 'text/html') => {
    const headers = { cookie, Accept: accept };
    return w.fetch(path, { method: 'POST', body: new URLSearchParams(typed), headers });
  };
  const byScript = async (typed: Record<string, string>): Promise<SavedAnswer> =>
    (await post(typed, 'application/json')).json();
  const draft = () => w.drafts.get(id) as Draft;
  const others = (fields: Record<string, string>) =>
    w.drafts.set(id, { ...draft(), fields: { ...draft().fields, ...fields } });
  return { page, post, byScript, draft, others, formOf };
}

describe('A page that saves by itself', () => {
  it('takes back nothing that a colleague changed on it, however often it saves', async () => {
    const { page, byScript, draft, others } = await begin();
    others({ endUse: 'Weather' });
    const shown = await page();
    others({ endUse: 'Climate' });
    const first = await byScript({ ...shown, purchaseOrder: '1' });
    await byScript({ ...shown, ...first.hidden, purchaseOrder: '2' });
    expect(draft().fields).toMatchObject({ endUse: 'Climate', purchaseOrder: '2' });
  });

  it('is told what a colleague had typed in a field where it has the last word', async () => {
    const { page, byScript, others } = await begin();
    const shown = await page();
    others({ endUse: 'Climate' });
    const { told } = await byScript({ ...shown, endUse: 'Tides' });
    expect(told).toContain('Climate');
    expect((await byScript({ ...shown, purchaseOrder: '1' })).told).toBeUndefined();
  });
});

describe('A page that was not saved', () => {
  it('is saved whole by the next press, also what was right before', async () => {
    const { post, page, draft, formOf } = await begin();
    const shown = await page();
    const long = { endUse: 'x'.repeat(10_001), purchaseOrder: 'PO-9' };
    const refused = await post({ ...shown, ...long, go: 'stay' });
    expect(draft().fields).toEqual({});
    const again = formOf(await refused.text());
    expect(again.purchaseOrder).toBe('PO-9');
    await post({ ...again, endUse: 'Weather', go: 'stay' });
    expect(draft().fields).toMatchObject({ endUse: 'Weather', purchaseOrder: 'PO-9' });
  });
});

describe('The browser of a draft', () => {
  it('is known again as long as the draft is kept after it was saved', async () => {
    const { page, post } = await begin();
    const saved = await post({ ...(await page()), endUse: 'Weather' });
    expect(saved.headers.getSetCookie().join()).toMatch(
      /chipgate-browser=[\w-]{43}; Max-Age=7776000/,
    );
  });
});
