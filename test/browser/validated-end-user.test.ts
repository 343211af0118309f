import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { codeIn } from '../functions/pages/support/world.ts';
import { accessibilityProblems, LOOKS, picture, scrollsSideways } from './chromium.ts';
import { fill, press } from './filling.ts';
import { type Sitting, sittings } from './sitting.ts';
import { fillApplication } from './veu-answers.ts';

const sit = sittings();
const LABELS = { desktop: LOOKS.desktop, phone: LOOKS.phone };
const COMPANY = {
  name: 'Green Delta Compute',
  country: 'AE',
  email: 'compliance@delta.example',
  reference: 'VEU-2026-001',
  asked: { '2026-Q1': '600,000,000', '2026-Q4': '1,200,000,000' },
};

async function begin({ page, served }: Sitting, language: string, type = 'national-veu') {
  await page.goto(`${served.url}/apply?lang=${language}`);
  await page.locator('a[href*="validated-end-user"]').click();
  await page.locator(`input[name=type][value=${type}]`).check();
  await page.locator('form[action*="validated-end-user"] button.primary').click();
}

async function addEvidence(page: Page, paragraph: string, name: string, bytes = 2_000) {
  await press(page, `evidence-${paragraph}`).click();
  await page.waitForURL(/evidence-/);
  const file = { name, mimeType: 'application/pdf', buffer: Buffer.alloc(bytes, 'a') };
  await page.locator('#document').setInputFiles(file);
  await page.locator('.upload-card button').click();
  await page.waitForURL(/evidence-/);
}

describe('The application of a validated end user', () => {
  it.each([true, false])('is filled in, proven by files and sent; scripts: %s', async (scripts) => {
    const sitting = await sit({}, { ...LOOKS.desktop, javaScriptEnabled: scripts });
    const { page, served } = sitting;
    await begin(sitting, 'en');
    await page.locator('.tasks a').first().click();
    await fillApplication(page, COMPANY);
    expect(new URL(page.url()).pathname).not.toMatch(/check$/);
    await page.locator('.tasks a[href*="security"]').click();
    for (const paragraph of ['14', '15', '18']) {
      await addEvidence(page, paragraph, `attestation ${paragraph} <2026>.pdf`);
      await press(page, 'security').click();
    }
    await press(page, 'check').click();
    await picture(page, 'veu-before-sending');
    await page.locator('section[aria-labelledby=send] button').click();
    await page.locator('#code').fill(codeIn(served));
    await page.locator('.sign-in button').click();
    expect(new URL(page.url()).pathname).toMatch(/^\/status\//);
    const [run] = served.machine.runs;
    expect(run?.submission.request).toMatchObject({
      type: 'national-veu',
      company: { name: COMPANY.name, headquarters: 'AE' },
      countries: ['AE'],
      requestedTpp: [
        { country: 'AE', quarter: '2026-Q1', tpp: 600_000_000 },
        { country: 'AE', quarter: '2026-Q4', tpp: 1_200_000_000 },
      ],
      attestations: { '14': { met: true, evidence: 'attestation 14 <2026>.pdf' } },
    });
    expect(run?.submission.documents).toMatchObject(
      ['14', '15', '18'].map((paragraph) => ({
        name: `attestation ${paragraph} <2026>.pdf`,
        paragraph,
        bytes: 2_000,
      })),
    );
  });

  it('loses nothing to a file of 11 MB, and says in words that it is not taken', async () => {
    const sitting = await sit({}, LOOKS.desktop);
    const { page } = sitting;
    await begin(sitting, 'en');
    await page.locator('.tasks a[href*="security"]').click();
    await fill(page, { 'paragraph.14.answer': 'Attested by a third party.' });
    await addEvidence(page, '14', 'scan.pdf', 11 * 1024 * 1024);
    expect(await page.locator('[role=alert]').innerText()).toContain('at most 10 MB');
    await picture(page, 'veu-evidence-too-large');
    await press(page, 'security').click();
    expect(await page.locator('[name="paragraph.14.answer"]').inputValue()).toBe(
      'Attested by a third party.',
    );
    expect(
      await page.locator('section[aria-labelledby="paragraph.14"] .tag').innerText(),
    ).toContain('evidence');
  });
});

describe.each(Object.keys(LABELS) as (keyof typeof LABELS)[])('On %s', (look) => {
  it.each(['en', 'ko'])(
    'every page of the application is accessible and fits: %s',
    async (language) => {
      const sitting = await sit({}, LABELS[look]);
      const { page, served } = sitting;
      const see = async (name: string) => {
        await picture(page, `veu-${name}-${language}-${look}`);
        expect.soft(await accessibilityProblems(page), name).toEqual([]);
        expect.soft(await scrollsSideways(page), name).toBe(false);
      };
      await page.goto(`${served.url}/apply?lang=${language}`);
      await page.locator('a[href*="validated-end-user"]').click();
      await see('start');
      await page.locator('form[action*="validated-end-user"] button.primary').click();
      await see('start-refused');
      await begin(sitting, language, 'universal-veu');
      await see('tasks-begun');
      const tasks = page.url();
      await page.goto(`${tasks.split('?')[0]}/places?lang=${language}&show=open`);
      await see('places-open');
      await fill(page, {
        familyTotalTpp: '10,000,000,000',
        'places.0.country': 'SA',
        'places.0.2026-Q1': '900000000',
        'places.0.2026-Q2': 'lots',
      });
      await press(page, 'add:places').click();
      await see('places-over');
      await fill(page, { 'places.0.2026-Q2': '' });
      await press(page, 'remove:places.1').click();
      await page.goto(`${tasks.split('?')[0]}/company?lang=${language}`);
      await fill(page, { type: '=national-veu' });
      await fillApplication(page, COMPANY);
      await page.goto(tasks);
      await see('tasks');
      for (const section of ['company', 'places', 'supply', 'chips', 'contact']) {
        await page.goto(`${tasks.split('?')[0]}/${section}?lang=${language}`);
        await see(section);
      }
      await page.goto(`${tasks.split('?')[0]}/security?lang=${language}`);
      await see('security');
      await addEvidence(page, '14', 'attestation.pdf');
      await see('evidence');
      await press(page, 'security').click();
      await fill(page, {
        'paragraph.14.met': '=no',
        'paragraph.15.evidence': 'Manual',
        'paragraph.18.evidence': 'Manual',
      });
      await press(page, 'check').click();
      await see('check-returned');
      await page.goto(`${tasks.split('?')[0]}/security?lang=${language}`);
      await fill(page, { 'paragraph.14.met': '=yes' });
      await press(page, 'check').click();
      await see('check');
    },
  );
});
