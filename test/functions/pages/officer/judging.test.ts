import { describe, expect, it } from 'vitest';
import { pinOf } from '../../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';
import { APPEAL_SCENE, COUNTERSIGNED_SCENE, MATCHED_SCENE } from '../../../browser/scenes.ts';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { type Browser, formIn, reviewWorld, type Scene, signedIn } from '../support/world.ts';

const TASK = 'case-1.1.officer.commerce';

async function pageOf(scene: Scene, language = 'en') {
  const w = reviewWorld(scene);
  const id = w.tasks[0]?.id ?? '';
  const browser = await signedIn(w, id);
  const page = await browser.get(`/tasks/${id}?lang=${language}`);
  return { w, id, browser, text: await page.text() };
}

/** In the order in which they stand on the page. */
const inOrder = (text: string, ...words: string[]) => {
  const places = words.map((word) => text.indexOf(word));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
};

describe('The page of a screening match', () => {
  it('puts our party and the listed entry side by side, with what differs alone marked', async () => {
    const { text } = await pageOf(MATCHED_SCENE);
    for (const words of [
      'Is Gulf Air Freight FZE the one on the list?',
      'Intermediate consignee',
      'Entity List (EL) - Bureau of Industry and Security',
      '<mark><bdi class="written">12 Harbour Road, Jebel Ali</bdi></mark>',
      '<bdi>Gulf Air Cargo</bdi>',
      'and 3 more',
      'Iran and United Arab Emirates',
      'Formed after it was listed',
      '83 FR 00000 (made up)',
      'Presumption of denial',
      'href="https://example.com/list"',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('<mark>United Arab Emirates</mark></td>\n<td>Iran');
  });

  it('tells what was found of the entry before, by which office, and that the list has changed since', async () => {
    const { text } = await pageOf(MATCHED_SCENE);
    expect(text).toContain('Found to be somebody else on February 2, 2025 by Screening desk:');
    expect(text).toContain('The list says something else of the entry since.');
    expect(text.match(/Looked at before/g)).toHaveLength(1);
  });

  it('says that the list does not tell, where it was imported before the rest was kept', async () => {
    const hits = MATCHED_SCENE.hits?.map(({ listed: _kept, ...hit }) => hit) ?? [];
    const { text } = await pageOf({ ...MATCHED_SCENE, hits });
    expect(text).toContain('The list does not tell');
    expect(text).not.toContain('Kept of the likest matches only');
  });

  it('favors neither button, and asks nothing once more', async () => {
    const { text, browser, id, w } = await pageOf(MATCHED_SCENE);
    expect(text).toContain('class="alike approve">Clear the match');
    expect(text).toContain('class="alike refuse">Confirm the match');
    await decideIn(browser, id, { decision: 'approve' });
    expect(w.memory.task(id).answer?.decision).toBe('approve');
  });

  it('of the Entity List says that two officers clear it, before and after the first has', async () => {
    const policy = pinOf(policyInForce('2026-11-27T00:00:00.000Z'));
    const file = { ...(MATCHED_SCENE.file ?? RED_FLAG_CASE), policy };
    const { text, browser, id } = await pageOf({ ...MATCHED_SCENE, file });
    expect(text).toContain('Two officers clear a match of this list');
    await decideIn(browser, id, { decision: 'approve' });
    const receipt = await (await browser.get(`/tasks/${id}`)).text();
    expect(receipt).toContain('It is cleared once a second officer finds so, too.');
  });

  it('is told in Korean as well', async () => {
    const { text } = await pageOf(MATCHED_SCENE, 'ko');
    for (const words of ['목록의 항목', '다름', '목록에 나와 있지 않음', '2018년 2월 14일']) {
      expect(text).toContain(words);
    }
  });
});

describe('The page of an appeal', () => {
  it('shows the refusal first, its reason and who gave it, then why it is appealed', async () => {
    const { text } = await pageOf(APPEAL_SCENE);
    inOrder(
      text,
      'What was decided before',
      'A nominee holds all shares.',
      'First Licensing Officer',
      'Why the applicant appeals',
      'What the rules say',
    );
    expect(text).toContain('Had no part in it');
  });

  it('of a refusal by the rules says so', async () => {
    const { before: _none, ...scene } = APPEAL_SCENE;
    const { text } = await pageOf(scene);
    expect(text).toContain('Refused by the rules, before any officer looked at it.');
  });
});

describe('The page of a case that was amended', () => {
  it('shows each field before and after, with the words that changed alone marked', async () => {
    const { text } = await pageOf(APPEAL_SCENE);
    for (const words of [
      'Fields that differ: 3',
      'Item · 1 · Quantity',
      '<del>8,000</del>',
      '<ins>6,000</ins>',
      'Public cloud for commercial <ins>',
      '<del>FC-2026-117</del>',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says which documents were given for the text before', async () => {
    const { text } = await pageOf(APPEAL_SCENE);
    expect(text).toContain('For the text before: see whether it still holds');
    const amendedAt = '2026-03-02T17:00:00.000Z';
    expect((await pageOf({ ...APPEAL_SCENE, amendedAt })).text).toContain('For this text');
  });
});

describe('A countersigner', () => {
  it('reads the words of the first officer first', async () => {
    const { text } = await pageOf(COUNTERSIGNED_SCENE);
    inOrder(text, 'What was said before you', 'The register shows the owner', 'What the rules say');
    expect(text.match(/The register shows the owner/g)).toHaveLength(1);
  });
});

async function decideIn(browser: Browser, id: string, fields: Record<string, string>) {
  const action = `/tasks/${id}/decision`;
  const form = await formIn(await browser.get(`/tasks/${id}`), action);
  return browser.post(action, { ...form, reason: 'It is so.', ...fields });
}

describe('The button that the rules recommend', () => {
  it('is the filled one, and the other is asked once more', async () => {
    const { text } = await pageOf({});
    inOrder(
      text,
      'class="filled refuse">Refuse',
      'class="against approve">Approve against the rules…',
    );
  });

  it('is followed at once; what goes against it is answered only once it is confirmed', async () => {
    const { browser, w } = await pageOf({});
    const asked = await decideIn(browser, TASK, {
      decision: 'approve',
      conditions: 'A condition.',
    });
    const text = await asked.text();
    expect(asked.status).toBe(200);
    expect(w.memory.task(TASK).state).toBe('open');
    for (const words of [
      'Confirm: approve against the rules',
      'Falcon Cloud LLC was formed on 2025-11-03.',
      'It is so.',
      'I know that the rules recommend refusing',
    ]) {
      expect(text).toContain(words);
    }
    const back = await decideIn(browser, TASK, { decision: 'approve', back: 'yes' });
    expect(await back.text()).toContain('It is so.</textarea>');
    expect(w.memory.task(TASK).state).toBe('open');
    const decided = await decideIn(browser, TASK, { decision: 'approve', confirmed: 'yes' });
    expect(decided.status).toBe(303);
    expect(w.memory.task(TASK).answer?.decision).toBe('approve');
  });

  it('says in its header that it is inside, and leads from there to the tasks of the officer', async () => {
    for (const [language, desk] of [
      ['en', 'Officers’ desk'],
      ['ko', '담당관 업무'],
    ] as const) {
      const { text } = await pageOf({}, language);
      expect(text).toContain(`href="/officers?lang=${language}">${desk}</a>`);
      expect(text).not.toContain('href="/apply');
    }
  });

  it('keeps a reason that was typed in the other language, and decides nothing by it', async () => {
    const { browser, w, text } = await pageOf({});
    expect(text).toContain(`form="decision" name="back" value="yes"`);
    const path = `/tasks/${TASK}/decision?lang=ko`;
    const typed = { csrf: browser.csrf, reason: 'Half a reas', back: 'yes' };
    const korean = await (await browser.post(path, typed)).text();
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('Half a reas</textarea>');
    const asked = await decideIn(browser, TASK, { decision: 'approve' });
    const again = await browser.post(path, await formIn(asked, path));
    expect(await again.text()).toContain('It is so.</textarea>');
    expect(w.memory.task(TASK).state).toBe('open');
  });

  it('comes back with the case as it is, where that has changed meanwhile', async () => {
    const { browser } = await pageOf({});
    const stale = await decideIn(browser, TASK, { decision: 'approve', digest: 'sha256-old' });
    expect(stale.status).toBe(409);
  });
});

describe('A receipt', () => {
  it('leads to the next task, or says that none waits', async () => {
    const { browser, w } = await pageOf({});
    await decideIn(browser, TASK, { decision: 'refuse' });
    const alone = await (await browser.get(`/tasks/${TASK}`)).text();
    expect(alone).toContain('Nothing else waits for you.');
    const other = { ...w.memory.task(TASK), id: 'case-1.1.other.commerce', state: 'open' as const };
    w.memory.open.set(other.id, other);
    const text = await (await browser.get(`/tasks/${TASK}`)).text();
    expect(text).toContain('href="/tasks/case-1.1.other.commerce"');
  });
});
