import { describe, expect, it } from 'vitest';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { ASKED_SCENE, REFUSED_SCENE } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
let context: Sitting['context'];
let page: Sitting['page'];
let served: Sitting['served'];

const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;

async function signIn(look: Look, scene = ASKED_SCENE, javaScriptEnabled = true): Promise<void> {
  ({ context, page, served } = await sit(scene, { ...LOOKS[look], javaScriptEnabled }));
  await page.goto(`${served.url}${PAGE}`);
  await page.locator('.sign-in button').click();
  await page.locator('#code').fill(codeIn(served));
  await page.locator('.sign-in button').click();
}

describe('An applicant in a browser', () => {
  it.each([true, false])(
    'answers with words and documents that go straight to the store; scripts: %s',
    async (javaScript) => {
      await signIn('desktop', ASKED_SCENE, javaScript);
      for (const name of ['register.pdf', '등기부 등본 <2026>.pdf']) {
        await page
          .locator('#document')
          .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(name) });
        await page.locator('.upload button').click();
        await page.waitForURL(/#answer$/);
        expect(new URL(page.url()).origin).toBe(served.url);
      }
      await picture(page, `applicant-answer-scripts-${javaScript}`);
      await page.locator('#answer-text').fill('The founders, as the register shows.');
      await page.locator('form[action$="/answer"] button').click();
      const { answer } = served.memory.asked[0] ?? {};
      expect(answer?.text).toBe('The founders, as the register shows.');
      expect(answer?.files.map(({ name, bytes }) => [name, bytes])).toEqual(
        [
          ['register.pdf', 12],
          ['등기부 등본 <2026>.pdf', Buffer.from('등기부 등본 <2026>.pdf').length],
        ].sort(),
      );
      expect(await page.locator('#answer').count()).toBe(0);
    },
  );

  it.each([
    ['an answer', ASKED_SCENE, '#answer-text'],
    ['an appeal', REFUSED_SCENE, '#grounds'],
    ['an amendment', {}, '#endUse'],
  ] as const)('reads on in Korean without losing %s', async (what, scene, field) => {
    await signIn('desktop', scene, false);
    if (what === 'an amendment') await page.locator('a[href*="/amend"]').first().click();
    if (what === 'an appeal') await page.locator('#appeal > summary').click();
    await page.locator(field).fill('Half of <what>\nis to be said');
    await page.locator('.top button[lang=ko]').click();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    expect(await page.locator(field).inputValue()).toBe('Half of <what>\nis to be said');
    await page.locator('.top button[lang=en]').click();
    expect(await page.locator(field).inputValue()).toBe('Half of <what>\nis to be said');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(served.machine.runs).toEqual([]);
  });

  it('does not withdraw without ticking the box', async () => {
    await signIn('desktop');
    await page.getByText('Withdraw this request').click();
    await page.locator('form[action$="/withdraw"] button').click();
    expect(served.machine.runs).toEqual([]);
    await page.locator('#confirm').check();
    await page.locator('form[action$="/withdraw"] button').click();
    expect(served.machine.runs.map(({ command }) => command)).toEqual(['withdraw']);
  });
});

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each(['en', 'ko'])('what was sent is shown to who sent it: %s', async (language) => {
    await signIn(look);
    await page.goto(`${served.url}${PAGE}?lang=${language}`);
    const buffer = Buffer.from('register');
    const file = { name: 'register of companies.pdf', mimeType: 'application/pdf', buffer };
    await page.locator('#document').setInputFiles(file);
    await page.locator('.upload button').click();
    await page.waitForURL(/#answer$/);
    await page.locator('#answer-text').fill('The founders.\nAs the register shows.');
    await page.locator('form[action*="/answer"] button').click();
    await page.waitForURL(/#sent$/);
    const sent = await page.locator('section[aria-labelledby=sent]').innerText();
    for (const said of ['As the register shows.', 'register of companies.pdf', '2026']) {
      expect(sent).toContain(said);
    }
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `applicant-sent-${language}-${look}`);
  });

  it.each([
    ['asked', ASKED_SCENE],
    ['refused', REFUSED_SCENE],
  ] as const)(
    'every page of an applicant who is %s is accessible and fits',
    async (name, scene) => {
      await signIn(look, scene);
      for (const summary of await page.locator('main details > summary').all()) {
        await summary.click();
      }
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `applicant-${name}-${look}`);
      await context.clearCookies();
      await page.goto(`${served.url}${PAGE}?lang=ko`);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `applicant-${name}-korean-${look}`);
    },
  );
});
