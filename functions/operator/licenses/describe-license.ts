import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import type { KeptLicense } from '../../../shared/contracts/license.ts';
import { en } from '../../../shared/messages/en.ts';
import { licenseIn } from '../../../shared/messages/index.ts';

const amount = (tpp: number): string => `${tpp.toLocaleString('en-US')} TPP`;

/** A license in one line: how it stands, since when, and whose case it is of. */
export const licenseLine = ({ row }: KnownCase, license: KeptLicense): string =>
  `${licenseIn(en, license)}; case ${row.id}, ${row.request.reference}`;

/** A license with all that officers have done with it. */
export function describeLicense(
  known: KnownCase,
  license: KeptLicense,
  events: readonly OutboxEvent[],
): string {
  const { tpp, shippedTpp, issuedAt, expiresAt } = license;
  return [
    licenseLine(known, license),
    `  ${amount(tpp)}, of which ${amount(shippedTpp)} shipped; ${issuedAt} to ${expiresAt ?? 'no end of its own'}`,
    ...known.row.draws.map(
      ({ account, tpp: drawn, state }) => `  ${account}: ${amount(drawn)} ${state}`,
    ),
    ...events.map(changeLine),
  ].join('\n');
}

function changeLine({ at, type, change }: OutboxEvent): string {
  if (!change) return `  ${at} ${type}`;
  const { reason, by, office, confirmed } = change;
  const who = `${by}${office ? ` (${office})` : ''}`;
  const second = confirmed ? `, confirmed by ${confirmed.by} (${confirmed.office})` : '';
  return `  ${at} ${type}: ${reason.code}, "${reason.words}", by ${who}${second}`;
}
