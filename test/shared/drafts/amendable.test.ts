import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../../functions/api/openapi/examples.ts';
import { filing } from '../../../shared/contracts/application.ts';
import {
  filingEntries,
  rowsAndOne,
  typedFromFiling,
  withoutClearedRows,
} from '../../../shared/drafts/amendable.ts';
import { bodyOf } from '../../../shared/drafts/body.ts';
import { countryOrder } from '../../support/filings.ts';

const owners = [
  { name: 'One', headquarters: 'AE', sharePercent: 50 },
  { name: 'Two', headquarters: 'SA', sharePercent: 50 },
];
const party = { name: 'Gulf Cloud', country: 'AE', headquarters: 'AE', owners };
const { items: _chips, type: _order, ...asked } = countryOrder({ party });
const model = { name: 'M', trainingOperations: 1.5e26, published: false, securedStorage: true };
const weights = { ...asked, type: 'model-weights', model };
const contact = { name: 'Desk', email: 'desk@maker.example', language: 'ko', role: 'end-user' };

const again = (body: unknown) =>
  filing.parse(bodyOf(filingEntries(typedFromFiling(filing.parse(body)))));

describe('What was filed and is typed again', () => {
  it.each([
    ['an order', countryOrder({ party })],
    ['weights', weights],
    [
      'weights of which little is known',
      { ...weights, model: { ...model, securedStorage: undefined } },
    ],
    ['a national application', APPLICATION],
    ['a universal one', { ...APPLICATION, type: 'universal-veu', familyTotalTpp: 10 ** 11 }],
    ['one with a contact of a party', { ...APPLICATION, contact }],
  ])('is the same, word for word: %s', (_which, body) => {
    expect(again(body)).toEqual(filing.parse(body));
  });

  it('takes powers of ten as people and machines write them, and leaves what is none to be refused', () => {
    const typed = typedFromFiling(filing.parse(weights));
    const read = (trainingOperations: string) =>
      bodyOf(filingEntries({ ...typed, 'model.trainingOperations': trainingOperations }));
    for (const text of ['2e26', '2E+26', '2.0e26', '200,000,000,000,000,000,000,000,000']) {
      expect(read(text)).toMatchObject({ model: { trainingOperations: 2e26 } });
    }
    expect(read('many')).toMatchObject({ model: { trainingOperations: 'many' } });
  });

  it('is without what was cleared altogether, and its neighbors move up', () => {
    const typed = typedFromFiling(filing.parse(countryOrder({ party })));
    const at = 'consignee.owners.0';
    const cleared = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [name, name.startsWith(at) ? ' ' : value]),
    );
    const left = bodyOf(filingEntries(withoutClearedRows(cleared)));
    expect(left).toMatchObject({ parties: { ultimateConsignee: { owners: [{ name: 'Two' }] } } });
    const half = withoutClearedRows({ ...typed, [`${at}.name`]: '' });
    expect(half[`${at}.headquarters`]).toBe('AE');
  });

  it('has room for one more after those that are filed and typed', () => {
    const typed = { 'customers.0.name': 'A', 'customers.2.name': 'B' };
    expect(rowsAndOne(typed, 'customers', () => false)).toEqual([0, 2, 3]);
    expect(rowsAndOne(typed, 'customers', (row) => row < 5)).toEqual([0, 2, 3, 4, 5]);
    expect(rowsAndOne({}, 'customers', () => false)).toEqual([0]);
  });
});
