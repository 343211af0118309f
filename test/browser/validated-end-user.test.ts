import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarterOf } from '../../infra/local/demo/applications.ts';
import { codeIn as codeInMail } from '../../infra/local/demo/person/mailbox.ts';
import { clientOf } from '../acceptance/support/client.ts';
import { Host } from '../acceptance/support/host.ts';
import { chipOrder, H100_TPP, newName } from '../acceptance/support/orders.ts';
import { ALL_APPROVE, peopleOf } from '../acceptance/support/people.ts';
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
  await beginAt(page, `${served.url}/apply?lang=${language}`, type);
}

async function beginAt(page: Page, start: string, type: string) {
  await page.goto(start);
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
  it('is saved as it is typed, and says what a paragraph and the whole still need', async () => {
    const sitting = await sit({}, LOOKS.desktop);
    const { page } = sitting;
    await begin(sitting, 'en');
    await page.locator('.tasks a[href*="security"]').click();
    const state = page.locator('[id="state.14"]');
    const before = await state.innerText();
    const left = await page.locator('#so-far .left').first().innerText();
    await page.locator('[name="paragraph.14.answer"]').fill('Guards, cameras and a log.');
    await page.getByText(/^Saved at/).waitFor();
    await page.waitForFunction(
      ([id, text]) => document.getElementById(id ?? '')?.innerText !== text,
      ['state.14', before],
    );
    expect(await page.locator('#so-far .left').first().innerText()).toBe(left);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    expect(await page.locator('[name="paragraph.14.answer"]').inputValue()).toContain('cameras');
  });

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

describe('A company, its reviewers and its supplier', () => {
  let host: Host;
  beforeAll(async () => {
    host = await Host.start();
  });
  afterAll(() => host.remove());
  const { decide: order } = clientOf(() => host.target);
  const people = peopleOf(() => host.target);

  it('come from the form by four mails to an authorization, and to the order that draws on it', async () => {
    const { page } = await sit({}, LOOKS.desktop);
    const company = {
      ...COMPANY,
      name: newName('Green Delta Compute'),
      email: `${newName('delta').replace(' ', '.')}@applicant.example`,
      asked: { [quarterOf(new Date())]: '300,000,000' },
    };
    await beginAt(page, `${host.target.apiUrl}/apply?lang=en`, 'national-veu');
    await page.locator('.tasks a').first().click();
    await fillApplication(page, company, { isProven: true });
    await page.locator('section[aria-labelledby=send] button').click();
    const mail = await people.mailSaying(company.email, 'code');
    await page.locator('#code').fill(codeInMail(mail) ?? '');
    await page.locator('.sign-in button').click();
    await page.waitForURL(/\/status\//);
    await picture(page, 'veu-status');
    expect(await page.locator('h1').innerText()).toContain(company.name);

    const caseId = /\/status\/([^.]+)\./.exec(page.url())?.[1] ?? '';
    await people.decide(caseId, ALL_APPROVE);
    await people.decide(caseId, [['commerce-countersign', 'approve']]);
    const approved = await people.mailSaying(company.email, 'Approved');
    const [id = ''] = /\bNVEU-\d{4}-[\w-]+/.exec(approved.body.text) ?? [];
    await page.reload();
    await picture(page, 'veu-status-approved');

    const asked = { destination: 'AE', name: company.name, quantity: 100, validatedEndUser: id };
    expect((await order(chipOrder(asked))).body).toMatchObject({
      status: 'no-license-required',
      decision: {
        route: 'national-veu',
        draws: [{ account: `national-veu/${id}/AE`, tpp: 100 * H100_TPP, state: 'posted' }],
      },
    });
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
      // Ten digits can be read in a quarter, and what is allowed stands beside them.
      const narrow = await page
        .locator('.quarters input')
        .evaluateAll((all) =>
          all.filter(
            (one) =>
              one.clientWidth < 105 ||
              one.closest('.scroll')!.scrollWidth > one.closest('.scroll')!.clientWidth,
          ),
        );
      expect(narrow).toHaveLength(0);
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
