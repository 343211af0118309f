import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Application, application } from '../../../shared/contracts/application.ts';
import { applicationEntries } from '../../../shared/drafts/applications/entries.ts';
import { typedFromApplication } from '../../../shared/drafts/applications/from-application.ts';
import { missingIn, PARAGRAPH_GROUPS } from '../../../shared/drafts/applications/paragraphs.ts';
import { placesOf } from '../../../shared/drafts/applications/places.ts';
import {
  APPLICATION_SECTIONS,
  applicationSectionOf,
  checkApplicationDraft,
} from '../../../shared/drafts/applications/sections.ts';
import {
  applicationDraftFacts,
  applicationSoFar,
} from '../../../shared/drafts/applications/so-far.ts';
import { bodyOf } from '../../../shared/drafts/body.ts';
import { type DraftFields, NOT_KNOWN_YET } from '../../../shared/drafts/typed.ts';
import { applicationFactsFrom } from '../../../shared/facts/application.ts';
import { determineApplication } from '../../../shared/rules/index.ts';
import { PARAGRAPHS } from '../../../shared/rules/vocabulary.ts';
import { national } from '../../support/filings.ts';
import { policy } from '../rules/applications/applications.ts';
import { applications } from './arbitraries.ts';

const AT = '2026-11-23T00:00:00.000Z';
const ASKING = { policy, at: AT };
const NO_FILES = {};

const declared = (asked: Application): Application => ({
  ...asked,
  items: asked.items.map((item) =>
    'tppPerUnit' in item ? { marketedForDatacenters: true, ...item } : item,
  ),
  requestedTpp: asked.requestedTpp.toSorted(
    (left, right) =>
      asked.countries.indexOf(left.country) - asked.countries.indexOf(right.country) ||
      (left.quarter < right.quarter ? -1 : 1),
  ),
});

const WHOLE: DraftFields = {
  ...typedFromApplication(
    application.parse(national({ requestedTpp: [{ country: 'AE', quarter: '2026-Q4', tpp: 1 }] })),
  ),
  'places.0.2026-Q4': '1,000,000,000',
};
const openIn = (typed: DraftFields, files = NO_FILES) =>
  Object.values(checkApplicationDraft(typed, files, ASKING).sections).flatMap(({ open }) => open);
const without = (field: string) => {
  const { [field]: _, ...rest } = WHOLE;
  return rest;
};

