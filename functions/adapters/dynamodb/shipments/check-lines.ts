import type { KeptLicense } from '../../../../shared/contracts/license.ts';
import type { ShipmentEntry } from '../../../../shared/contracts/shipment.ts';
import { miscounted } from '../../../../shared/shipments/recount.ts';
import { untilStill } from '../../until-still.ts';
import { caseKey, licenseKey } from '../cases/keys.ts';
import { readLicense } from '../cases/license-item.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import { readShipmentEntry } from './items.ts';
import { ENTRY, TOTAL } from './keys.ts';

/** Those of the cases whose licenses have counted anything. */
export async function countedLicenses(
  table: Table,
  caseIds: readonly string[],
): Promise<{ readonly caseId: string; readonly license: KeptLicense }[]> {
  const items = await getItems(table, caseIds.map(licenseKey));
  return items.flatMap((item) =>
    item.moves === undefined ? [] : [{ caseId: String(item.caseId), license: readLicense(item) }],
  );
}

const LOOKS = { of: 'A license', most: 5 };

/** What differs between the lines of a license and what happened to them, between two looks that agree. */
export const checkLines = (table: Table, caseId: string): Promise<string[]> =>
  untilStill(LOOKS, async () => {
    const before = await licenseNow(table, caseId);
    const entries = await entriesOfCase(table, caseId);
    const after = await licenseNow(table, caseId);
    return before?.moves === after?.moves ? miscounted(before ?? {}, entries) : undefined;
  });

async function licenseNow(table: Table, caseId: string): Promise<KeptLicense | undefined> {
  const item = await getItem(table, licenseKey(caseId));
  return item && readLicense(item);
}

async function entriesOfCase(table: Table, caseId: string): Promise<ShipmentEntry[]> {
  const { pk } = caseKey(caseId);
  const read = [ENTRY, TOTAL].map((beginning) => {
    const query = {
      where: '#pk = :pk AND begins_with(#sk, :beginning)',
      values: { pk, beginning },
    };
    return Array.fromAsync(queryItems(table, query), readShipmentEntry);
  });
  return (await Promise.all(read)).flat();
}
