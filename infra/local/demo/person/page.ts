/** A page as a person without JavaScript has it before them. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly forms: readonly Form[];
}

export interface Form {
  readonly action: string;
  readonly isMultipart: boolean;
  readonly controls: readonly Control[];
}

export interface Control {
  readonly kind: 'hidden' | 'text' | 'checkbox' | 'file' | 'button';
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
}

/** What a page is about, without its markup. */
export const titleOf = ({ html }: Page): string =>
  unescaped((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, ''));

/** The form of a page that leads to a path ending so. */
export const formTo = ({ forms }: Page, ending: string): Form | undefined =>
  forms.find(({ action }) => new URL(action).pathname.endsWith(`/${ending}`));

/** Reads the forms of our own pages, which are written plainly enough for that. */
export function formsIn(html: string, url: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, head = '', body = '']) => {
      const attributes = attributesIn(head);
      return {
        action: new URL(attributes.get('action') ?? '', url).href,
        isMultipart: attributes.get('enctype') === 'multipart/form-data',
        controls: controlsIn(body),
      };
    },
  );
}

const CONTROL =
  /<(?<tag>input|select|button)\b(?<head>[^>]*)>|<textarea\b(?<area>[^>]*)>(?<text>[^<]*)<\/textarea>/g;

const controlsIn = (body: string): Control[] =>
  [...body.matchAll(CONTROL)].flatMap(({ groups = {} }) => {
    const { tag, head, area, text = '' } = groups;
    const attributes = attributesIn(head ?? area ?? '');
    const name = attributes.get('name');
    if (name === undefined) return [];
    return [
      {
        kind: kindOf(tag, attributes.get('type')),
        name,
        value: attributes.get('value') ?? unescaped(text.trim()),
        isChecked: attributes.has('checked'),
      },
    ];
  });

function kindOf(tag: string | undefined, type = 'text'): Control['kind'] {
  if (tag === 'button') return 'button';
  return type === 'hidden' || type === 'checkbox' || type === 'file' ? type : 'text';
}

const attributesIn = (head: string): Map<string, string> =>
  new Map(
    [...head.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};
const unescaped = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
