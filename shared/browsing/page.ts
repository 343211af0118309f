import { DomUtils, parseDocument } from 'htmlparser2';

/** A page as a person without JavaScript has it before them. */
export interface LoadedPage {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly forms: readonly PageForm[];
}

export interface PageForm {
  readonly action: string;
  readonly isMultipart: boolean;
  readonly controls: readonly Control[];
}

export interface Control {
  readonly kind: 'hidden' | 'text' | 'checkbox' | 'radio' | 'file' | 'button';
  readonly name: string;
  readonly value: string;
  readonly isChecked: boolean;
}

/** What a page is about, without its markup. */
export const titleOf = ({ html }: LoadedPage): string =>
  DomUtils.textContent(DomUtils.getElementsByTagName('h1', parseDocument(html), true, 1));

/** The form of a page that leads to a path ending so. */
export const formTo = (
  { forms }: Pick<LoadedPage, 'forms'>,
  ending: string,
): PageForm | undefined =>
  forms.find(({ action }) => new URL(action).pathname.endsWith(`/${ending}`));

/** The form by which a page asks once more whether what was decided is meant. */
export const onceMore = ({ forms }: Pick<LoadedPage, 'forms'>): PageForm | undefined =>
  forms.find(({ controls }) => controls.some(({ name }) => name === 'confirmed'));

const CONTROLS: ReadonlySet<string> = new Set(['input', 'select', 'button', 'textarea']);

/** A button that leads elsewhere sends the same controls as the form in which it stands. */
export const formsIn = (html: string, url: string): PageForm[] =>
  DomUtils.getElementsByTagName('form', parseDocument(html)).flatMap((form) => {
    const elements = DomUtils.getElementsByTagName((tag) => CONTROLS.has(tag), form);
    const elsewhere = elements.flatMap(({ attribs }) => attribs.formaction ?? []);
    return [form.attribs.action ?? '', ...elsewhere].map((action) => ({
      action: new URL(action, url).href,
      isMultipart: form.attribs.enctype === 'multipart/form-data',
      controls: elements.flatMap(controlOf),
    }));
  });

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A control without a name sends nothing. */
function controlOf(element: Element): Control[] {
  const { name, checked } = element.attribs;
  if (!name) return [];
  const kind = kindOf(element);
  return [{ kind, name, value: valueIn(element, kind), isChecked: checked !== undefined }];
}

function kindOf({ name, attribs: { type = 'text' } }: Element): Control['kind'] {
  if (name === 'button' || type === 'submit') return 'button';
  const isNamed = ['hidden', 'checkbox', 'radio', 'file'].includes(type);
  return name === 'input' && isNamed ? (type as Control['kind']) : 'text';
}

function valueIn(element: Element, kind: Control['kind']): string {
  const { name, attribs } = element;
  if (name === 'select') return chosenIn(element);
  // HTML leaves out a line break right behind the tag.
  if (name === 'textarea') return DomUtils.textContent(element).replace(/^\r?\n/, '');
  return attribs.value ?? (kind === 'checkbox' || kind === 'radio' ? 'on' : '');
}

/** What a list shows before anybody chooses. */
function chosenIn(list: Element): string {
  const options = DomUtils.getElementsByTagName('option', list);
  const option = options.find(({ attribs }) => attribs.selected !== undefined) ?? options[0];
  return option ? (option.attribs.value ?? DomUtils.textContent(option)) : '';
}
