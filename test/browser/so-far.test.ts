import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, LOOKS, picture, scrollsSideways } from './chromium.ts';
import { answerAs, beginOrder } from './order-form.ts';
import { sittings } from './sitting.ts';

const sit = sittings();
const BEGUN = { part: 'h100-sxm', quantity: '512', destination: 'VN', kind: 'university' };
const SECTIONS = ['who', 'why', 'certify', 'contact'];

const quantity = (page: Page) => page.locator('[name="items.0.quantity"]');
const panel = (page: Page) => page.locator('#so-far details');
const press = (page: Page, go: string) =>
  page.locator(`button[name=go][value="${go}"]`).last().click();

/** Answers every section but what `without` names. */
async function answerAll(page: Page): Promise<void> {
  await press(page, 'next');
  for (const _ of SECTIONS) {
    await answerAs(page);
    await press(page, 'next');
  }
}

describe('The answer so far', () => {
  it('follows every keystroke, and changes by one press', async () => {
    const { page, served } = await sit({}, LOOKS.desktop);
    await beginOrder(page, served.url, BEGUN);
    expect(await panel(page).innerText()).toContain('Not known yet');
    await answerAll(page);
    await page.goto(page.url().replace('/check', '/what'));
    expect(await panel(page).innerText()).toContain('No license required');
    await quantity(page).fill('2000');
    const text = await panel(page).innerText();
    expect(text).toContain('License required');
    expect(text).toContain('1,699 instead of 2,000: No license required');
    await page.getByRole('button', { name: 'Set 1,699' }).click();
    expect(await quantity(page).inputValue()).toBe('1699');
    expect(await panel(page).innerText()).toContain('No license required');
    await page.getByText(/^Saved at/).waitFor();
    await page.reload();
    expect(await quantity(page).inputValue()).toBe('1699');
  });

  it('says of an LEI as it is typed whether its check digits fit', async () => {
    const { page, served } = await sit({}, LOOKS.desktop);
    await beginOrder(page, served.url, BEGUN);
    await press(page, 'next');
    await page.locator('[name="consignee.name"]').fill('Vinh Long Cloud');
    await page.locator('details:has([name="consignee.lei"]) > summary').click();
    const lei = page.locator('[name="consignee.lei"]');
    await lei.pressSequentially('529900T8BM49AURSDO5');
    const told = page.locator('[id="consignee.lei-problem"]');
    expect(await told.textContent()).toBe('');
    await lei.press('6');
    expect(await told.textContent()).toContain('do not fit the rest');
    expect(await lei.getAttribute('aria-invalid')).toBe('true');
    await lei.press('Backspace');
    await lei.press('5');
    expect(await told.textContent()).toBe('The check digits fit.');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('says the same without JavaScript, when it is asked, and does the same by one press', async () => {
    const told: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      const { page, served } = await sit({}, { ...LOOKS.desktop, javaScriptEnabled });
      await beginOrder(page, served.url, BEGUN);
      await answerAll(page);
      await page.goto(page.url().replace('/check', '/what'));
      await quantity(page).fill('2000');
      if (!javaScriptEnabled) await press(page, 'answer');
      told.push(await panel(page).innerText());
      await page.getByRole('button', { name: 'Set 1,699' }).click();
      expect(await quantity(page).inputValue()).toBe('1699');
    }
    expect(told[1]).toBe(told[0]);
  });

  it('has the end use read by the server, and says so until it was', async () => {
    // From then on a policy is in force that reads, and does not look for words alone.
    const { page, served } = await sit({ now: new Date('2026-12-01') }, LOOKS.desktop);
    await beginOrder(page, served.url, BEGUN);
    await answerAll(page);
    await page.goto(page.url().replace('/check', '/why'));
    await page.locator('[name=endUse]').fill('Guidance of ballistic missiles');
    await page.getByText('The end use is being read on the server.').waitFor();
    await page.getByText('Officers would look at the request and decide.').waitFor();
    expect(await panel(page).innerText()).not.toContain('being read');
  });

  it('keeps what was typed while nothing can be saved, and saves it once it can', async () => {
    const { page, served, context } = await sit({}, LOOKS.desktop);
    await beginOrder(page, served.url, BEGUN);
    await context.setOffline(true);
    await quantity(page).fill('77');
    await page.getByText(/^Not saved yet\./).waitFor();
    await quantity(page).fill('78');
    expect(await quantity(page).inputValue()).toBe('78');
    await context.setOffline(false);
    await page.getByText(/^Saved at/).waitFor();
    await page.reload();
    expect(await quantity(page).inputValue()).toBe('78');
  });

  it('is heard once typing rests, and not before', async () => {
    const { page, served } = await sit({}, LOOKS.desktop);
    await beginOrder(page, served.url, BEGUN);
    await page.locator('[name=destination]').selectOption('CN');
    const heard = page.locator('#so-far [role=status]');
    expect(await heard.textContent()).toBe('');
    await page.waitForTimeout(1_600);
    expect(await heard.textContent()).toContain('Answer so far: Not allowed.');
  });
});

describe('On a phone', () => {
  it.each(['en', 'ko'])('stands at the foot, and opens by keyboard: %s', async (language) => {
    const { page, served } = await sit({}, LOOKS.phone);
    await beginOrder(page, served.url, BEGUN, language);
    await answerAll(page);
    await page.goto(page.url().replace('/check', '/who'));
    await picture(page, `so-far-closed-${language}`, false);
    const { height = 0, y = 0 } = (await panel(page).boundingBox()) ?? {};
    expect(height).toBeLessThan(130);
    expect(Math.round(y + height)).toBe(LOOKS.phone.viewport.height);
    await page.locator('#so-far summary').focus();
    await page.keyboard.press('Enter');
    expect(await panel(page).getAttribute('open')).not.toBeNull();
    await picture(page, `so-far-open-${language}`, false);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  });
});

it('keeps its borders and marks in forced colors', async () => {
  const { page, served } = await sit({}, { ...LOOKS.desktop, forcedColors: 'active' });
  await beginOrder(page, served.url, BEGUN);
  await picture(page, 'so-far-forced-colors');
  expect(await accessibilityProblems(page)).toEqual([]);
});
