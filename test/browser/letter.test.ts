import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { accessibilityProblems, LOOKS, picture, scrollsSideways } from './chromium.ts';
import { REFUSED_SCENE } from './scenes.ts';
import { sittings } from './sitting.ts';
import { STATUS_SCENES } from './status-scenes.ts';

const sit = sittings();
const LETTER = `/status/${RED_FLAG_CASE.publicReference}/letter`;
const FOLDER = join(import.meta.dirname, 'screenshots');
const SCENES = {
  licensed: STATUS_SCENES.licensed,
  'no-license': STATUS_SCENES['no-license'],
  refused: REFUSED_SCENE,
};

/** How many pages a PDF has. */
const pagesOf = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('The letter of a decision', () => {
  it.each(Object.entries(SCENES))(
    'is one sheet of A4, in both languages: %s',
    async (name, scene) => {
      const { page, served } = await sit(scene, LOOKS.desktop);
      await page.goto(`${served.url}${LETTER}`);
      const sheet = await page.locator('.sheet').innerText();
      expect(sheet).toMatch(/[가-힣]/);
      expect(sheet).toMatch(/Decided/);
      expect(await accessibilityProblems(page)).toEqual([]);
      mkdirSync(FOLDER, { recursive: true });
      const pdf = await page.pdf({
        path: join(FOLDER, `letter-${name}.pdf`),
        preferCSSPageSize: true,
      });
      // What the printer gets, as a picture.
      await page.emulateMedia({ media: 'print' });
      await picture(page, `letter-${name}-print`);
      expect(pagesOf(pdf)).toBe(1);
      await picture(page, `letter-${name}-desktop`);
    },
  );

  it.each(['phone', 'dark'] as const)('fits and is accessible on %s', async (look) => {
    const { page, served } = await sit(STATUS_SCENES.licensed, LOOKS[look]);
    await page.goto(`${served.url}${LETTER}?lang=ko`);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await picture(page, `letter-licensed-ko-${look}`);
  });

  it('is there once there is a decision', async () => {
    const { page, served } = await sit(STATUS_SCENES.review, LOOKS.desktop);
    const response = await page.goto(`${served.url}${LETTER}`);
    expect(response?.status()).toBe(404);
  });
});
