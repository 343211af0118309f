import type { ServerKnows } from '../../../../shared/drafts/known.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { PanelData } from '../panel/data.ts';
import { announcer } from './announcer.ts';
import { autosave } from './autosave.ts';
import { checkLeis } from './lei-here.ts';
import { panelHere } from './panel-here.ts';
import { typedHere, typeInto } from './typed-here.ts';

/** The answer beside the form, at every keystroke; and what is typed, saved a moment later. */
export function startLive(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form#draft');
  const aside = page.querySelector<HTMLElement>('aside#so-far');
  const said = aside?.dataset.asking;
  if (!form || !aside || !said) return;
  const data: PanelData = JSON.parse(said);
  const announce = announcer(aside);
  let known: { readonly saved: DraftFields; readonly knows: ServerKnows } = data;
  const show = (): void => {
    const panel = panelHere(typedHere(form, known.saved), { ...data, knows: known.knows });
    replace(aside, String(panel.html));
    announce(panel.said);
  };
  const save = autosave(form, data.language, (answer) => {
    known = answer;
    show();
  });
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

/** Only what is different: an open panel stays open, and what has the focus keeps it. */
function replace(aside: HTMLElement, html: string): void {
  const old = aside.querySelector('details');
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const fresh = holder.content.querySelector('details');
  if (!old || !fresh) return;
  old.className = fresh.className;
  for (const part of ['summary', ':scope > div'] as const) {
    const [from, to] = [fresh.querySelector(part), old.querySelector(part)];
    if (from && to && !from.isEqualNode(to)) to.replaceChildren(...from.childNodes);
  }
}
