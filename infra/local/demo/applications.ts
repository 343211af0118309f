type Json = Record<string, unknown>;

export interface ApplicationWish {
  readonly company: string;
  readonly country: string;
  readonly reference: string;
  /** Cumulative installed base by the end of the quarter. */
  readonly requested: { readonly quarter: string; readonly tpp: number };
  readonly contact: string;
}

const PARAGRAPHS = Array.from({ length: 19 }, (_, index) => String(index + 1));

/** What a company would send to become a National Validated End User in its own country. */
export const toApplication = (wish: ApplicationWish): Json => ({
  type: 'national-veu',
  reference: wish.reference,
  company: { name: wish.company, headquarters: wish.country },
  countries: [wish.country],
  requestedTpp: [{ country: wish.country, ...wish.requested }],
  items: [{ part: 'h100-sxm', quantity: 20_000 }],
  customers: [{ name: 'Ministry of Health', headquarters: wish.country }],
  supplyChainPlan:
    'Bought from the maker, shipped by two carriers under seal, booked in on arrival.',
  attestations: Object.fromEntries(
    PARAGRAPHS.map((paragraph) => [
      paragraph,
      { met: true, answer: 'In place and audited every year.', evidence: `Annex ${paragraph}` },
    ]),
  ),
  contact: { name: 'Compliance office', email: wish.contact, language: 'en' },
});

/** The quarter of a day, such as 2026-Q4. */
export const quarterOf = (day: Date): string =>
  `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
