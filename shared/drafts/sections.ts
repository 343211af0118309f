import type { FieldError } from '../contracts/problem.ts';
import type { Check } from '../filing/check-body.ts';
import { checkRequest } from '../filing/check-request.ts';
import { bodyOf, type DraftEntry, entriesOf, fieldAt } from './body.ts';
import { DRAFT_SECTIONS, type DraftSection, openFields, sectionOf } from './open.ts';
import type { DraftFields } from './typed.ts';

/** What is wrong with a field, in the words of the API: `message` has those of people. */
export interface DraftError {
  readonly field: string;
  readonly detail: string;
}

export interface DraftSectionState {
  /** Questions that wait for an answer, by the name of the field. */
  readonly open: readonly string[];
  readonly errors: readonly DraftError[];
}

export interface CheckedDraft<Section extends string = DraftSection> {
  readonly sections: Readonly<Record<Section, DraftSectionState>>;
  /** Whether it can be sent: nothing is open and nothing wrong. */
  readonly isReady: boolean;
  /** What would be sent. */
  readonly body: unknown;
}

/** What a form makes of what was typed into it. */
export interface DraftForm<Section extends string> {
  readonly sections: readonly Section[];
  readonly sectionOf: (field: string) => Section;
  readonly entries: readonly DraftEntry[];
  /** Questions that must be answered before it is sent, and are not. */
  readonly open: readonly string[];
  readonly check: Check;
}

/** How far each section is. `parts` is the catalogue of the policy in force. */
export const checkDraft = (typed: DraftFields, parts: ReadonlySet<string>): CheckedDraft =>
  checkForm(
    {
      sections: DRAFT_SECTIONS,
      sectionOf,
      entries: entriesOf(typed),
      open: openFields(typed),
      check: checkRequest,
    },
    parts,
  );

export function checkForm<Section extends string>(
  { sections, sectionOf, entries, open, check }: DraftForm<Section>,
  parts: ReadonlySet<string>,
): CheckedDraft<Section> {
  const body = bodyOf(entries);
  const checked = check(body, parts);
  const errors = 'refused' in checked ? errorsOf(checked.refused.errors ?? [], entries, open) : [];
  const states = sections.map((section) => [
    section,
    {
      open: open.filter((field) => sectionOf(field) === section),
      errors: errors.filter(({ field }) => sectionOf(field) === section),
    },
  ]);
  return {
    sections: Object.fromEntries(states) as Record<Section, DraftSectionState>,
    body,
    isReady: open.length === 0 && errors.length === 0,
  };
}

/** A field that is open is not wrong as well. */
function errorsOf(
  errors: readonly FieldError[],
  entries: readonly DraftEntry[],
  open: readonly string[],
): DraftError[] {
  const told = errors.flatMap(({ pointer, detail }) => {
    const field = fieldAt(entries, pointer) ?? 'items.0.part';
    return open.includes(field) ? [] : [{ field, detail }];
  });
  // Who is the same is told once.
  return told.filter(
    ({ field }, index) => index === told.findIndex((other) => other.field === field),
  );
}
