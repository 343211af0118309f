import { describe, expect, it } from 'vitest';
import type { FiledReport } from '../../../shared/contracts/report.ts';
import { fileReport, isOutdated } from '../../../shared/reports/filing.ts';
import { reportsOf } from '../../../shared/reports/reports.ts';
import { CASE, ordered } from './reported.ts';

const FILED: FiledReport = {
  reference: 'F-1',
  filedOn: '2026-03-10',
  by: { name: 'A. Person' },
  answers: {
    'certification-signed-by': 'The dean',
    'certification-signed-on': '2026-02-28',
  },
};
const of = ordered('small-order', [['2026-03-04', 10]]);
const report = reportsOf(of, '2026-03-10').find(({ kind }) => kind === 'certification-copy')!;
const filing = (filed: FiledReport, at = '2026-03-10T12:00:00Z', one = report) =>
  fileReport(one, { filed, caseId: CASE, through: 'api', at: new Date(at) });

describe('A filing', () => {
  it('has what was filed, and the draft as it was then', () => {
    expect(filing(FILED)).toEqual({
      outcome: 'filed',
      filing: {
        ...FILED,
        report: report.id,
        kind: 'certification-copy',
        caseId: CASE,
        draft: report.draft,
        through: 'api',
        at: '2026-03-10T12:00:00.000Z',
      },
    });
  });

  it.each([
    ['before it begins anywhere', '2026-03-09T09:59:59Z', 'after-today'],
    ['once it has begun somewhere', '2026-03-09T10:00:00Z', 'filed'],
  ])('of a day is taken from then on: %s', (_, at, outcome) => {
    expect(filing(FILED, at).outcome).toBe(outcome);
  });

  it.each([
    ['2026-02-29', 'no-date'],
    ['28.02.2026', 'no-date'],
    ['2026-13-01', 'no-date'],
    ['2024-02-29', 'filed'],
    ['2026-03-10', 'filed'],
    ['2026-03-12', 'after-today'],
  ])('with %s as the day of the signature: %s', (day, outcome) => {
    const answers = { ...FILED.answers, 'certification-signed-on': day };
    expect(filing({ ...FILED, answers }).outcome).toBe(outcome);
  });

  it('names every gap that is left', () => {
    expect(filing({ ...FILED, answers: {} })).toEqual({
      outcome: 'gaps',
      missing: ['certification-signed-by', 'certification-signed-on'],
    });
  });

  it('is known by its reference, and another corrects it', () => {
    const first = filing(FILED);
    if (first.outcome !== 'filed') throw new Error('It was not filed');
    const filed = { ...report, filings: [first.filing], state: 'filed' as const };
    const at = '2026-03-11T12:00:00Z';
    expect(filing({ ...FILED, reference: ' f 1' }, at, filed).outcome).toBe('known');
    const other = { ...FILED, by: { name: 'Another' } };
    expect(filing(other, at, filed).outcome).toBe('reference-used');
    expect(filing({ ...other, reference: 'F-2' }, at, filed).outcome).toBe('filed');
    expect(isOutdated(filed)).toBe(false);
    expect(isOutdated({ ...filed, draft: { ...report.draft, tpp: 1 } })).toBe(true);
  });

  it('waits for the end of its period', () => {
    const [half] = reportsOf(ordered('national-veu', [['2026-06-30', 3]]), '2026-06-30');
    expect(filing(FILED, '2026-06-30T12:00:00Z', half).outcome).toBe('not-open');
  });
});
