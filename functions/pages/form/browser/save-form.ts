import type { ServerKnows } from '../../../../shared/drafts/known.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { typeInto } from './typed-here.ts';

/** What the server answers when it has saved. */
export interface SavedAnswer {
  /** When: an ISO instant. */
  readonly at: string;
  readonly saved: DraftFields;
  /** What the rules in the browser need of the server. */
  readonly knows?: ServerKnows;
  /** HTML that the server alone can make, by the id of the place where it stands. */
  readonly shows?: Readonly<Record<string, string>>;
  /** Of hidden controls that the next save is to carry. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Rows whose number somebody else has taken, and under which one they go on: `items.1`. */
  readonly moved: Readonly<Record<string, string>>;
  /** What somebody else had typed where this page has the last word. */
  readonly told?: string;
}

/** Whoever is signed out, or shut out, is not tried again: the form's own buttons say what to do. */
export type SaveResult = SavedAnswer | 'refused' | 'unreachable';

/** Posts the form as its own submit would, and takes over what the answer says of its controls. */
export async function saveForm(form: HTMLFormElement): Promise<SaveResult> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') body.append(name, value);
  }
  const headers = { Accept: 'application/json' };
  try {
    const asked = { method: 'POST', body, headers, redirect: 'manual' } as const;
    const response = await fetch(form.action, asked);
    if (!response.ok) return response.status < 500 ? 'refused' : 'unreachable';
    const answer: SavedAnswer = await response.json();
    for (const [row, to] of Object.entries(answer.moved)) renumber(form, row, to);
    for (const [name, value] of Object.entries(answer.hidden ?? {})) typeInto(form, name, value);
    return answer;
  } catch {
    return 'unreachable';
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
