import { describe, expect, it } from 'vitest';
import { mailTask } from '../functions/pages/support/world.ts';
import {
  accessibilityProblems,
  LOOKS,
  type Look,
  picture,
  scrollsSideways,
  signIn,
} from './chromium.ts';
import { SCENES } from './scenes.ts';
import { type Sitting, sittings } from './sitting.ts';

const sit = sittings();
let context: Sitting['context'];
let page: Sitting['page'];
let served: Sitting['served'];

const TASK = 'case-1.1.officer.commerce';

async function open(look: Look, scene = SCENES['red-flag']): Promise<void> {
  ({ context, page, served } = await sit(scene, LOOKS[look]));
}

describe('A reviewer in a browser', () => {
  it('comes from the mail to the case and decides as the rules recommend in two clicks and a reason', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    expect(page.url()).toBe(`${served.url}/tasks/${TASK}`);
    const cookies = await context.cookies();
    const flags = { httpOnly: true, secure: true, sameSite: 'Lax' };
    expect(cookies.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toMatchObject([
      { name: '__Host-chipgate-browser', ...flags },
      { name: '__Host-chipgate-officer', ...flags },
    ]);
    await page.locator('#reason').fill('The ownership is not documented.');
    await page.locator('button[value=refuse]').click();
    expect(served.memory.task(TASK).answer).toMatchObject({
      decision: 'refuse',
      reason: 'The ownership is not documented.',
    });
    expect(await page.locator('h1').innerText()).toBe('You refused this');
  });

  it('who goes against the rules is asked once more, and may go back with every word kept', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    await page.locator('#reason').fill('The ownership is documented.');
    await page.locator('button[value=approve]').click();
    expect(await page.locator('h1').innerText()).toBe('Confirm: approve against the rules');
    expect(served.memory.task(TASK).state).toBe('open');
    expect(await page.locator('main').innerText()).toContain('Falcon Cloud LLC was formed on');
    await page.locator('button.against').click();
    expect(served.memory.task(TASK).state).toBe('open');
    await page.locator('button[name=back]').click();
    expect(await page.locator('#reason').inputValue()).toBe('The ownership is documented.');
    await page.locator('button[value=approve]').click();
    await page.locator('#confirmed').check();
    await page.locator('button.against').click();
    expect(served.memory.task(TASK).answer?.decision).toBe('approve');
    expect(await page.locator('h1').innerText()).toBe('You approved this');
  });

  it('reaches all by which to decide at a height of 800 pixels, without anything scrolling inside', async () => {
    ({ page, served } = await sit(SCENES['red-flag'], { viewport: { width: 1280, height: 800 } }));
    await signIn(page, served, TASK);
    const insides = await page
      .locator('aside, aside *')
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.tagName !== 'TEXTAREA' &&
              one.scrollHeight > one.clientHeight + 1 &&
              getComputedStyle(one).overflowY !== 'visible',
          )
          .map((one) => one.className),
      );
    expect(insides).toEqual([]);
    const boxes = await page
      .locator('.decide button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(Math.max(...boxes)).toBeLessThan(800);
    await picture(page, 'red-flag-task-800', false);
  });

  it('decides nothing by pressing a button without a reason', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    await page.locator('button[value=refuse]').click();
    expect(served.memory.task(TASK).state).toBe('open');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reason');
  });

  it('decides nothing by pressing Enter anywhere', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    await page.locator('#reason').fill('x');
    await page.locator('#reason').press('Enter');
    expect(served.memory.task(TASK).state).toBe('open');
  });

  it('needs no script', async () => {
    ({ page, served } = await sit(SCENES['red-flag'], {
      ...LOOKS.desktop,
      javaScriptEnabled: false,
    }));
    await signIn(page, served, TASK);
    await page.locator('#reason').fill('No script was run.');
    await page.locator('button[value=refuse]').click();
    expect(served.memory.task(TASK).answer?.decision).toBe('refuse');
  });

  it('reads on in Korean without losing what was typed beside any button, and asks without deciding', async () => {
    ({ page, served } = await sit(SCENES['red-flag'], {
      ...LOOKS.desktop,
      javaScriptEnabled: false,
    }));
    await signIn(page, served, TASK);
    const fields = ['#question', '#delegate-reason', '#recuse-reason'];
    await page.locator('#reason').fill('Half of <what>');
    for (const field of fields) {
      await page
        .locator('.other details', { has: page.locator(field) })
        .locator('summary')
        .click();
      await page.locator(field).fill(`Half of <what>\nstands in ${field}`);
    }
    for (const language of ['ko', 'en']) {
      await page.locator(`.top button[lang=${language}]`).click();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('#reason').inputValue()).toBe('Half of <what>');
      for (const field of fields) {
        const typed = `Half of <what>\nstands in ${field}`;
        expect(await page.locator(field).inputValue()).toBe(typed);
        expect(await page.locator(field).isVisible()).toBe(true);
      }
    }
    await page.locator('#reason').fill('');
    await page.locator('button[formaction*="/ask"]').click();
    expect(served.memory.asked.at(-1)?.question).toBe('Half of <what>\nstands in #question');
    expect(served.memory.task(TASK).state).toBe('open');
  });

  it('finds the way by keyboard: skip link, then every control is seen when it is reached', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    for (let n = 0; n < 12; n++) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() =>
        document.activeElement ? getComputedStyle(document.activeElement).outlineStyle : 'none',
      );
      expect(outline).not.toBe('none');
    }
  });

  it('is led from each problem to its field', async () => {
    await open('desktop');
    await signIn(page, served, TASK);
    await page.locator('#reason').evaluate((area) => area.removeAttribute('required'));
    await page.locator('button[value=approve]').click();
    expect(await page.title()).toMatch(/^Error:/);
    await page.locator('.problems a').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reason');
    expect(await accessibilityProblems(page)).toEqual([]);
    await picture(page, 'task-error');
  });
});

