import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { fill, press, pressUnseen } from './filling.ts';
import { hostile } from './hostile.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
const MAILBOX = 'procurement@red.example';
const LABELS = { desktop: LOOKS.desktop, phone: LOOKS.phone };

/** What somebody answers section by section; radio buttons by the id of the box. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  who: {
    'consignee.name': hostile('Red River University of Technology'),
    'consignee.country': 'VN',
    'consignee.headquarters': 'VN',
    'consignee.parent': '=self',
    'consignee.formed': '=established',
    'endUser.kind': 'university',
  },
  why: {
    endUse: hostile('Training weather and crop-yield models'),
    purchaseOrder: hostile('PO-2026-0107'),
  },
  certify: {
    'certifications.goodFaithResearch': '=yes',
    'certifications.smallOrderLimitNotReached': '=yes',
    'certifications.noProhibitedEndUse': '=yes',
  },
  contact: {
    'contact.name': hostile('Procurement Office'),
    'contact.email': MAILBOX,
    reference: 'PO-2026-0107',
  },
};

const byName = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();

async function begin({ page, served }: Sitting, language: string): Promise<void> {
  await page.goto(`${served.url}/apply?lang=${language}`);
  await page.locator('form[action^="/apply"] button.primary').click();
  await page.locator('.tasks a').first().click();
}

/** From the first question of the first page, by its answer, to the form that begins with it. */
async function beginAtHome({ page, served }: Sitting, language: string): Promise<void> {
  await page.goto(`${served.url}/?lang=${language}`);
  await page.locator('#part').selectOption('h100-sxm');
  await page.locator('#quantity').fill('512');
  await page.locator('#destination').selectOption('VN');
  await page.locator('#kind').selectOption('university');
  await page.locator('main form button').click();
  await page.locator('main a[href^="/apply?"]').first().click();
  await page.locator('form[action^="/apply"] button.primary').click();
  await page.locator('.tasks a').first().click();
}

async function chooseParts(page: Page): Promise<void> {
  await page.locator('input[name=q]').fill('h100');
  await press(page, 'search').click();
  await page.locator('input[name=add][value=h100-sxm]').check();
  await page.locator('#addQuantity').fill('512');
  await press(page, 'add:items').click();
  await byName(page, 'destination').selectOption('VN');
  await press(page, 'next').click();
}

async function answerAll(page: Page): Promise<void> {
  await chooseParts(page);
  await answerSections(page);
}

async function answerSections(page: Page): Promise<void> {
  for (const answers of Object.values(ANSWERS)) {
    await fill(page, answers);
    await press(page, 'next').click();
  }
}

