import { describe, expect, it } from 'vitest';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { SCENES } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
const EMAIL = 'first.officer@commerce.example';

describe.each(Object.keys(LOOKS) as Look[])("On %s, the officers' page", (look) => {
  it.each(['en', 'ko'])(
    'signs in and lists what is open, accessible and fitting: %s',
    async (language) => {
      const { page, served }: Sitting = await sit(SCENES['red-flag'], LOOKS[look]);
      const see = async (step: string) => {
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        await picture(page, `officers-${step}-${language}-${look}`);
      };
      await page.goto(`${served.url}/officers?lang=${language}`);
      await see('sign-in');
      await page.locator('#email').fill(EMAIL);
      await page.locator('.sign-in button').click();
      await see('code');
      await page.locator('.again button').click();
      await see('too-soon');
      const code = codeIn(served);
      await page.locator('#code').fill(`${code.slice(0, 3)}-${code.slice(3)}`);
      await page.locator('.sign-in button').click();
      await see('tasks');
      expect(await page.locator('main li a').count()).toBe(1);
      await page.locator('button[name=everywhere]').click();
      expect(await page.locator('#email').count()).toBe(1);
    },
  );
});
