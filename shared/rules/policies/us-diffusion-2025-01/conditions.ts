import type { Term } from '../../conditions.ts';
import type { Cited, Policy } from '../../policy.ts';

const AIA = '15 CFR 740.27 (AIA)';
const LPP = '15 CFR 740.29 (LPP)';

/** The words of the pack, which are pinned, and beside them the terms that they are. */
const WORDED = {
  otherRules: worded({
    value:
      'Other export rules may still apply to these items; this decision covers this policy only.',
    citation: '15 CFR 732.1',
    term: { id: 'other-rules-apply', with: {} },
  }),
  certifiesOnce: worded({
    value: 'The ultimate consignee certifies once, before the first shipment.',
    citation: AIA,
    term: { id: 'consignee-certifies-once', with: {} },
  }),
  reportReceived: worded({
    value: 'Report when a consignee has received 253,000,000 TPP.',
    citation: AIA,
    term: { id: 'report-received', with: { tpp: 253_000_000 } },
  }),
  securedStorage: worded({
    value:
      'Store the weights only in facilities meeting paragraphs 14, 15 and 18 of supplement 10.',
    citation: '15 CFR 740.27 (AIA); 15 CFR part 748, supplement 10',
    term: { id: 'weights-in-secured-storage', with: {} },
  }),
  places: worded({
    value:
      'Give 180 days\u2019 notice of a new location and 60 days\u2019 notice of a move between countries.',
    citation: '15 CFR 748.15 (UVEU)',
    term: { id: 'notice-of-places', with: { newDays: 180, moveDays: 60 } },
  }),
  reports: worded({
    value: 'The validated end user reports half-yearly, by 15 January and 15 July.',
    citation: '15 CFR 748.15(f)',
    term: { id: 'reports-half-yearly', with: {} },
  }),
  accounting: worded({
    value: 'The validated end user accounts for its chips by 1 February and 1 August.',
    citation: '15 CFR part 748, supplement 10, paragraph 10',
    term: { id: 'chips-accounted-for', with: {} },
  }),
  certification: worded({
    value: 'Have the consignee\u2019s certification before export, and send a copy within 30 days.',
    citation: LPP,
    term: { id: 'certification-before-export', with: { copyWithinDays: 30 } },
  }),
  shipment: worded({
    value: 'Give notice before a shipment of 3,200,000 TPP or more.',
    citation: LPP,
    term: { id: 'notice-of-shipment', with: { tpp: 3_200_000 } },
  }),
  atLimit: worded({
    value: 'Give notice when the yearly limit is reached.',
    citation: LPP,
    term: { id: 'notice-at-limit', with: {} },
  }),
  oneYear: worded({
    value: 'The license is valid for one year from issue.',
    citation: '15 CFR 750.7(g)',
    term: { id: 'valid-for', with: { years: 1 } },
  }),
  records: worded({
    value: 'Keep the records of this transaction for five years.',
    citation: '15 CFR 762.6',
    term: { id: 'records-kept', with: { years: 5 } },
  }),
};

interface Worded {
  readonly asked: Cited<string>;
  readonly term: Term;
}

function worded({ value, citation, term }: Cited<string> & { readonly term: Term }): Worded {
  return { asked: { value, citation }, term };
}

export const US_TERMS: ReadonlyMap<string, Term> = new Map(
  Object.values(WORDED).map(({ asked, term }) => [asked.value, term]),
);

const listed = (...conditions: readonly Worded[]): Cited<string>[] =>
  conditions.map(({ asked }) => asked);

export const CONDITIONS: Policy['conditions'] = {
  'not-controlled': listed(WORDED.otherRules),
  allied: listed(WORDED.certifiesOnce, WORDED.reportReceived, WORDED.records),
  'model-weights': listed(WORDED.securedStorage, WORDED.records),
  'universal-veu': listed(WORDED.places, WORDED.reports, WORDED.accounting, WORDED.records),
  'national-veu': listed(WORDED.reports, WORDED.accounting, WORDED.records),
  'small-order': listed(WORDED.certification, WORDED.shipment, WORDED.atLimit, WORDED.records),
  'presumed-approval': listed(WORDED.oneYear, WORDED.records),
  'country-allocation': listed(WORDED.oneYear, WORDED.records),
};