describe('An order', () => {
  it.each([
    ['en', true],
    ['ko', true],
    ['en', false],
  ] as const)(
    'is filled in, sent and answered: %s, scripts %s',
    async (language, javaScriptEnabled) => {
      const sitting = await sit({}, { ...LOOKS.desktop, javaScriptEnabled });
      const { page, served } = sitting;
      await beginAtHome(sitting, language);
      await press(page, 'next').click();
      await answerSections(page);
      expect(new URL(page.url()).pathname).toMatch(/\/check$/);
      await page
        .locator('#send + * ~ form button, section[aria-labelledby=send] button')
        .first()
        .click();
      await page.locator('#code').fill(codeIn(served));
      await page.locator('.sign-in button').click();
      expect(new URL(page.url()).pathname).toMatch(/^\/status\//);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const [run] = served.machine.runs;
      expect(run?.submission.request).toMatchObject({
        type: 'chip-order',
        reference: 'PO-2026-0107',
        items: [{ part: 'h100-sxm', quantity: 512 }],
        destination: 'VN',
        contact: { email: MAILBOX, language },
      });
    },
  );
});

describe('A draft', () => {
  it('keeps everything beside a document of 11 MB, which it refuses in words', async () => {
    const sitting = await sit({}, { ...LOOKS.desktop, javaScriptEnabled: false });
    const { page, served } = sitting;
    await begin(sitting, 'en');
    await page.locator('.steps button[value=why]').click();
    await fill(page, ANSWERS.why ?? {});
    await press(page, 'documents').click();
    for (const [name, megabytes] of [
      ['data sheet.pdf', 1],
      ['scan <of> everything.pdf', 11],
    ] as const) {
      const buffer = Buffer.alloc(megabytes * 1024 * 1024, 'x');
      await page.locator('#document').setInputFiles({ name, mimeType: 'application/pdf', buffer });
      await page.locator('.upload-card button').click();
      await page.locator('main').getByText(name).first().waitFor();
    }
    expect(new URL(page.url()).origin).toBe(served.url);
    expect(await page.locator('[role=alert]').innerText()).toContain(
      'scan <of> everything.pdf has 11 MB. A document has at most 10 MB',
    );
    await picture(page, 'apply-document-too-big');
    const nothing = { name: 'nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
    await page.locator('#document').setInputFiles(nothing);
    await page.locator('.upload-card button').click();
    await page.locator('main').getByText('nothing.pdf').first().waitFor();
    expect(await page.locator('[role=alert]').innerText()).toContain(
      'nothing.pdf has nothing in it, so it does not go along.',
    );
    await press(page, 'why').click();
    expect(await byName(page, 'endUse').inputValue()).toBe(ANSWERS.why?.endUse);
    expect(await page.locator('section[aria-labelledby=documents] li').allInnerTexts()).toEqual([
      'data sheet.pdf',
    ]);
  });

  it('is broken off, taken up on a phone by a colleague, and sent by its owner', async () => {
    const sitting = await sit({}, LOOKS.desktop);
    const { page, served, context } = sitting;
    await begin(sitting, 'en');
    await answerAll(page);
    const draft = page.url().replace(/\/check.*/, '');
    const share = `${draft.replace('/order', '')}/share`;
    await page.goto(share);
    await page.locator('#email').fill(MAILBOX);
    await page.locator('form[action*="/code"] button').click();
    await page.locator('#code').fill(codeIn(served));
    await page.locator('.sign-in button').click();
    await page.goto(share);
    await page.locator('#email').fill('colleague@red.example');
    await page.locator('form[action*="/invite"] button').click();
    await picture(page, 'apply-shared');
    expect(await accessibilityProblems(page)).toEqual([]);

    const phone = await context.browser()!.newContext(LOOKS.phone);
    const theirs = await phone.newPage();
    await theirs.goto(draft.replace('/order', ''));
    await picture(theirs, 'apply-door-phone');
    expect(await accessibilityProblems(theirs)).toEqual([]);
    await theirs.locator('#email').fill('colleague@red.example');
    await theirs.locator('.sign-in button').click();
    await theirs.locator('#code').fill(codeIn(served));
    await theirs.locator('.sign-in button').click();
    await theirs.locator('.tasks a').nth(2).click();
    await byName(theirs, 'endUse').fill('Training flood models');
    await press(theirs, 'next').click();
    await phone.close();

    await page.goto(`${draft}/check`);
    expect(await page.locator('section[aria-labelledby=why]').innerText()).toContain(
      'flood models',
    );
    await page.locator('section[aria-labelledby=send] button').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/status\//);
    expect(served.machine.runs[0]?.submission.request).toMatchObject({
      endUse: 'Training flood models',
    });
  });

  it('is filled in by keyboard: Enter saves and stays, every control is seen when it is reached', async () => {
    const sitting = await sit({}, LOOKS.desktop);
    const { page } = sitting;
    await begin(sitting, 'en');
    await page.locator('.steps button[value=contact]').click();
    await byName(page, 'contact.name').fill('Procurement Office');
    await page.keyboard.press('Enter');
    await page.waitForLoadState();
    expect(new URL(page.url()).pathname).toMatch(/\/contact$/);
    expect(await byName(page, 'contact.name').inputValue()).toBe('Procurement Office');
    await byName(page, 'contact.name').focus();
    for (let n = 0; n < 8; n++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const at = document.activeElement;
        const label = at?.nextElementSibling;
        return [at, label].some((one) => one && getComputedStyle(one).outlineStyle !== 'none');
      });
      expect(seen).toBe(true);
    }
  });
});

describe.each(Object.keys(LABELS) as (keyof typeof LABELS & Look)[])('On %s', (look) => {
  it.each(['en', 'ko'])('every page of the form is accessible and fits: %s', async (language) => {
    const sitting = await sit({}, LOOKS[look]);
    const { page } = sitting;
    const see = async (name: string) => {
      await picture(page, `apply-${name}-${language}-${look}`);
      expect.soft(await accessibilityProblems(page), name).toEqual([]);
      expect.soft(await scrollsSideways(page), name).toBe(false);
    };
    await page.goto(`${sitting.served.url}/apply?lang=${language}`);
    await see('start');
    await begin(sitting, language);
    await see('what-empty');
    await page.locator('input[name=q]').fill('b2');
    await press(page, 'search').click();
    await page.locator('input[name=add][value=other]').check();
    await press(page, 'add:items').click();
    await see('what-own');
    await page.goto(page.url().replace(/\/what.*/, `?lang=${language}`));
    await see('tasks-begun');
    await page.locator('.tasks a').first().click();
    await press(page, 'remove:items.0').click();
    await chooseParts(page);
    await see('who-empty');
    for (const list of ['consignee.owners', 'intermediates']) {
      await pressUnseen(page, `add:${list}`);
    }
    await see('who-owners-and-others');
    for (const row of ['consignee.owners.0', 'intermediates.0']) {
      await press(page, `remove:${row}`).click();
    }
    for (const [section, answers] of Object.entries(ANSWERS)) {
      await fill(page, answers);
      await pressUnseen(page, 'stay');
      await see(section);
      await press(page, 'next').click();
    }
    await page
      .locator('summary')
      .filter({ hasText: /Exactly|실제로/ })
      .click();
    await see('check');
    const draft = page.url().replace(/\/check.*/, '');
    await page.goto(`${draft}?lang=${language}`);
    await see('tasks');
    for (const name of ['documents', 'import']) {
      await page.goto(`${draft}/${name}?lang=${language}`);
      await see(name);
    }
    await page.goto(`${draft.replace('/order', '')}/share?lang=${language}`);
    await see('share');
  });
});
