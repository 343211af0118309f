import type { PageData, PanelData } from '../panel/data.ts';
import { announcer } from './announcer.ts';
import { panelHere } from './panel-here.ts';
import type { SavedAnswer } from './save-form.ts';
import { typedHere } from './typed-here.ts';

/** What stands beside a form, and becomes another with what is typed. */
export interface SoFarHere {
  /** By what is typed. */
  readonly show: () => void;
  /** By what the server has said when it saved. */
  readonly heard: (answer: SavedAnswer) => void;
}

/** By the rules, where they run here; else as the server makes it anew at each save. */
export const soFarHere = (
  form: HTMLFormElement,
  aside: HTMLElement,
  data: PageData | PanelData,
): SoFarHere => ('knows' in data ? byRules(form, aside, data) : byServer(aside));

function byRules(form: HTMLFormElement, aside: HTMLElement, data: PanelData): SoFarHere {
  const announce = announcer(aside);
  let { saved, knows } = data;
  const show = (): void => {
    const panel = panelHere(typedHere(form, saved), { ...data, knows });
    replacePanel(aside, String(panel.html));
    announce(panel.said);
  };
  const heard = (answer: SavedAnswer): void => {
    ({ saved, knows = knows } = answer);
    show();
  };
  return { show, heard };
}

function byServer(aside: HTMLElement): SoFarHere {
  const announce = announcer(aside);
  const show = (): void => announce(aside.querySelector('summary')?.innerText ?? '');
  const heard = ({ shows = {} }: SavedAnswer): void => {
    for (const [id, html] of Object.entries(shows)) {
      const place = document.getElementById(id);
      if (place === aside) replacePanel(aside, html);
      else if (place) replaceInside(place, contentOf(html));
    }
    show();
  };
  return { show, heard };
}

function contentOf(html: string): DocumentFragment {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content;
}

/** Only what is different: an open panel stays open, and what has the focus keeps it. */
function replacePanel(aside: HTMLElement, html: string): void {
  const old = aside.querySelector('details');
  const fresh = contentOf(html).querySelector('details');
  if (!old || !fresh) return;
  old.className = fresh.className;
  for (const part of ['summary', ':scope > div'] as const) {
    const [from, to] = [fresh.querySelector(part), old.querySelector(part)];
    if (from && to) replaceInside(to, from);
  }
}

function replaceInside(place: Element, fresh: ParentNode & Node): void {
  const same = place.cloneNode() as Element;
  same.append(...fresh.childNodes);
  if (!same.isEqualNode(place)) place.replaceChildren(...same.childNodes);
}
