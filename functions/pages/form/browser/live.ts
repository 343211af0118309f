import type { PageData, PanelData } from '../panel/data.ts';
import { autosave } from './autosave.ts';
import { checkLeis } from './lei-here.ts';
import { soFarHere } from './so-far-here.ts';
import { typeInto } from './typed-here.ts';

/** The answer beside the form, at every keystroke; and what is typed, saved a moment later. */
export function startLive(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form#draft');
  const aside = page.querySelector<HTMLElement>('aside#so-far');
  const said = aside?.dataset.asking;
  if (!form || !aside || !said) return;
  const data: PageData | PanelData = JSON.parse(said);
  const { show, heard } = soFarHere(form, aside, data);
  const save = autosave(form, data.language, heard);
  const changed = (): void => {
    show();
    save();
  };
  checkLeis(form, data.language);
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  aside.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('button[name=edit]');
    if (!(button instanceof HTMLButtonElement)) return;
    const [field = '', value = ''] = button.value.split('=');
    // A field of another page: the form's own submit has the server set it.
    if (!typeInto(form, field, value)) return;
    event.preventDefault();
    changed();
    aside.querySelector('summary')?.focus();
  });
  const wide = matchMedia('(min-width:60.01rem)');
  const unfold = (): void => {
    const panel = aside.querySelector('details');
    if (panel) panel.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  // A browser that comes back to a page fills in what was typed there.
  addEventListener('pageshow', show);
  show();
}
