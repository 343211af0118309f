import { expect, it } from 'vitest';
import { sittings } from './sitting.ts';

const sit = sittings();

it('Two who edit a draft at once lose nothing, while the page of one saves by itself', async () => {
  const { page, served } = await sit();
  await page.goto(`${served.url}/apply?lang=en`);
  await page.locator('form[action^="/apply"] button.primary').click();
  const [id = ''] = served.drafts.keys();
  const fields = () => served.drafts.get(id)?.fields ?? {};
  /** A colleague saves, on a page of their own. */
  const others = (typed: Record<string, string>) => {
    const draft = served.drafts.get(id);
    if (!draft) throw new Error('There is no draft');
    const savedBy = 'colleague@vnu.example';
    served.drafts.set(id, { ...draft, savedBy, fields: { ...draft.fields, ...typed } });
  };
  const isSaved = (name: string, text: string) =>
    expect.poll(() => fields()[name], { timeout: 10_000 }).toBe(text);
  await page.goto(`${served.url}/apply/order/${id}/why?lang=en`);
  const [endUse, order] = ['endUse', 'purchaseOrder'].map((name) =>
    page.locator(`[name="${name}"]`),
  );
  others({ endUse: 'Climate' });
  await order?.fill('PO-1');
  await isSaved('purchaseOrder', 'PO-1');
  await order?.fill('PO-2');
  await isSaved('purchaseOrder', 'PO-2');
  expect(fields().endUse).toBe('Climate');
  await endUse?.fill('Tides');
  await isSaved('endUse', 'Tides');
  await page.locator('p.news').filter({ hasText: 'Climate' }).waitFor();
});
