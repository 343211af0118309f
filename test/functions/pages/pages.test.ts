import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { STYLE } from '../../../functions/pages/look/style.ts';
import { STYLE_PATH } from '../../../functions/pages/look/style-path.ts';
import { en } from '../../../shared/messages/en.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import { koRequirements } from '../../../shared/messages/findings/ko-requirements.ts';
import { tellTermOf } from '../../../shared/messages/findings/tell.ts';
import { ko } from '../../../shared/messages/ko.ts';
import { en as peopleEn } from '../../../shared/messages/people/en.ts';
import { en as problemsInEnglish } from '../../../shared/messages/problems/en.ts';
import { policies } from '../../../shared/rules/policies/index.ts';
import { STATUSES } from '../../../shared/rules/vocabulary.ts';
import { order } from '../../support/example-order.ts';
import { call, PUBLIC_URL, world } from '../../support/front-door.ts';

type World = ReturnType<typeof world>;

async function submitted(changes: Record<string, unknown> = {}) {
  const w = world();
  const response = await call(w, 'POST /v1/requests', { body: order(changes) });
  const { id, links } = (await response.json()) as { id: string; links: { statusPage: string } };
  return { w, id, path: links.statusPage.slice(PUBLIC_URL.length) };
}

async function page(w: World, path: string, headers: Record<string, string> = {}) {
  const response = await call(w, `GET ${path}`, { key: null, headers });
  return { response, text: await response.text() };
}

const inKorean = { contact: { name: '구매팀', email: 'purchasing@example.com', language: 'ko' } };

