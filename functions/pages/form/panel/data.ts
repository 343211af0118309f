import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { PanelAsking } from './panel.ts';

/** What the page says to its script. */
export interface PanelData extends Omit<PanelAsking, 'policy'> {
  /** The whole draft as it was saved: this page has a part of it. */
  readonly saved: DraftFields;
}
