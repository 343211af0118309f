/** Validated end users that exist in demonstrations only, as an officer would register them. */
export const DEMO_AUTHORIZATIONS = [
  {
    id: 'demo-nveu-deccan',
    type: 'national-veu',
    company: { name: 'Deccan Compute Limited', headquarters: 'IN' },
    countries: ['IN'],
    validFrom: '2025-05-15',
    validTo: '2028-01-01',
  },
  {
    id: 'demo-uveu-nordlys',
    type: 'universal-veu',
    company: { name: 'Nordlys Cloud ASA', headquarters: 'NO' },
    countries: ['KE', 'BR', 'IN'],
    validFrom: '2025-05-15',
    validTo: '2028-01-01',
    familyTotalTpp: 20_000_000_000,
  },
] as const;
