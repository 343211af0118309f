import type { DraftFields } from '../../../../shared/drafts/typed.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a form that carry what is typed: those with a name, but buttons. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  Array.from(form.elements).filter(
    (one): one is Control =>
      'name' in one && one.name !== '' && !(one instanceof HTMLButtonElement),
  );

/** The draft as it stands: what was saved and, where this page asks, what stands on it now. */
export function typedHere(form: HTMLFormElement, saved: DraftFields): DraftFields {
  const typed: Record<string, string> = { ...saved };
  for (const { name } of controlsOf(form)) delete typed[name];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') typed[name] = value;
  }
  return typed;
}

/** Whether the field is on this page, and now says so. */
export function typeInto(form: HTMLFormElement, field: string, value: string): boolean {
  const control = form.elements.namedItem(field);
  if (!(control instanceof HTMLInputElement)) return false;
  control.value = value;
  return true;
}
