import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';
import { isLei } from '../../../../shared/rules/lei.ts';

const FIELD = /(?:^|\.)(?:lei|parentLei)$/;
const LENGTH = 20;

/** Says under an LEI as it is typed whether its check digits fit; one that is not whole yet is not wrong. */
export function checkLeis(form: HTMLFormElement, language: Language): void {
  const words = soFarWordsIn(language).lei;
  const look = ({ target, type }: Event): void => {
    if (!(target instanceof HTMLInputElement) || !FIELD.test(target.name)) return;
    const typed = target.value.trim();
    const isWhole = typed.length >= LENGTH || (type === 'change' && typed !== '');
    tell(target, isWhole ? { fits: isLei(typed), words } : undefined);
  };
  form.addEventListener('input', look);
  form.addEventListener('change', look);
}

interface Looked {
  readonly fits: boolean;
  readonly words: { readonly right: string; readonly wrong: string };
}

/** In the place where the server says what is wrong. */
function tell(field: HTMLInputElement, looked: Looked | undefined): void {
  const id = `${field.id}-problem`;
  const place = document.getElementById(id) ?? placeBefore(field, id);
  place.className = looked && !looked.fits ? 'problem' : 'hint';
  place.textContent = looked ? looked.words[looked.fits ? 'right' : 'wrong'] : '';
  field.toggleAttribute('aria-invalid', looked?.fits === false);
  if (looked?.fits === false) field.setAttribute('aria-invalid', 'true');
}

function placeBefore(field: HTMLInputElement, id: string): HTMLElement {
  const place = document.createElement('p');
  place.id = id;
  place.setAttribute('role', 'status');
  field.setAttribute(
    'aria-describedby',
    `${field.getAttribute('aria-describedby') ?? ''} ${id}`.trim(),
  );
  field.before(place);
  return place;
}
