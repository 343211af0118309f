import type { Page } from 'playwright-core';

/** What somebody answers, by the name of the field; of radio buttons the value after `=`. */
export type Filled = Readonly<Record<string, string>>;

export const press = (page: Page, value: string) =>
  page.locator(`button[name=go][value="${value}"]`).last();

export async function fill(page: Page, answers: Filled): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    if (value.startsWith('=')) {
      await page.locator(`input[name="${name}"][value="${value.slice(1)}"]`).check();
      continue;
    }
    const control = page.locator(`[name="${name}"]`).first();
    const isSelect = (await control.evaluate((one) => one.tagName)) === 'SELECT';
    if (isSelect) await control.selectOption(value);
    else await control.fill(value);
  }
}

/** Presses a button wherever it is, and waits for the page that comes of it. */
export async function pressUnseen(page: Page, go: string): Promise<void> {
  const come = page.waitForEvent('load');
  await press(page, go).dispatchEvent('click');
  await come;
}
