import type { DraftAnswer } from '../../../../shared/drafts/answer.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { SoFarMessages } from '../../../../shared/messages/so-far/index.ts';

/** What every part of the panel is told with. */
export interface PanelParts {
  readonly words: SoFarMessages;
  readonly typed: DraftFields;
  readonly answer: DraftAnswer;
  readonly number: (value: number) => string;
  /** Where a field is asked. */
  readonly hrefOf: (field: string) => string;
}