const ANSWER = { text: 'The founders, as the register shows.', files: [] };

describe.each(Object.keys(LOOKS) as Look[])(
  'On %s, a decision on a case that has changed',
  (look) => {
    it.each(['en', 'ko'])(
      'comes back with its words, accessible and first of all saying so: %s',
      async (language) => {
        await open(look);
        await signIn(page, served, TASK);
        await page.goto(`${served.url}/tasks/${TASK}?lang=${language}`);
        const by = 'first.officer@commerce.example';
        const askedAt = served.state.now.toISOString();
        await served.people.information.ask(TASK, {
          question: 'Who owns it?',
          office: 'commerce',
          by,
          askedAt,
        });
        await served.people.information.answer('case-1', { ...ANSWER, at: askedAt });
        await page.locator('#reason').fill('The ownership is documented.');
        await page.locator('button[value=approve]').click();
        expect(served.memory.task(TASK).state).toBe('open');
        await page.waitForFunction(
          () => document.activeElement?.getAttribute('aria-labelledby') === 'stale',
        );
        expect(await page.locator('#reason').inputValue()).toBe('The ownership is documented.');
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        await picture(page, `stale-${language}-${look}`, false);
        await page.locator('button[value=refuse]').click();
        expect(served.memory.task(TASK).answer?.decision).toBe('refuse');
        await page.goto(`${served.url}/tasks/${TASK}?lang=${language}`);
        await picture(page, `stale-receipt-${language}-${look}`);
      },
    );
  },
);

/** Of which the others show nothing that is not on these, too. */
const IN_BOTH: ReadonlySet<string> = new Set(['matched', 'appeal', 'countersigned']);

describe.each(Object.keys(LOOKS) as Look[])('On %s', (look) => {
  it.each(Object.keys(SCENES) as (keyof typeof SCENES)[])(
    'every page of %s is accessible and fits',
    async (name) => {
      await open(look, SCENES[name]);
      const [task] = served.tasks;
      const id = task?.id ?? '';
      const see = async (step: string) => {
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
        await picture(page, `${name}-${step}-${look}`);
      };
      const key = await mailTask(served, id);
      await page.goto(`${served.url}/tasks/${id}?key=${key}`);
      await see('link');
      await page.locator('.sign-in button').click();
      await see('code');
      await signIn(page, served, id);
      await see('task');
      if (look !== 'dark' && IN_BOTH.has(name)) {
        await page.goto(`${served.url}/tasks/${id}?lang=ko`);
        await see('task-ko');
        await page.goto(`${served.url}/tasks/${id}`);
      }
      if (look === 'desktop') await picture(page, `${name}-task-${look}-first-screen`, false);
      for (const summary of await page.locator('aside summary').all()) await summary.click();
      expect(await accessibilityProblems(page)).toEqual([]);
      if (look === 'phone') await see('task-open');
      await page.locator('#reason').fill('Looked at, and in order.');
      await page.locator('button[value=approve]').click();
      if ((await page.locator('#confirmed').count()) > 0) {
        await see('confirm');
        await page.locator('#confirmed').check();
        await page.locator('button.against').click();
      }
      await see('receipt');
    },
  );
});
