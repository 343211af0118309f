import type { ServerKnows } from '../../../../shared/drafts/known.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';

/** What the server answers when it has saved. */
export interface SavedAnswer {
  /** When: an ISO instant. */
  readonly at: string;
  readonly saved: DraftFields;
  readonly knows: ServerKnows;
  /** Of hidden controls that the next save is to carry. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Rows whose number somebody else has taken, and under which one they go on: `items.1`. */
  readonly moved: Readonly<Record<string, string>>;
  /** What somebody else had typed where this page has the last word. */
  readonly told?: string;
}

const RESTS_MS = 700;
const MOST_MS = 30_000;

/**
 * Saves the form a moment after the last change, as its own submit would. What could not be saved stays
 * on the page, and is tried again until it is.
 */
export function autosave(
  form: HTMLFormElement,
  language: Language,
  heard: (answer: SavedAnswer) => void,
): () => void {
  const words = soFarWordsIn(language);
  const place = document.createElement('p');
  place.className = 'small soft';
  place.setAttribute('role', 'status');
  const others = document.createElement('p');
  others.className = 'news';
  others.setAttribute('role', 'status');
  others.hidden = true;
  form.append(place, others);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });
  let [timer, failures, isSaving, isAgain] = [0, 0, false, false];

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(save, ms);
  };
  const taken = (answer: SavedAnswer): void => {
    for (const [row, to] of Object.entries(answer.moved)) renumber(form, row, to);
    hide(form, answer.hidden);
    others.textContent = answer.told ?? others.textContent;
    others.hidden = others.textContent === '';
    heard(answer);
  };
  async function save(): Promise<void> {
    if (isSaving) {
      isAgain = true;
      return;
    }
    isSaving = true;
    const answer = await send(form);
    isSaving = false;
    failures = answer === undefined ? failures + 1 : 0;
    place.textContent = answer ? words.saved(time.format(new Date(answer.at))) : words.notSaved;
    if (answer) taken(answer);
    if (!answer) later(Math.min(MOST_MS, 1_000 * 2 ** failures));
    else if (isAgain) later(0);
    isAgain = false;
  }
  addEventListener('online', () => failures > 0 && later(0));
  form.addEventListener('submit', () => clearTimeout(timer));
  return () => later(RESTS_MS);
}

async function send(form: HTMLFormElement): Promise<SavedAnswer | undefined> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  const headers = { Accept: 'application/json' };
  try {
    const response = await fetch(form.action, { method: 'POST', body, headers });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** A row goes on under another number, and so do the buttons that are about it. */
function renumber(form: HTMLFormElement, row: string, to: string): void {
  for (const control of form.elements) {
    if (!('name' in control && 'value' in control)) continue;
    const { name, value } = control as HTMLInputElement | HTMLButtonElement;
    if (name.startsWith(`${row}.`)) control.name = to + name.slice(row.length);
    if (control instanceof HTMLButtonElement && value.endsWith(`:${row}`))
      control.value = value.slice(0, -row.length) + to;
  }
}

function hide(form: HTMLFormElement, values: SavedAnswer['hidden'] = {}): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement) control.value = value;
  }
}
