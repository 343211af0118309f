import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/contracts/problem.ts';
import { en } from '../../../shared/messages/problems/en.ts';
import { ko } from '../../../shared/messages/problems/ko.ts';
import { PROBLEMS, type ProblemName } from '../../../shared/problems.ts';
import { call, type World, world } from '../../support/front-door.ts';

const NAMES = Object.keys(PROBLEMS) as ProblemName[];
const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

async function visit(route: string, headers: Record<string, string> = BROWSER, w = world()) {
  const response = await call(w, route, { key: null, headers });
  return { response, text: await response.text() };
}

describe('The page of a problem', () => {
  it.each(NAMES)('is where the type %s leads, in both languages', async (name) => {
    for (const [language, words] of Object.entries({ en, ko })) {
      const { response, text } = await visit(`GET /problems/${name}?lang=${language}`);
      expect(response.status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      const { title, meaning, remedy } = words.problems[name];
      for (const said of [title, meaning, remedy]) expect(text).toContain(said);
      expect(text).toContain(`<code>/problems/${name}</code>`);
    }
  });

  it('leads on from every problem that the API answers with', async () => {
    const w = world();
    const refused = await call(w, 'GET /v1/quotas', { key: null });
    const { type, title } = problem.parse(await refused.json());
    const { response, text } = await visit(`GET ${type}`, BROWSER, w);
    expect([response.status, text.includes(title)]).toEqual([200, true]);
  });

  it.each(['nothing', '__proto__', 'toString', '<script>'])('is there for no %s', async (name) => {
    const { response, text } = await visit(`GET /problems/${encodeURIComponent(name)}`);
    expect(response.status).toBe(404);
    expect(text).not.toContain('<script');
  });
});

describe('An address that leads nowhere', () => {
  it('is told to a browser in a page of the house', async () => {
    const { response, text } = await visit('GET /nowhere?lang=ko&x=%22%3E%3Cscript%3E');
    expect(response.status).toBe(404);
    expect(text).toContain(ko.problems['not-found'].title);
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain('lang=en');
    expect(text).not.toContain('<script');
  });

  it.each([{}, { Accept: '*/*' }, { Accept: 'application/json' }])(
    'is told to anybody else as by the API: %j',
    async (headers) => {
      const { response, text } = await visit('GET /nowhere', headers);
      expect(response.status).toBe(404);
      expect(problem.parse(JSON.parse(text))).toMatchObject({ type: '/problems/not-found' });
    },
  );

  it('is told as JSON under /v1, whoever asks', async () => {
    const { response } = await visit('GET /v1/nowhere');
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  });
});

describe('What a browser is told', () => {
  const broken = (name: string): World => {
    const w = world();
    w.deps.cases.findByPublicReference = () =>
      Promise.reject(Object.assign(new Error('hunter2'), { name }));
    return w;
  };

  it.each([
    ['DependencyUnavailableError', 503, 'unavailable'],
    ['TypeError', 500, 'internal'],
  ] as const)('of a %s is a page, and nothing of the inside', async (name, status, told) => {
    const { response, text } = await visit('GET /status/x', BROWSER, broken(name));
    expect(response.status).toBe(status);
    expect(text).toContain(en.problems[told].title);
    expect(text).not.toContain('hunter2');
    expect(response.headers.get('Content-Security-Policy')).toContain('style-src');
  });

  it('of a form from elsewhere leads to words in the other language without posting again', async () => {
    const headers = { ...BROWSER, 'Sec-Fetch-Site': 'cross-site' };
    const { response, text } = await visit('POST /sign-out', headers);
    expect(response.status).toBe(403);
    expect(text).toContain('href="/problems/foreign-form?lang=ko"');
  });

  it('of a method that an address does not take is what it takes', async () => {
    const { response, text } = await visit('GET /sign-out');
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST']);
    expect(text).toContain(en.problems['method-not-allowed'].title);
  });
});

describe('The icon', () => {
  it('is there for every page and for whoever asks by the old name', async () => {
    const { text: landing } = await visit('GET /');
    expect(landing).toContain('<link rel="icon" href="/favicon.svg"');
    const { response, text } = await visit('GET /favicon.svg');
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(text).toMatch(/^<svg/);
    const old = await visit('GET /favicon.ico');
    expect([old.response.status, old.response.headers.get('Location')]).toEqual([
      301,
      '/favicon.svg',
    ]);
  });
});
