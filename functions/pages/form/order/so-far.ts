import { type Room, roomOf, type ServerKnows } from '../../../../shared/drafts/known.ts';
import { DRAFT_SECTIONS, type DraftSection } from '../../../../shared/drafts/open.ts';
import { textOf } from '../../../../shared/drafts/typed.ts';
import { soFarWordsIn } from '../../../../shared/messages/so-far/index.ts';
import { readEndUse } from '../../../../shared/rules/end-uses/read.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { Aside } from '../draft/frame.ts';
import { draftPath } from '../draft/paths.ts';
import type { PanelData } from '../panel/data.ts';
import { panelOf } from '../panel/panel.ts';
import type { OrderVisit } from './visit.ts';

/** What the answer so far needs of the server: the limit of the country, and the end use as it is read. */
export async function knowsOf(
  { quotas }: Pick<FormDependencies, 'quotas'>,
  { draft: { fields }, policy, now }: OrderVisit,
): Promise<ServerKnows> {
  const endUse = textOf(fields, 'endUse');
  return {
    rooms: await roomsOf(quotas, textOf(fields, 'destination'), { policy, now }),
    ...(endUse && { endUse: readEndUse(policy, endUse) }),
  };
}

async function roomsOf(
  quotas: FormDependencies['quotas'],
  country: string | undefined,
  { policy, now }: Pick<OrderVisit, 'policy' | 'now'>,
): Promise<Room[]> {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return [];
  const { label } = policy.countryAllocation.period.value;
  const quota = await quotas.find(`country/${country}/${label}`, now);
  return quota ? [roomOf(quota)] : [];
}

/** The answer so far as it stands beside a page, and what the page says to its script. */
export async function asideOf(
  c: HttpContext,
  deps: FormDependencies,
  visit: OrderVisit,
): Promise<Aside> {
  const { draft, policy, now, words } = visit;
  const sections = Object.fromEntries(
    DRAFT_SECTIONS.map((section) => [section, draftPath(c, draft, section)]),
  ) as Record<DraftSection, string>;
  const data: PanelData = {
    language: words.language,
    at: now.toISOString(),
    knows: await knowsOf(deps, visit),
    sections,
    saved: draft.fields,
  };
  const label = soFarWordsIn(words.language).title;
  return { label, panel: panelOf(draft.fields, { ...data, policy }), data };
}
