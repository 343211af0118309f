import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { tellEndUse } from '../../../../shared/rules/end-uses/told.ts';
import { policyInForce } from '../../../../shared/rules/policies/index.ts';
import { type Panel, type PanelAsking, panelOf } from '../panel/panel.ts';

/** The panel as the server makes it, by what the server has said so far. */
export function panelHere(typed: DraftFields, asking: Omit<PanelAsking, 'policy'>): Panel {
  tellEndUse(asking.knows.endUse);
  return panelOf(typed, { ...asking, policy: policyInForce(asking.at) });
}