describe('The status page', () => {
  it('says status, meaning, reason with clause, what is awaited and the conditions', async () => {
    const { w, path } = await submitted();
    const { response, text } = await page(w, path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=UTF-8');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const { label, meaning } = en.statuses['no-license-required'];
    for (const said of [
      '<html lang="en">',
      '512 × H100 SXM to Vietnam',
      label,
      meaning,
      'Conditions that apply: ',
      en.routes['small-order'],
      '15 CFR 740.29',
      'Keep the records of this transaction for five years.',
      '8,105,984 TPP',
      'us-diffusion-2025-01',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('says what would change a decision only where there is something to wish for', async () => {
    const { w, id, path } = await submitted();
    const file = w.cases.files.get(id)!;
    const shown = async (status: 'no-license-required' | 'licensed' | 'refused') => {
      const decision = { ...file.decision!, status };
      w.cases.files.set(id, { ...file, status, decision });
      return (await page(w, path)).text.includes('Nothing but more than 18,794,016 TPP more.');
    };
    expect(await shown('no-license-required')).toBe(false);
    expect(await shown('licensed')).toBe(false);
    expect(await shown('refused')).toBe(true);
  });

  it.each(['under-review', 'on-hold', 'waitlisted'] as const)(
    'of a case that is %s says no time at which it was decided',
    async (status) => {
      const { w, id, path } = await submitted();
      const file = w.cases.files.get(id)!;
      expect((await page(w, path)).text).toContain('Decided ');
      w.cases.files.set(id, { ...file, status, decision: { ...file.decision!, status } });
      expect((await page(w, path)).text).not.toContain('Decided ');
      w.cases.files.set(id, {
        ...file,
        status: 'withdrawn',
        decision: { ...file.decision!, status },
      });
      expect((await page(w, path)).text).not.toContain('Decided ');
    },
  );

  it('names limits in words, and no account', async () => {
    const { w, id, path } = await submitted();
    const file = w.cases.files.get(id)!;
    const accounts = [
      'country/AE/2025-2027',
      'small-order/hanoi-uni.vn/2026',
      'national-veu/NVEU-7/VN',
      'universal-veu/UVEU-1/non-allied',
    ];
    const draws = accounts.map((account) => ({ account, tpp: 5, state: 'posted' as const }));
    const because = `5 TPP asked of ${accounts[0]}, within its limit of 9 TPP.`;
    const findings = file.decision!.findings.map((finding) => ({ ...finding, because }));
    w.cases.files.set(id, { ...file, decision: { ...file.decision!, draws, findings } });
    const english = (await page(w, path)).text;
    for (const said of [
      'Allocation of the United Arab Emirates, 2025–2027',
      'Small orders of Hanoi Uni. of Science &amp; Technology, 2026',
      'Authorization NVEU-7, Vietnam',
      'Authorization UVEU-1, outside the allied countries',
      '5 TPP, used',
      '5 TPP asked of “Allocation of the United Arab Emirates, 2025–2027”, within its limit of 9 TPP.',
    ]) {
      expect(english).toContain(said);
    }
    const korean = (await page(w, `${path}?lang=ko`)).text;
    expect(korean).toContain('아랍에미리트 할당량, 2025–2027');
    expect(korean).toContain('UVEU-1 승인, 동맹국 이외');
    for (const account of accounts) expect(english + korean).not.toContain(account);
  });

  it('speaks the language of the contact, unless the reader chose another', async () => {
    const { w, path } = await submitted(inKorean);
    expect((await page(w, path)).text).toContain(ko.statuses['no-license-required'].meaning);
    const english = (await page(w, `${path}?lang=en`)).text;
    expect(english).toContain(en.statuses['no-license-required'].meaning);
    expect((await page(w, `${path}?lang=xx`)).text).toContain('<html lang="ko">');
    expect((await page(w, `${path}?lang=__proto__`)).text).toContain('<html lang="ko">');
  });

  it.each(STATUSES)(
    'has words for %s in both languages, without a decision too',
    async (status) => {
      const { w, id, path } = await submitted();
      const file = w.cases.files.get(id);
      if (file) w.cases.files.set(id, { ...file, status, decision: null });
      for (const messages of [en, ko]) {
        const { response, text } = await page(w, `${path}?lang=${messages.language}`);
        expect(response.status).toBe(200);
        expect(text).toContain(messages.statuses[status].meaning);
      }
    },
  );

  it('shows a license and until when it is valid', async () => {
    const { w, id, path } = await submitted();
    const file = w.cases.files.get(id);
    const license = {
      id: 'lic-1',
      issuedAt: '2026-03-04T05:06:07.000Z',
      expiresAt: '2027-03-04T05:06:07.000Z',
      tpp: 1,
      shippedTpp: 0,
      state: 'active' as const,
    };
    if (file) w.cases.files.set(id, { ...file, license });
    expect((await page(w, path)).text).toContain('lic-1, valid until March 4, 2027');
    if (file) w.cases.files.set(id, { ...file, license: { ...license, state: 'revoked' } });
    expect((await page(w, path)).text).toContain('lic-1 (revoked)');
  });

  it('of a case that moved on says what had been decided, and no longer what would follow', async () => {
    const { w, id, path } = await submitted();
    await call(w, `POST /v1/requests/${id}/withdraw`);
    const { text } = await page(w, path);
    expect(text).toContain(en.statuses.withdrawn.meaning);
    expect(text).toContain(en.sections.before);
    expect(text).not.toContain(en.sections.conditions);
  });

  it('says the requirement of a rule in Korean, and marks what is English', async () => {
    const { w, path } = await submitted(inKorean);
    const { text } = await page(w, path);
    expect(text).toContain(koRequirements['small-order-within-yearly-limit']);
    expect(text).toMatch(/<p class="small" lang="en"><bdi>8,105,984 TPP fit/);
  });

  it('says the conditions of a policy in Korean, each with its clause, and those of people as written', async () => {
    const { w, id, path } = await submitted(inKorean);
    const file = w.cases.files.get(id)!;
    const kept = policies.flatMap(({ conditions }) => Object.values(conditions).flat());
    // A pack that says its conditions as data has kept none of them in sentences.
    for (const { value, citation } of kept.filter(({ term }) => term === undefined)) {
      const conditions = [`${value} (${citation})`, 'Report <each> shipment.'];
      w.cases.files.set(id, { ...file, decision: { ...file.decision!, conditions } });
      const { text } = await page(w, path);
      const inKorean = tellTermOf(tellerIn('ko'), `${value} (${citation})`);
      expect(inKorean.text).toMatch(/[가-힣]/);
      expect(text).toContain(`<p class="fact" lang="ko">${inKorean.text}</p>`);
      expect(text).toContain(`<p class="clause" lang="en">${inKorean.citation}</p>`);
      expect(text).toContain('<p class="fact" lang="en">Report &lt;each&gt; shipment.</p>');
      expect((await page(w, `${path}?lang=en`)).text).toContain(
        `<p class="fact" lang="en">${value.slice(0, 9)}`,
      );
    }
  });

  it('escapes whatever an applicant wrote', async () => {
    const reference = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const { w, path } = await submitted({ reference: reference.slice(0, 100) });
    const { text } = await page(w, path);
    expect(text).not.toMatch(/<script|<img|<b>Hanoi/);
    expect(text).toContain('&lt;script&gt;');
  });

  it('is not found without the whole reference, and says nothing of the case', async () => {
    const { w, path, id } = await submitted();
    for (const wrong of [`${path}x`, path.slice(0, -1), `/status/${id}`, '/status/%00']) {
      const { response, text } = await page(w, wrong);
      expect(response.status).toBe(404);
      expect(text).toContain(problemsInEnglish.problems['not-found'].title);
      expect(text).not.toContain('PO-2025');
    }
  });

  it('changes nothing, however often a scanner fetches it', async () => {
    const { w, path } = await submitted();
    const before = JSON.stringify([...w.cases.files]);
    for (let i = 0; i < 10; i++) await page(w, path);
    await call(w, `HEAD ${path}`, { key: null });
    expect(JSON.stringify([...w.cases.files])).toBe(before);
    expect(w.machine.runs).toHaveLength(1);
  });
});

describe('Every page', () => {
  it('needs no JavaScript and carries only the style that the policy lets in', async () => {
    const { w, path } = await submitted();
    for (const address of ['/', '/?lang=ko', path, '/status/none']) {
      const { response, text } = await page(w, address);
      expect(text).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=/i);
      expect(text).toContain(`<link rel="stylesheet" href="${STYLE_PATH}">`);
      expect(text).not.toContain('<style');
      expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self'");
    }
  });

  it('has one heading of the first rank, a language, a title, a skip link and a main part', async () => {
    const { w, path } = await submitted(inKorean);
    for (const address of ['/', path, '/status/none']) {
      const { text } = await page(w, address);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).toMatch(/^\s*<!doctype html>\s*<html lang="(en|ko)">/);
      expect(text).toMatch(/<title>[^<]+ · Chipgate<\/title>/);
      expect(text).toContain('<a class="skip" href="#main">');
      expect(text).toContain('<main id="main">');
    }
  });
});

const QUICK = '/check?part=h100-sxm&quantity=512&destination=VN&kind=university';

describe('The home page', () => {
  it('asks first whether a license is needed, with an example, and leads on', async () => {
    const { text } = await page(world(), '/');
    for (const said of [
      peopleEn.home.title,
      'action="/check"',
      '512 × H100 SXM to Vietnam',
      'No license required',
      `${PUBLIC_URL}/v1/requests`,
      'href="/developers?lang=en"',
      'href="/officers?lang=en"',
      peopleEn.home.enforcement['enforced-in-part'],
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain(en.landing.inbox);
  });

  it('shows limits of countries in whole percents', async () => {
    const w = world();
    const account = 'country/VN/2025-2027';
    const amounts = { limitTpp: 1000, postedTpp: 126, heldTpp: 49, availableTpp: 825, waiting: 0 };
    w.quotas.set(account, { account, ...amounts });
    expect((await page(w, '/')).text).toContain('13% used, 5% reserved, 82% left');
  });
});

describe('A quick check', () => {
  it('answers with the reasons and the clauses, and says what it took for granted', async () => {
    const { text } = await page(world(), QUICK);
    for (const said of [
      '512 × H100 SXM to Vietnam, for use by a university',
      'No license required',
      '15 CFR 740.29',
      peopleEn.check.soFar,
      peopleEn.check.assumptions[0]!,
    ]) {
      expect(text).toContain(said);
    }
  });

  it.each([
    ['destination=CN', 'Not allowed'],
    ['destination=JP', 'No license required'],
    ['quantity=2000', 'License required'],
    ['kind=company', 'License required'],
    ['destination=MO&lang=ko', '수출할 수 없음'],
  ])('with %s answers %s', async (change, label) => {
    const asked = new URLSearchParams(QUICK.split('?')[1]);
    for (const [name, value] of new URLSearchParams(change)) asked.set(name, value);
    expect((await page(world(), `/check?${asked}`)).text).toContain(`<strong>${label}</strong>`);
  });

  it('names nobody in English to a Korean reader whom it refuses', async () => {
    const { text } = await page(world(), `${QUICK.replace('VN', 'KP')}&lang=ko`);
    expect(text).toContain('구매자, 최종수하인, 최종사용자');
    expect(text).not.toContain('The end user');
  });

  it.each([
    ['', ['part', 'quantity', 'destination', 'kind']],
    ['?part=h100-sxm&quantity=0&destination=VN&kind=university', ['quantity']],
    ['?part=h100-sxm&quantity=1.5&destination=VN&kind=university', ['quantity']],
    ['?part=nothing&quantity=1&destination=XX&kind=emperor', ['part', 'destination', 'kind']],
  ])('leads to each field that is wrong of "%s"', async (query, fields) => {
    const { response, text } = await page(world(), `/check${query}`);
    expect(response.status).toBe(422);
    expect([...text.matchAll(/<a href="#(\w+)">/g)].map(([, field]) => field)).toEqual(fields);
  });

  it('offers the most units that need no license, as a link that asks', async () => {
    const { text } = await page(world(), QUICK.replace('512', '2000'));
    const [, to = ''] =
      /<a href="([^"]+)">1,699 instead of 2,000: No license required/.exec(text) ?? [];
    const { text: then } = await page(world(), to.replaceAll('&amp;', '&'));
    expect(then).toContain('<strong>No license required</strong>');
  });

  it('writes nothing and runs nothing', async () => {
    const w = world();
    await page(w, QUICK);
    expect(w.machine.runs).toEqual([]);
    expect(w.cases.files.size).toBe(0);
  });
});

describe('The style of the pages', () => {
  it('is served as a style that browsers keep', async () => {
    const { response, text } = await page(world(), STYLE_PATH);
    expect(STYLE_PATH).toBe(
      `/look-${createHash('sha256').update(STYLE).digest('hex').slice(0, 16)}.css`,
    );
    expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(text).toBe(STYLE);
  });
});

describe('The privacy page', () => {
  it.each(['en', 'ko'])('is there in %s', async (language) => {
    const { response, text } = await page(world(), `/privacy?lang=${language}`);
    expect(response.status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
  });
});

describe('A browser', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('that prefers "%s" is greeted in %s', async (preferred, language) => {
    const { text } = await page(world(), '/', { 'Accept-Language': preferred });
    expect(text).toContain(`<html lang="${language}">`);
  });
});

/** WCAG relative luminance of a color such as #1b1f24 or #fff. */
function luminance(color: string): number {
  const hex = color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('The colors', () => {
  const onScreen = STYLE.slice(0, STYLE.indexOf('@page'));
  const schemes = onScreen
    .split('@media(prefers-color-scheme:dark)')
    .map((part) =>
      Object.fromEntries(
        [...part.matchAll(/--([\w-]+):(#[\da-f]+)/gi)].map(([, name, color]) => [name, color]),
      ),
    );

  it.each([
    ['ink', ['paper', 'ground', 'sunk', 'act-tint', 'good-tint', 'wait-tint', 'bad-tint']],
    ['soft', ['paper', 'ground', 'sunk', 'act-tint', 'good-tint', 'wait-tint', 'bad-tint']],
    ['act', ['paper', 'ground', 'act-tint']],
    ['good', ['paper', 'ground', 'good-tint']],
    ['wait', ['paper', 'ground', 'wait-tint']],
    ['bad', ['paper', 'ground', 'bad-tint']],
    ['on-act', ['act']],
    ['on-tone', ['good', 'wait', 'bad']],
  ] as const)('of %s keep 4.5 : 1 wherever it stands, by day and by night', (name, grounds) => {
    expect(schemes).toHaveLength(2);
    for (const scheme of schemes) {
      for (const ground of grounds) {
        const [low, high] = [scheme[name], scheme[ground]]
          .map((color) => luminance(color ?? ''))
          .sort((a, b) => a - b);
        expect(((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
