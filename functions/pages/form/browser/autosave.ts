import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';
import { type SavedAnswer, type SaveResult, saveForm } from './save-form.ts';

const RESTS_MS = 700;
const MOST_MS = 30_000;

/**
 * Saves the form a moment after the last change. What could not be saved stays on the page, and is
 * tried again until it is.
 */
export function autosave(
  form: HTMLFormElement,
  language: Language,
  heard: (answer: SavedAnswer) => void,
): () => void {
  const tell = teller(form, language);
  let [timer, failures, isSaving, isAgain] = [0, 0, false, false];

  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(save, ms);
  };
  async function save(): Promise<void> {
    // What is typed meanwhile goes with the next.
    isAgain = isSaving;
    if (isSaving) return;
    isSaving = true;
    const sent = await saveForm(form);
    isSaving = false;
    failures = sent === 'unreachable' ? failures + 1 : 0;
    tell(sent);
    if (failures > 0) later(Math.min(MOST_MS, 1_000 * 2 ** failures));
    else if (isAgain) later(0);
    if (typeof sent !== 'string') heard(sent);
  }
  addEventListener('online', () => failures > 0 && later(0));
  form.addEventListener('submit', () => clearTimeout(timer));
  return () => later(RESTS_MS);
}

/** Under the form: what became of the last save and, until the page is left, what another had typed. */
function teller(form: HTMLFormElement, language: Language): (sent: SaveResult) => void {
  const words = soFarWordsIn(language);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' });
  const place = toldAt(form, 'small soft');
  const others = toldAt(form, 'news');
  others.hidden = true;
  return (sent) => {
    if (sent === 'refused') place.textContent = words.signedOut;
    else if (sent === 'unreachable') place.textContent = words.notSaved;
    else {
      place.textContent = words.saved(time.format(new Date(sent.at)));
      others.textContent = sent.told ?? others.textContent;
    }
    others.hidden = others.textContent === '';
  };
}

function toldAt(form: HTMLFormElement, className: string): HTMLElement {
  const place = document.createElement('p');
  place.className = className;
  place.setAttribute('role', 'status');
  form.append(place);
  return place;
}
