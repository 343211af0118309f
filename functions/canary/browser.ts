import { CanaryError, check } from './check.ts';
import type { CanaryDependencies } from './dependencies.ts';

export interface Page {
  readonly url: string;
  readonly html: string;
}

type Fields = Readonly<Record<string, string>>;

const MOST_REDIRECTS = 5;

/** Follows links and posts forms as a person without scripts does, with cookies of its own. */
export function browserOf({ fetch }: Pick<CanaryDependencies, 'fetch'>) {
  const cookies = new Map<string, string>();
  const load = async (url: string, init: RequestInit = {}): Promise<Page> => {
    let [next, how] = [url, init];
    for (let hop = 0; hop < MOST_REDIRECTS; hop++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...how.headers, ...(cookie && { cookie }) };
      const response = await fetch(next, { ...how, headers, redirect: 'manual' });
      keepCookies(response, cookies);
      const location = response.headers.get('location');
      if (!location) {
        check(response.ok, `A page answered ${response.status}`);
        return { url: next, html: await response.text() };
      }
      [next, how] = [new URL(location, next).href, {}];
    }
    throw new CanaryError('A page leads in a circle');
  };
  return {
    open: (url: string) => load(url),
    /** Posts the form of a page whose path ends so, with what the page hid in it. */
    submit: async (page: Page, ending: string, typed: Fields = {}) => {
      const form = formIn(page, ending);
      check(form !== undefined, `A page has no form "${ending}"`);
      return load(form.action, {
        method: 'POST',
        body: new URLSearchParams({ ...form.hidden, ...typed }),
      });
    },
  };
}

function keepCookies(response: Response, cookies: Map<string, string>): void {
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    cookies.set(name, value);
  }
}

const FORM = /<form\b[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g;
const INPUT = /<input\b[^>]*>/g;

/** Reads the forms of our own pages, which are written plainly enough for that. */
function formIn({ html, url }: Page, ending: string) {
  for (const [, action = '', body = ''] of html.matchAll(FORM)) {
    const { href, pathname } = new URL(unescaped(action), url);
    if (!pathname.endsWith(`/${ending}`)) continue;
    const inputs = [...body.matchAll(INPUT)].map(([tag]) => tag);
    const hidden = inputs.filter((tag) => attribute(tag, 'type') === 'hidden');
    return {
      action: href,
      hidden: Object.fromEntries(
        hidden.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]),
      ),
    };
  }
  return undefined;
}

const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const;
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (found) => ENTITIES[found as keyof typeof ENTITIES]);
