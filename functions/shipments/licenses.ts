import type { KnownCase } from '../../shared/cases/known-case.ts';
import { type LicenseQuery, licenseQuery } from '../../shared/contracts/license-view.ts';
import { kindOf } from '../../shared/licenses/exemption.ts';
import { standingOfLicense } from '../../shared/licenses/standing.ts';
import { languageAsked } from '../adapters/http/language.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import type { HeldAsked } from '../adapters/ports/shipments.ts';
import { cursorAfter, positionIn, queryIn } from '../adapters/suppliers/paging.ts';
import type { ShipmentsDependencies } from './dependencies.ts';
import { type LicensedCase, licensedCase, toLicenseView } from './view.ts';

type OfLicense = (
  deps: ShipmentsDependencies,
  c: HttpContext,
  of: LicensedCase,
) => Response | Promise<Response>;

/** What ships under another client's case is not found. */
export const ofOwnLicense =
  (handle: OfLicense) =>
  (deps: ShipmentsDependencies): HttpHandler =>
  async (c) => {
    const of = await ownLicense(deps, c.get('client').id, c.req.param('id') ?? '');
    if (!of) return refuse(c, 'not-found');
    c.set('caseId', of.row.id);
    return handle(deps, c, of);
  };

export async function ownLicense(
  { licenses }: Pick<ShipmentsDependencies, 'licenses'>,
  clientId: string,
  number: string,
): Promise<LicensedCase | undefined> {
  const known = await licenses.find(number);
  return known?.row.clientId === clientId ? licensedCase(known) : undefined;
}

/** GET /v1/licenses/{id}: by its number, with stray spaces, dashes and cases. */
export const showLicense = ofOwnLicense(async (deps, c, of) => c.json(await viewOf(deps, c, of)));

const viewOf = ({ publicUrl, clock }: ShipmentsDependencies, c: HttpContext, of: LicensedCase) =>
  toLicenseView(of, {
    publicUrl,
    language: languageAsked(c.req.header('Accept-Language')) ?? of.request.contact.language,
    now: clock(),
  });

/** Cases that one call looks at, so that it ends; what it does not reach, the next page begins with. */
const LOOKED_AT = 200;
const AT_ONCE = 50;

/** GET /v1/licenses: page by page, those of the client that a contact holds and that are as asked. */
export const listLicenses =
  (deps: ShipmentsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn(c, licenseQuery);
    const after = asked && positionIn(asked.cursor);
    if (!asked || after === 'none') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const page = await licensesFrom(deps, c.get('client').id, {
      holder: asked.holder,
      after,
      most: asked.limit,
      isWanted: (of) => isAsked(asked, of, deps.clock()),
    });
    const { found, next } = page;
    return c.json({
      licenses: await Promise.all(found.map((of) => viewOf(deps, c, of))),
      ...(next !== undefined && { nextCursor: cursorAfter(next) }),
    });
  };

const HOW_TO_ASK =
  'Name the holder by the mailbox of the contact. A limit is 1 to 100, a day like 2026-03-31, a state or kind one of those that the description of the API names, a cursor the nextCursor of the page before; each is sent once.';

function isAsked(
  { state, kind, validOn }: LicenseQuery,
  { license, decision, lines }: LicensedCase,
  now: Date,
): boolean {
  const { issuedAt, expiresAt } = license;
  return (
    (state === undefined || standingOfLicense(license, lines, now) === state) &&
    (kind === undefined || kindOf(license, decision) === kind) &&
    (validOn === undefined ||
      (issuedAt.slice(0, 10) <= validOn &&
        (expiresAt === undefined || validOn < expiresAt.slice(0, 10))))
  );
}

interface Wanted extends Omit<HeldAsked, 'limit'> {
  readonly most: number;
  readonly isWanted: (of: LicensedCase) => boolean;
}

/** Looks through the cases of a contact in order until it has as many as are asked for. */
export async function licensesFrom(
  { licenses }: Pick<ShipmentsDependencies, 'licenses'>,
  clientId: string,
  { holder, after, most, isWanted }: Wanted,
): Promise<{ readonly found: LicensedCase[]; readonly next?: string }> {
  const found: LicensedCase[] = [];
  let from = after;
  for (let looked = 0; looked < LOOKED_AT && found.length < most; looked += AT_ONCE) {
    const limit = Math.min(AT_ONCE, most - found.length);
    const page = await licenses.heldBy(clientId, { holder, after: from, limit });
    found.push(...wantedIn(page.items, isWanted));
    from = page.next;
    if (from === undefined) return { found };
  }
  return { found, ...(from !== undefined && { next: from }) };
}

const wantedIn = (items: readonly KnownCase[], isWanted: Wanted['isWanted']): LicensedCase[] =>
  items.flatMap((known) => licensedCase(known) ?? []).filter(isWanted);
