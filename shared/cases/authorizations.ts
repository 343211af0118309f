import type { Application } from '../contracts/application.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import { readableCode } from '../digests/readable-code.ts';

/** Of which case, from when on, and for how long. */
export interface Issue {
  readonly caseId: string;
  readonly at: Date;
  readonly validityYears: number;
}

/**
 * What the approval of an application issues: for a national validated end user an authorization
 * for each country, for a universal one a single one, of the family's parent. Ids follow from the
 * case, so issuing again issues the same.
 */
export function issueAuthorizations(
  application: Application,
  issue: Issue,
): RegisteredAuthorization[] {
  const { company, countries, type } = application;
  if (type === 'national-veu') {
    const { name, headquarters, lei } = company;
    const holder = { name, headquarters, ...(lei !== undefined && { lei }) };
    return countries.map((country) => ({
      id: idOf('NVEU', country, issue),
      type,
      company: holder,
      countries: [country],
      ...validity(issue),
    }));
  }
  const { ultimateParent, ...own } = company;
  return [
    {
      id: idOf('UVEU', 'all', issue),
      type,
      company: ultimateParent ?? own,
      countries,
      ...validity(issue),
      familyTotalTpp: application.familyTotalTpp,
    },
  ];
}

const idOf = (kind: 'NVEU' | 'UVEU', scope: string, { caseId, at }: Issue): string =>
  `${kind}-${at.getUTCFullYear()}-${readableCode(`authorization ${caseId} ${scope}`, 8)}`;

function validity({ at, validityYears }: Issue) {
  const end = new Date(at);
  end.setUTCFullYear(at.getUTCFullYear() + validityYears);
  return { validFrom: dayOf(at), validTo: dayOf(end) };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
