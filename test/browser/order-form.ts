import type { Page } from 'playwright-core';
import { UNIVERSITY } from '../shared/drafts/university.ts';

/** What the quick check was asked: a form begins with it. */
export interface Begun {
  readonly part?: string;
  readonly quantity?: string;
  readonly destination?: string;
  readonly kind?: string;
}

/** Begins an order on the form, and opens what is shipped. */
export async function beginOrder(
  page: Page,
  url: string,
  begun: Begun,
  language = 'en',
): Promise<void> {
  await page.goto(`${url}/apply?${new URLSearchParams({ ...begun, lang: language })}`);
  await page.locator('form[action^="/apply"] button.primary').click();
  await openSection(page, 'what');
}

/** From the list of sections. */
export const openSection = (page: Page, section: string): Promise<void> =>
  page.locator(`.tasks a[href*="/${section}"]`).click();

/** Types what a university would into one section, each answer by its field. */
export async function answerAs(page: Page, answers = UNIVERSITY): Promise<void> {
  for (const [field, value] of Object.entries(answers)) {
    const control = page.locator(`[name="${field}"]`).first();
    if ((await control.count()) === 0) continue;
    const kind = await control.evaluate((one) => `${one.tagName} ${one.getAttribute('type')}`);
    if (kind.includes('hidden')) continue;
    if (kind.includes('radio')) await page.locator(`[name="${field}"][value="${value}"]`).check();
    else if (kind.startsWith('SELECT')) await control.selectOption(value);
    else await control.fill(value);
  }
}
