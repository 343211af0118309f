import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScreeningList } from '../../../functions/operator/screening/read-list.ts';
import { SHIPPED_SAMPLE } from '../../../functions/operator/screening/shipped-sample.ts';
import { madeUpEntries, toCsv, toJson } from '../../support/made-up-entries.ts';

const read = (text: string) => readScreeningList(Buffer.from(text));
const HEADER = '_id,source,type,name,addresses,alt_names';

describe('A file of the Consolidated Screening List', () => {
  it('is read alike as CSV and as JSON', () => {
    const entries = madeUpEntries(50);
    expect(read(toCsv(entries))).toEqual(entries);
    expect(read(toJson(entries))).toEqual(entries);
    expect(read(JSON.stringify(JSON.parse(toJson(entries)).results))).toEqual(entries);
  });

  it('may begin with a byte order mark and have Windows line ends', () => {
    const text = toCsv(madeUpEntries(2)).replaceAll('\n', '\r\n');
    expect(read(`\uFEFF${text}`)).toEqual(madeUpEntries(2));
  });

  it('has alternative names set apart by semicolons', () => {
    const [entry] = read(
      `${HEADER}\n1,EL,,"Alpha, Inc.","A; B","Beta; Gamma Ltd.; Alpha, Inc.;"\n`,
    );
    expect(entry).toEqual({
      id: '1',
      source: 'EL',
      name: 'Alpha, Inc.',
      altNames: ['Beta', 'Gamma Ltd.'],
      addresses: ['A', 'B'],
    });
  });

  it('keeps what the list gives of an entry, alike from CSV and from JSON', () => {
    const kept = {
      id: '1',
      source: 'EL',
      name: 'Alpha',
      altNames: [],
      type: 'Entity',
      countries: ['AE', 'CN'],
      addresses: ['1 Example Street, Exampleville, AE'],
      programs: ['SDGT', 'NPWMD'],
      title: 'Director',
      startDate: '2025-01-01',
      endDate: '2027-01-01',
      notice: '90 FR 1',
      licenseRequirement: 'For all items',
      licensePolicy: 'Presumption of denial',
      remarks: 'Made up.',
      listUrl: 'https://example.com/list',
      sourceUrl: 'https://example.com/source',
    };
    const columns =
      '_id,source,type,name,addresses,alt_names,programs,nationalities,start_date,end_date,title,' +
      'federal_register_notice,license_requirement,license_policy,remarks,source_list_url,source_information_url';
    const row =
      '1,EL,Entity,Alpha,"1 Example Street, Exampleville, AE; CN",,SDGT; NPWMD,CN,2025-01-01,2027-01-01,' +
      'Director,90 FR 1,For all items,Presumption of denial,Made up.,https://example.com/list,https://example.com/source';
    expect(read(`${columns}\n${row}\n`)).toEqual([kept]);
    const published = {
      id: '1',
      source: 'EL',
      type: 'Entity',
      name: 'Alpha',
      alt_names: [],
      addresses: [
        { address: '1 Example Street', city: 'Exampleville', country: 'AE' },
        { address: null, country: 'CN' },
      ],
      programs: ['SDGT', 'NPWMD'],
      start_date: '2025-01-01',
      end_date: '2027-01-01',
      title: 'Director',
      federal_register_notice: '90 FR 1',
      license_requirement: 'For all items',
      license_policy: 'Presumption of denial',
      remarks: 'Made up.',
      source_list_url: 'https://example.com/list',
      source_information_url: 'https://example.com/source',
    };
    expect(read(JSON.stringify([published]))).toEqual([kept]);
  });

  it('gives no address that a browser should not open', () => {
    const [entry] = read(
      `${HEADER},source_list_url,federal_register_notice\n1,EL,,Alpha,,,javascript:alert(1),\n`,
    );
    expect(entry).toEqual({ id: '1', source: 'EL', name: 'Alpha', altNames: [] });
  });

  it('may have entries without type, number or alternative names, and more columns', () => {
    expect(read('{"results":[{"id":"x","name":"Alpha","source":"EL","alt_names":null}]}')).toEqual([
      { id: 'x', name: 'Alpha', altNames: [], source: 'EL' },
    ]);
  });

  it('keeps line breaks of a quoted name as spaces', () => {
    expect(read(`${HEADER}\n1,EL,,"Alpha\nBeta",,\n`)[0]?.name).toBe('Alpha Beta');
  });
});

describe('A file with a fault is refused whole, and the fault is told by its place', () => {
  it.each([
    ['no such column', 'a,b\n1,2', /line 1: there is no column source, name, alt_names/],
    ['a row too short', `${HEADER}\n1,EL,,A,,\n2,EL,,B\n`, /line 3/],
    ['a row cut off in a quote', `${HEADER}\n1,EL,,A,,\n2,EL,,"B`, /line 3, name/],
    ['a stray quote', `${HEADER}\n1,EL,,A "B" C,,\n`, /line 2, name/],
    ['no name', `${HEADER}\n1,EL,,A,,\n2,EL,,  ,,\n`, /line 3, name: must not be empty/],
    ['no source', `${HEADER}\n1,,,A,,\n`, /line 2, source: must not be empty/],
    ['broken JSON', '{"results": [', /not JSON/],
    ['JSON of another kind', '{"data": []}', /no array "results"/],
    ['a name of another type', '{"results":[{"name":5,"source":"EL"}]}', /entry 1 .*name/],
    ['a page of a search', '{"total":9,"results":[{"name":"A","source":"EL"}]}', /9 entries.*1$/],
    ['nobody in it', `${HEADER}\n`, /lists nobody/],
    ['nothing in it', '', /lists nobody|no column/],
  ])('%s', (_fault, text, message) => {
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });

  it('bytes that are no UTF-8', () => {
    expect(() => readScreeningList(Buffer.from([0x6e, 0xff, 0xfe]))).toThrow(/UTF-8/);
  });
});

describe('The shipped sample', () => {
  const sample = readScreeningList(readFileSync(SHIPPED_SAMPLE));

  it('is small, and says of every entry that it is made up', () => {
    expect(sample.length).toBeLessThan(30);
    for (const { source } of sample) expect(source).toMatch(/^MADE UP: /);
  });

  it('has an id for every entry, each once', () => {
    expect(new Set(sample.map(({ id }) => id)).size).toBe(sample.length);
  });
});