describe('A draft of an application', () => {
  it('of a whole application is that application again', () => {
    fc.assert(
      fc.property(applications, (asked) => {
        const body = bodyOf(applicationEntries(typedFromApplication(asked), NO_FILES));
        expect(application.parse(body)).toEqual(declared(asked));
      }),
    );
  });

  it('has never another answer than the rules have when it is filed', () => {
    fc.assert(
      fc.property(applications, (asked) => {
        const filed = applicationFactsFrom({ request: declared(asked), submittedAt: AT });
        const drafted = applicationDraftFacts(typedFromApplication(asked), NO_FILES, AT);
        expect(determineApplication(drafted, policy)).toEqual(determineApplication(filed, policy));
      }),
    );
  });

  it('is ready when every question has an answer that the API would take', () => {
    const { isReady, body } = checkApplicationDraft(WHOLE, NO_FILES, ASKING);
    expect([isReady, application.safeParse(body).success]).toEqual([true, true]);
    expect(applicationSoFar(WHOLE, NO_FILES, ASKING)).toMatchObject({
      path: { status: 'under-review', route: 'national-veu' },
      notMet: [],
      unknown: [],
    });
  });

  it('keeps a figure for a country besides, and a second for a quarter, as rows of their own', () => {
    const asked = application.parse(
      national({
        requestedTpp: ['AE', 'SA', 'AE'].map((country, index) => ({
          country,
          quarter: '2026-Q4',
          tpp: index + 1,
        })),
      }),
    );
    expect(typedFromApplication(asked)).toMatchObject({
      'places.0.country': 'AE',
      'places.0.2026-Q4': '1',
      'places.1.country': 'SA',
      'places.1.2026-Q4': '2',
      'places.2.country': 'AE',
      'places.2.2026-Q4': '3',
    });
  });

  it.each(
    Object.keys(WHOLE).filter((field) => !/lei|language|marketed|places.0.2026/i.test(field)),
  )('waits for an answer, and is not wrong, where %s is not answered', (field) => {
    const { sections, isReady } = checkApplicationDraft(without(field), NO_FILES, ASKING);
    const states = Object.values(sections);
    expect([isReady, states.flatMap(({ open }) => open)]).toEqual([false, [field]]);
    expect(states.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('leads each error of the API to the field where it was typed', () => {
    const typed = {
      ...WHOLE,
      'company.lei': '54930000000000003300',
      'places.0.2026-Q4': 'a lot',
      'items.0.quantity': '0',
      'paragraph.7.answer': 'x'.repeat(4001),
      'contact.email': 'nobody',
    };
    const { sections } = checkApplicationDraft(typed, NO_FILES, ASKING);
    expect(
      Object.values(sections).flatMap(({ errors }) => errors.map(({ field }) => field)),
    ).toEqual([
      'company.lei',
      'places.0.2026-Q4',
      'items.0.quantity',
      'paragraph.7.answer',
      'contact.email',
    ]);
  });

  it('asks of an empty one everything, section by section', () => {
    const { sections } = checkApplicationDraft({}, NO_FILES, ASKING);
    expect(APPLICATION_SECTIONS.map((section) => sections[section].open.length)).toEqual([
      4, 2, 3, 12, 15, 9, 9, 12, 3,
    ]);
    expect(Object.values(sections).flatMap(({ errors }) => errors)).toEqual([]);
  });
});

describe('The paragraphs of supplement 10', () => {
  it('are each in one group, and their fields in its section', () => {
    expect(Object.values(PARAGRAPH_GROUPS).flat().sort()).toEqual([...PARAGRAPHS].sort());
    for (const [group, paragraphs] of Object.entries(PARAGRAPH_GROUPS)) {
      for (const paragraph of paragraphs) {
        expect(applicationSectionOf(`paragraph.${paragraph}.met`)).toBe(group);
      }
    }
  });

  it('are each told by what is missing, and "I do not know yet" is no answer', () => {
    expect(missingIn({}, NO_FILES, '7')).toEqual(['met', 'answer', 'evidence']);
    const typed = { ...WHOLE, 'paragraph.7.met': NOT_KNOWN_YET };
    expect(missingIn(typed, NO_FILES, '7')).toEqual(['met']);
    expect(openIn(typed)).toEqual(['paragraph.7.met']);
    const { unknown, path } = applicationSoFar(typed, NO_FILES, ASKING);
    expect(unknown.map(({ rule }) => rule)).toEqual(['supplement-10-paragraph-7']);
    expect(path.status).toBe('returned');
  });

  it('are proven by a file as well as by words', () => {
    const typed = without('paragraph.14.evidence');
    const files = { '14': ['attestation 2026.pdf', '보안 확인서.pdf'] };
    expect(openIn(typed, files)).toEqual([]);
    expect(checkApplicationDraft(typed, files, ASKING).body).toMatchObject({
      attestations: { '14': { evidence: 'attestation 2026.pdf; 보안 확인서.pdf' } },
    });
    const many = { '14': Array.from({ length: 40 }, (_, index) => `annex ${index} 😀.pdf`) };
    expect(application.safeParse(checkApplicationDraft(typed, many, ASKING).body).success).toBe(
      true,
    );
  });
});

describe('What is asked for in a country', () => {
  const [place] = placesOf({ ...WHOLE, 'places.0.2026-Q3': '1' }, ASKING);

  it('stands beside what the schedule allows, from the quarter of the day on', () => {
    expect(place?.quarters.map(({ quarter, allowed }) => [quarter, allowed])).toEqual([
      ['2026-Q3', 3_481_500_000],
      ['2026-Q4', 4_272_750_000],
      ['2027-Q1', 5_064_000_000],
      ['2027-Q2', 5_064_000_000],
      ['2027-Q3', 5_064_000_000],
      ['2027-Q4', 5_064_000_000],
    ]);
    expect(place?.quarters.filter(({ isClosed }) => isClosed)).toMatchObject([
      { quarter: '2026-Q3', asked: 1 },
    ]);
  });

  it('is, outside allied countries, a share of a universal end user and no schedule', () => {
    const typed = { type: 'universal-veu', familyTotalTpp: '1,000,000' };
    const allowed = (country: string) =>
      placesOf({ ...typed, 'places.0.country': country }, ASKING)[0]?.quarters[0]?.allowed;
    expect([allowed('AE'), allowed('KR')]).toEqual([70_000, undefined]);
  });

  it('is told before it is sent where it is past the schedule by one', () => {
    const typed = { ...WHOLE, 'places.0.2026-Q4': '4,272,750,001' };
    const { path, notMet, wouldChange } = applicationSoFar(typed, NO_FILES, ASKING);
    expect(path.status).toBe('returned');
    expect(notMet.map(({ rule }) => rule)).toEqual(['allocation-within-national-schedule']);
    expect(wouldChange).toMatchObject([
      { changes: [{ pointer: '/requestedTpp/0/tpp', value: 4_272_750_000 }] },
    ]);
  });
});
