import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { authorizationWrites } from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import { MOST_BYTES } from '../../../functions/adapters/http/body.ts';
import { MOST_FILE_BYTES } from '../../../functions/adapters/ports/files.ts';
import { partOf, templateUsage } from '../../../infra/docs/limits/usage.ts';
import { EVERYTHING_ON, NOTHING_MORE, synthesize } from '../../../infra/docs/template.ts';
import { STAGE_FACTS } from '../../../infra/stage.ts';
import { nationalVeuApplication } from '../../../shared/contracts/application.ts';
import { MOST_REQUESTS } from '../../../shared/contracts/batch.ts';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import { MOST_ANSWER } from '../../../shared/reviews/bounds.ts';

const page = readFileSync('docs/limits.md', 'utf8');

describe('The template', () => {
  it.each([EVERYTHING_ON, NOTHING_MORE])('stays under 60 % of every limit: $stage', (props) => {
    for (const usage of templateUsage(synthesize(props))) {
      expect(partOf(usage), usage.what).toBeLessThan(0.6);
    }
  });
});

describe('The largest transaction', () => {
  const MOST_ITEMS = 100;
  const { countries } = nationalVeuApplication.shape;
  const all = [...COUNTRY_CODES];
  const counts = Array.from({ length: MOST_ITEMS }, (_, index) => index + 1);
  const most = counts.findLast((count) => countries.safeParse(all.slice(0, count)).success);

  it('is the approval of an application for as many countries as there may be, and fits', () => {
    const ofCountry = authorizationWrites(
      {
        id: 'NVEU-1',
        type: 'national-veu',
        company: { name: 'Company', headquarters: 'VN' },
        countries: ['VN'],
        validFrom: '2026-01-01',
        validTo: '2028-01-01',
      },
      { by: 'a case', at: '2026-01-01T00:00:00.000Z', replace: false },
    );
    // The case, its decision, its notice and its review.
    const items = (most ?? 0) * ofCountry.length + 4;
    expect(items).toBeLessThanOrEqual(MOST_ITEMS);
    expect(page).toContain(`for ${most} countries: ${items}`);
  });
});

describe('The page about limits', () => {
  it.each([
    ['a body', `${MOST_BYTES / 1024} kB`],
    ['a document', `${MOST_FILE_BYTES / 1024 / 1024} MB each`],
    ['an answer to a question', `${MOST_ANSWER.toLocaleString('en-US')} characters`],
    ['a batch', `a batch of ${MOST_REQUESTS}`],
    ['the throttle', `${STAGE_FACTS.production.throttle.rateLimit} a second through`],
    ['its burst', `${STAGE_FACTS.production.throttle.burstLimit.toLocaleString('en-US')} at once`],
  ])('says the bound of %s that the code has', (_, words) => {
    expect(page).toContain(words);
  });
});
