import type { Application } from '../../contracts/application.ts';
import { asTyped, itemPairs, type TypedPair } from '../from-body.ts';
import type { DraftFields } from '../typed.ts';
import { quarterField } from './places.ts';

/**
 * The draft that would be sent as this application. A figure for a country that it does not apply for,
 * or a second one for a quarter, becomes a row of its own, for people to mend.
 */
export function typedFromApplication(application: Application): DraftFields {
  const { company, items, customers, attestations, contact, type } = application;
  const { ultimateParent: parent, ...plain } = company;
  return asTyped([
    ['type', type],
    ['reference', application.reference],
    ...Object.entries(plain).map(([name, value]): TypedPair => [`company.${name}`, value]),
    ['company.parent', parent ? 'other' : 'self'],
    ['company.parentName', parent?.name],
    ['company.parentHeadquarters', parent?.headquarters],
    ['company.parentLei', parent?.lei],
    ...placePairs(application),
    ['familyTotalTpp', 'familyTotalTpp' in application ? application.familyTotalTpp : undefined],
    ...items.flatMap(itemPairs),
    ...customers.flatMap((customer, row) =>
      Object.entries(customer).map(
        ([name, value]): TypedPair => [`customers.${row}.${name}`, value],
      ),
    ),
    ['supplyChainPlan', application.supplyChainPlan],
    ...Object.entries(attestations).flatMap(([paragraph, given]) =>
      Object.entries(given ?? {}).map(
        ([part, value]): TypedPair => [`paragraph.${paragraph}.${part}`, value],
      ),
    ),
    ...Object.entries(contact).map(([name, value]): TypedPair => [`contact.${name}`, value]),
  ]);
}

interface Row {
  readonly country: string;
  readonly asked: Map<string, number>;
}

function placePairs({ countries, requestedTpp }: Application): TypedPair[] {
  const rows: Row[] = countries.map((country) => ({ country, asked: new Map() }));
  for (const { country, quarter, tpp } of requestedTpp) {
    const free = rows.find((row) => row.country === country && !row.asked.has(quarter));
    if (free) free.asked.set(quarter, tpp);
    else rows.push({ country, asked: new Map([[quarter, tpp]]) });
  }
  return rows.flatMap(({ country, asked }, row): TypedPair[] => [
    [`places.${row}.country`, country],
    ...[...asked].map(([quarter, tpp]): TypedPair => [quarterField(row, quarter), tpp]),
  ]);
}
