import { describe, expect, it } from 'vitest';
import { dynamoLinks, linkWrites } from '../../../../../functions/adapters/dynamodb/cases/links.ts';
import { commit } from '../../../../../functions/adapters/dynamodb/table/commit.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

describe('The parents linked to somebody', () => {
  it('are one where one of them stands there under a former key, too', async () => {
    const table = await createTestTable();
    const parents = [
      { key: 'd\u0430lat-university-limited-liability-company.vn', name: 'Dalat University' },
      { key: 'dalat-university.vn' },
      { key: 'hanoi-university.vn' },
    ];
    for (const parent of parents) {
      await commit(table, linkWrites({ keys: ['contact:a@example.org'], year: '2026', parent }));
    }
    const links = dynamoLinks(table.client, table.name);
    expect(await links.parentsLinkedTo(['contact:a@example.org'], '2026')).toEqual([
      { key: 'dalat-university.vn', name: 'Dalat University' },
      { key: 'hanoi-university.vn' },
    ]);
  });
});
