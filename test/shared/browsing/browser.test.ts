import { describe, expect, it } from 'vitest';
import { browserOf } from '../../../shared/browsing/browser.ts';
import { formsIn, formTo, type PageForm, titleOf } from '../../../shared/browsing/page.ts';

const HTML = `<h1>Case <em>A</em> &amp; B</h1>
<form method="post" action="/tasks/a%20b/other"><input type="hidden" name="x" value="1"></form>
<form method="post" action="/tasks/a%20b/decision?lang=en&amp;a=1" class="decide">
<input type="hidden" name="csrf" value="t&quot;o"><input type="hidden" name="digest" value="d">
<textarea name="reason"></textarea><button name="decision" value="approve">Yes</button></form>`;

const PAGE_URL = 'https://chipgate.example/tasks/a%20b?key=k';

interface Sent {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A browser in a house that gives these answers, the last one again and again. */
function browsing(...answers: readonly (() => Response)[]) {
  const sent: Sent[] = [];
  const { open, submit } = browserOf({
    fetch: async (url, init) => {
      const answer = answers[sent.length] ?? answers.at(-1)!;
      sent.push({ url: String(url), init });
      return answer();
    },
  });
  return { open, submit, sent };
}

const formIn = (html: string): PageForm =>
  formsIn(`<form action="/a">${html}</form>`, PAGE_URL)[0]!;

async function posted(html: string, typed = {}): Promise<string> {
  const { submit, sent } = browsing(() => new Response());
  await submit(formIn(html), typed);
  return String(sent[0]?.init?.body);
}

describe('A browser without scripts', () => {
  it('posts what the page hid and what it is told, and presses no button by itself', async () => {
    const headers = { 'set-cookie': '__Host-session=abc; Path=/; Secure' };
    const { open, submit, sent } = browsing(() => new Response(HTML, { headers }));
    const page = await open(PAGE_URL);
    await submit(formTo(page, 'decision')!, { reason: 'why' });
    const { url, init } = sent[1]!;
    expect(url).toBe('https://chipgate.example/tasks/a%20b/decision?lang=en&a=1');
    expect(String(init?.body)).toBe('csrf=t%22o&digest=d&reason=why');
    expect(init?.headers).toEqual({ cookie: '__Host-session=abc' });
    expect(formTo(page, 'delegate')).toBeUndefined();
  });

  it('follows where it is led, and forgets a cookie that is taken back', async () => {
    const [kept, taken] = ['a=1; Path=/', 'a=; Max-Age=0'];
    const led = (cookie: string) =>
      new Response(null, { status: 303, headers: { location: '/next', 'set-cookie': cookie } });
    const { open, sent } = browsing(
      () => led(kept),
      () => led(taken),
      () => new Response('there'),
    );
    expect(await open(PAGE_URL)).toMatchObject({
      url: 'https://chipgate.example/next',
      html: 'there',
    });
    expect(sent.map(({ init }) => init?.headers)).toEqual([{}, { cookie: 'a=1' }, {}]);
  });

  it('does not follow in a circle for ever', async () => {
    const { open, sent } = browsing(
      () => new Response(null, { status: 303, headers: { location: '/tasks' } }),
    );
    expect((await open(PAGE_URL)).status).toBe(303);
    expect(sent).toHaveLength(6);
  });
});

describe('A form', () => {
  it.each([
    ['an empty field as empty', '<input name="a">', {}, 'a='],
    [
      'a text without its first line break',
      '<textarea name="a">\nx &lt;</textarea>',
      {},
      'a=x+%3C',
    ],
    ['a box only when it is ticked', '<input type="checkbox" name="a"><input name="b">', {}, 'b='],
    ['a ticked box', '<input type="checkbox" name="a" value="1" checked>', {}, 'a=1'],
    ['no box that is unticked', '<input type="checkbox" name="a" checked>', { a: false }, ''],
    ['the button that is pressed', '<button name="a" value="1">x</button>', { a: '1' }, 'a=1'],
    [
      'the choice that is made',
      '<input type="radio" name="a" value="1" checked><input type="radio" name="a" value="2">',
      { a: '2' },
      'a=2',
    ],
    ['what a list shows', '<select name="a"><option>x<option selected>y</select>', {}, 'a=y'],
    ['nothing of what has no name', '<input value="1"><button>Go</button>', {}, ''],
  ])('sends %s', async (_, html, typed, body) => {
    expect(await posted(html, typed)).toBe(body);
  });

  it('with files is sent in parts', () => {
    const [form] = formsIn('<form enctype="multipart/form-data"></form>', PAGE_URL);
    expect(form).toMatchObject({ action: PAGE_URL, isMultipart: true });
  });
});

describe('A page', () => {
  it('is about what its heading says', () => {
    expect(titleOf({ url: PAGE_URL, status: 200, html: HTML, forms: [] })).toBe('Case A & B');
  });
});
