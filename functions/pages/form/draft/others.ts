import { html } from 'hono/html';
import type { Overwritten } from '../../../../shared/drafts/merging.ts';
import type { FormError } from '../../forms/form-fields.ts';
import type { Html } from '../../layout.ts';
import type { DraftVisit } from './visit.ts';

/** How a section is shown, beside what stands in it. */
export interface SectionShown<Section extends string> {
  readonly section: Section;
  /** Whether what is not answered yet is a problem. */
  readonly open?: boolean;
  readonly problems?: readonly FormError[];
  readonly overwritten?: readonly Overwritten[];
  /** Of what was shown before, where nothing of it was saved: what was typed since is still to be saved. */
  readonly seen?: string;
}

/** To whoever saved over what somebody else had typed meanwhile; `labelOf` names a field. */
export const othersWere = (
  { frame }: DraftVisit['said'],
  overwritten: readonly Overwritten[],
  labelOf: (field: string) => string,
): Html | '' =>
  overwritten.length === 0
    ? ''
    : html`<div class="news" role="status"><p>${frame.overwritten}</p><dl>${overwritten.map(
        ({ field, theirs }) => html`<dt>${labelOf(field)}</dt><dd><bdi>${theirs || '–'}</bdi></dd>`,
      )}</dl></div>`;
