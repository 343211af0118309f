import type { FiledWithEvent, Reports } from '../../functions/adapters/ports/reports.ts';
import type { HeldAsked } from '../../functions/adapters/ports/shipments.ts';
import type { KnownCase } from '../../shared/cases/known-case.ts';
import type { ReportFiling } from '../../shared/contracts/report.ts';
import type { ReportedCase } from '../../shared/reports/report.ts';
import { referenceKey } from '../../shared/shipments/reference.ts';
import type { MemoryLicenses } from './memory-licenses.ts';

/** Reports over the cases of a memory, as the table would have them. */
export class MemoryReports implements Reports {
  readonly filings: ReportFiling[] = [];
  readonly #licenses: MemoryLicenses;

  constructor(licenses: MemoryLicenses) {
    this.#licenses = licenses;
  }

  async find(caseId: string): Promise<ReportedCase | undefined> {
    const shipped = this.#licenses.shippedUnder(caseId);
    return (
      shipped && {
        ...shipped,
        filings: this.filings.filter((one) => one.caseId === caseId),
        received: new Map(),
        authorizations: [],
      }
    );
  }

  async heldBy(clientId: string, asked: HeldAsked) {
    const { items, next } = await this.#licenses.heldBy(clientId, asked);
    return { items: await this.#reported(items), next };
  }

  async ofCases(clientId: string, caseIds: readonly string[]) {
    return this.#reported(await this.#licenses.ofCases(clientId, caseIds));
  }

  async #reported(cases: readonly KnownCase[]): Promise<ReportedCase[]> {
    const found = await Promise.all(cases.map(({ row }) => this.find(row.id)));
    return found.flatMap((one) => one ?? []);
  }

  async file({ known, shipments }: ReportedCase, { filing }: FiledWithEvent): Promise<boolean> {
    const { report, reference, filedOn } = filing;
    if (this.filings.some((one) => one.report === report && one.reference === reference))
      return false;
    this.filings.push(filing);
    const waiting = shipments.find(({ number }) => report.endsWith(`.${referenceKey(number)}`));
    if (waiting) this.#licenses.notice(known.row.id, waiting.number, { reference, filedOn });
    return true;
  }
}
