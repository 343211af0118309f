import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../functions/api/openapi/examples.ts';
import { filing } from '../../shared/contracts/application.ts';
import { RED_FLAG_CASE } from '../functions/pages/support/cases.ts';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, type Look, picture, scrollsSideways } from './chromium.ts';
import { hostile } from './hostile.ts';
import { REFUSED_SCENE } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;
const HOSTILE = '"><img src=x onerror=alert(1)> \u202e흑룡 LLC';

async function contactOn(look: Look, language: string, scene = {}): Promise<Sitting> {
  const sitting = await sit(scene, LOOKS[look]);
  const { page, served } = sitting;
  await page.goto(`${served.url}${PAGE}?lang=${language}`);
  await page.locator('.sign-in button').click();
  await page.locator('#code').fill(codeIn(served));
  await page.locator('.sign-in button').first().click();
  return sitting;
}

describe.each(Object.keys(LOOKS) as Look[])('On %s, the contact of a case', (look) => {
  it.each(['en', 'ko'])('changes it, and sees before and after first: %s', async (language) => {
    const { page, served } = await contactOn(look, language);
    const see = async (step: string) => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `amend-${step}-${language}-${look}`);
    };
    await page.locator('a[href*="/amend"]').first().click();
    await see('form');
    await page.locator('#items-0-quantity').fill('1,024');
    await page.locator('#endUse').fill('Inference for <b>hospitals</b>');
    await page.locator('button[value=check]').click();
    await see('changes');
    const changes = await page.locator('tbody').innerText();
    expect(changes).toContain('1,024');
    expect(changes).toContain('Inference for <b>hospitals</b>');
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.locator('button[value=send]').click();
    const [run] = served.machine.runs;
    expect(run).toMatchObject({
      command: 'amend',
      amendment: { ofRevision: 1 },
      submission: { request: { items: [{ part: 'h100-sxm', quantity: 1024 }] } },
    });
  });

  it.each(['en', 'ko'])('changes an application, paragraph by paragraph: %s', async (language) => {
    const file = { ...RED_FLAG_CASE, request: filing.parse(APPLICATION) };
    const { page, served } = await contactOn(look, language, { file });
    const see = async (step: string) => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await picture(page, `amend-application-${step}-${language}-${look}`);
    };
    await page.locator('a[href*="/amend"]').first().click();
    await see('form');
    await page.locator('#customers-1-name').fill(HOSTILE);
    await page.locator('button[value=more]').last().click();
    expect(await page.locator('#customers-1-name').inputValue()).toBe(HOSTILE);
    await page.locator('#customers-1-name').fill('Second Customer');
    await page.locator('#customers-1-headquarters').selectOption('JP');
    await page.locator('details:has(#paragraph-7-answer) summary').click();
    await page.locator('#paragraph-7-answer').fill('');
    await page.locator('button[value=check]').click();
    await see('wrong');
    expect(await page.locator('#paragraph-7-answer').isVisible()).toBe(true);
    await page.locator('#paragraph-7-answer').fill('None <b>any</b> more');
    await page.locator('button[value=check]').click();
    await see('changes');
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.locator('button[value=send]').click();
    expect(served.machine.runs).toMatchObject([
      {
        command: 'amend',
        submission: {
          request: { type: 'national-veu', contact: { name: hostile('Compliance Office') } },
        },
      },
    ]);
  });

  it('is led to what cannot be taken, and loses nothing that was typed', async () => {
    const { page, served } = await contactOn(look, 'en');
    await page.goto(`${served.url}${PAGE}/amend`);
    await page.locator('#items-0-quantity').fill('none');
    await page.locator('#purchaseOrder').fill(HOSTILE.slice(0, 20));
    await page.locator('button[value=check]').click();
    expect(await page.locator('.problems a').first().getAttribute('href')).toBe(
      '#items-0-quantity',
    );
    expect(await page.locator('#purchaseOrder').inputValue()).toBe(HOSTILE.slice(0, 20));
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(served.machine.runs).toEqual([]);
  });
});

describe('A refusal', () => {
  it('is appealed with a document, by a name that would break a page', async () => {
    const { page, served } = await contactOn('desktop', 'en', REFUSED_SCENE);
    await page.locator('#appeal summary').click();
    await page.locator('#document').setInputFiles({
      name: 'register <b>"2026"<b> 등기.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('register'),
    });
    await page.locator('.upload button').click();
    await page.waitForURL(/#appeal$/);
    await page.locator('#grounds').fill('The register was misread.');
    await picture(page, 'appeal-with-document');
    await page.locator('form[action*="/appeal"] button').click();
    expect(served.machine.runs).toMatchObject([
      {
        command: 'appeal',
        grounds: 'The register was misread.',
        files: [{ name: 'register <b>"2026"<b> 등기.pdf', bytes: 8 }],
      },
    ]);
  });

  it('and documents that nobody asked for are sent to the officers', async () => {
    const { page, served } = await contactOn('desktop', 'ko');
    await page.locator('#add summary').click();
    await page.locator('#answer-text').fill('소유자 명부를 보냅니다.');
    await page.locator('form[action*="/add"] button').click();
    await page.waitForURL(/#sent$/);
    expect(served.memory.asked.at(-1)).toMatchObject({ question: '', answer: { files: [] } });
    expect(await page.locator('section[aria-labelledby=sent]').innerText()).toContain('명부');
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'added-ko-desktop');
  });
});
