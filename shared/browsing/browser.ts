import { type Control, formsIn, type LoadedPage, type PageForm } from './page.ts';

/** What a person types, ticks or attaches, by the name of the field. */
export type FilledIn = Readonly<Record<string, string | boolean | File>>;

/** Who leads on more often leads in a circle: the last answer, a redirect, is then the page. */
const MOST_REDIRECTS = 5;

/** Follows links and posts forms as a browser does, with cookies of its own and without scripts. */
export function browserOf({ fetch }: { readonly fetch: typeof globalThis.fetch }) {
  const cookies = new Map<string, string>();

  const load = async (url: string, init: RequestInit = {}): Promise<LoadedPage> => {
    let next: { url: string; init: RequestInit } = { url, init };
    for (let hop = 0; ; hop++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...next.init.headers, ...(cookie && { cookie }) };
      const response = await fetch(next.url, { ...next.init, headers, redirect: 'manual' });
      keepCookies(response, cookies);
      const location = response.headers.get('location');
      const html = await response.text();
      if (!location || hop === MOST_REDIRECTS) {
        return { url: next.url, status: response.status, html, forms: formsIn(html, next.url) };
      }
      next = { url: new URL(location, next.url).href, init: {} };
    }
  };

  return {
    open: (url: string) => load(url),
    submit: (form: PageForm, typed: FilledIn = {}) =>
      load(form.action, { method: 'POST', body: bodyOf(form, typed) }),
  };
}

function keepCookies(response: Response, cookies: Map<string, string>): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || attributes.includes('Max-Age=0')) cookies.delete(name);
    else cookies.set(name, value);
  }
}

function bodyOf({ controls, isMultipart }: PageForm, typed: FilledIn): FormData | URLSearchParams {
  const body = new FormData();
  for (const control of controls) {
    const value = sentBy(control, typed[control.name]);
    if (value !== undefined) body.append(control.name, value);
  }
  return isMultipart ? body : new URLSearchParams([...body] as [string, string][]);
}

/** `undefined` for what is not sent: a box without a tick, a button that nobody pressed. */
function sentBy({ kind, value, isChecked }: Control, given: FilledIn[string] | undefined) {
  switch (kind) {
    case 'hidden':
      return value;
    case 'checkbox':
      return (given ?? isChecked) ? value : undefined;
    case 'radio':
    case 'button':
      return (given ?? (isChecked && value)) === value ? value : undefined;
    default:
      return typeof given === 'boolean' ? undefined : (given ?? value);
  }
}
