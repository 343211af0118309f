import { describe, expect, it } from 'vitest';
import { codeIn } from '../functions/pages/support/world.ts';
import { order } from '../support/example-order.ts';
import { call } from '../support/front-door.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { sittings } from './sitting.ts';

const sit = sittings();

describe.each(Object.keys(LOOKS) as Look[])('On %s, the reports of a case', (look) => {
  it.each(['en', 'ko'])('are seen, mended and filed by its contact: %s', async (language) => {
    const { page, served } = await sit({}, LOOKS[look]);
    const filed = await call(served, 'POST /v1/requests', { body: order() });
    const { links } = (await filed.json()) as { links: { license: string; statusPage: string } };
    const shipments = `POST ${new URL(links.license).pathname}/shipments`;
    const lines = (quantity: number) => [{ line: 1, quantity }];
    await call(served, shipments, { body: { number: 'SH-1', lines: lines(100) } });
    await call(served, `${shipments}/SH-1/depart`, { body: {} });
    await call(served, shipments, { body: { number: 'SH-2', lines: lines(300) } });
    const see = async (step: string) => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `reports-${step}-${language}-${look}`);
    };
    await page.goto(`${served.url}${new URL(links.statusPage).pathname}?lang=${language}`);
    await page.locator('.sign-in button').click();
    await page.locator('#code').fill(codeIn(served));
    await page.locator('.sign-in button').first().click();
    await see('status');
    await page.locator('a[href*="/reports"]').first().click();
    await see('open');
    const form = page.locator('details', {
      has: page.locator('[name$=":certification-signed-by"]'),
    });
    const fill = (name: string, value: string) => form.locator(`[name$=":${name}"]`).fill(value);
    await fill('certification-signed-by', 'The dean <b>of</b> "physics"');
    await fill('certification-signed-on', 'last week');
    await fill('reference', 'LPP-2026-0017');
    await fill('filedOn', '2026-03-04');
    await fill('name', 'A. Person');
    await form.locator('button').click();
    await see('mended');
    expect(await form.locator('[aria-invalid]').count()).toBe(1);
    // Another is begun meanwhile, the page read in both languages, and Enter pressed.
    const other = page.locator('details').last().locator('[name$=":reference"]');
    await other.fill('Half of <it>');
    for (const code of [language === 'en' ? 'ko' : 'en', language]) {
      await page.locator('.top button[form=filing]').click();
      expect(await page.locator('html').getAttribute('lang')).toBe(code);
      expect(await other.inputValue()).toBe('Half of <it>');
      expect(await form.locator('[name$=":name"]').inputValue()).toBe('A. Person');
    }
    await other.press('Enter');
    expect(await other.inputValue()).toBe('Half of <it>');
    expect(served.deps.reports).toMatchObject({ filings: [] });
    await other.fill('');
    await fill('certification-signed-on', '2026-02-27');
    await form.locator('button').click();
    await see('filed');
    expect(served.deps.reports).toMatchObject({
      filings: [{ by: { name: 'A. Person' }, through: 'page' }],
    });
  });
});
