import type { CaseFile } from '../../../../shared/contracts/case.ts';
import type { Draft, DraftKind } from '../../../../shared/contracts/draft.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { pathHere } from '../../forms/paths.ts';

/** Under which path the forms of a kind stand. */
const ROOMS: Readonly<Record<DraftKind, string>> = {
  'chip-order': 'order',
  'national-veu': 'veu',
  'universal-veu': 'veu',
};

/** The page from which a draft is sent: a form that leads back there sends it. */
export const SEND_PAGE = 'check';

/** The path of a draft, or of a page of it. */
export const draftPath = (
  c: HttpContext,
  { kind, id }: Pick<Draft, 'kind' | 'id'>,
  page?: string,
  query?: Readonly<Record<string, string>>,
): string => pathHere(c, ['apply', ROOMS[kind], id, ...(page ? [page] : [])], query);

/** The path of what is done with drafts of whatever kind. */
export const actPath = (c: HttpContext, { id }: Pick<Draft, 'id'>, act: string): string =>
  pathHere(c, ['apply', id, act]);

/** Where what was sent is followed. */
export const casePath = (c: HttpContext, { publicReference }: CaseFile): string =>
  pathHere(c, ['status', publicReference]);
