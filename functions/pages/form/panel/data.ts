import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { Language } from '../../../../shared/messages/tongue.ts';
import type { PanelAsking } from './panel.ts';

/** What a page says to its script. */
export interface PageData {
  readonly language: Language;
}

/** The same where the rules themselves run in the browser. */
export interface PanelData extends PageData, Omit<PanelAsking, 'policy'> {
  /** The whole draft as it was saved: this page has a part of it. */
  readonly saved: DraftFields;
}
