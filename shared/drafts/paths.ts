import type { Draft, DraftKind } from '../contracts/draft.ts';

/** Under which path the forms of a kind stand. */
export const DRAFT_ROOMS: Readonly<Record<DraftKind, string>> = {
  'chip-order': 'order',
  'national-veu': 'veu',
  'universal-veu': 'veu',
};

/** The address of a draft, as mails have it. It opens nothing by itself. */
export const draftPathOf = ({ kind, id }: Pick<Draft, 'kind' | 'id'>): string =>
  `/apply/${DRAFT_ROOMS[kind]}/${encodeURIComponent(id)}`;
