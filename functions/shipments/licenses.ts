import type { KnownCase } from '../../shared/cases/known-case.ts';
import { type LicenseQuery, licenseQuery } from '../../shared/contracts/license-view.ts';
import { kindOf } from '../../shared/licenses/exemption.ts';
import { standingOfLicense } from '../../shared/licenses/standing.ts';
import { languageAsked } from '../adapters/http/language.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { type ListFound, listFrom } from '../adapters/suppliers/own-cases.ts';
import { queryIn } from '../adapters/suppliers/paging.ts';
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

/** GET /v1/licenses: page by page, those of the client that are as asked; of one contact, where it is named. */
export const listLicenses =
  (deps: ShipmentsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn(c, licenseQuery);
    const page =
      asked &&
      (await licensesFrom(deps, c.get('client').id, {
        holder: asked.holder,
        cursor: asked.cursor,
        most: asked.limit,
        isWanted: (of) => isAsked(asked, of, deps.clock()),
      }));
    if (!page || page === 'no-cursor') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const { found, nextCursor } = page;
    return c.json({
      licenses: await Promise.all(found.map((of) => viewOf(deps, c, of))),
      ...(nextCursor !== undefined && { nextCursor }),
    });
  };

const HOW_TO_ASK =
  'A holder is the mailbox of a contact, a limit 1 to 100, a day like 2026-03-31, a state or kind one of those that the description of the API names, a cursor the nextCursor of the page before; each is sent once.';

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

interface Wanted {
  /** The mailbox of a contact; all of the client's without it. */
  readonly holder: string | undefined;
  readonly cursor: string | undefined;
  readonly most: number;
  readonly isWanted: (of: LicensedCase) => boolean;
}

/** A client's licenses, the newest first, until there are as many as are asked for. */
export const licensesFrom = (
  { licenses, feedPages }: Pick<ShipmentsDependencies, 'licenses' | 'feedPages'>,
  clientId: string,
  { holder, cursor, most, isWanted }: Wanted,
): Promise<ListFound<LicensedCase> | 'no-cursor'> =>
  listFrom<KnownCase, LicensedCase>(
    { name: 'licenses', clientId, holder, cases: licenses, feedPages },
    {
      cursor,
      most,
      wanted: (known) => [licensedCase(known)].flatMap((of) => (of && isWanted(of) ? [of] : [])),
    },
  );
