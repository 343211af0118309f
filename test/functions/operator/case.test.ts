import { beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { draw, licensed } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { order } from '../../support/example-order.ts';
import { runOperator } from '../../support/operator.ts';

let table: Table;
beforeEach(async () => {
  table = await createTestTable();
});

const show = (...args: string[]) => runOperator('case', args, { tableName: table.name });

describe('case -- show', () => {
  it('shows the request, the decision in words and the events, and nothing that opens a page', async () => {
    const desk = deskOf(table);
    const received = await desk.received();
    await desk.decide(received, [licensed(draw('country/VN/2025-2027', 40))]);
    const { code, out } = await show('show', received.id);
    expect(code).toBe(0);
    expect(out).toContain(received.request.reference);
    expect(out).toContain('The order takes 40 TPP of');
    expect(out).toContain('"says": "takes-room"');
    const korean = await show('show', received.id, '--language', 'ko');
    expect(korean.out).toContain('TPP에서 40 TPP를 차감합니다');
    expect(await show('show', received.id, '--language', 'fr')).toMatchObject({ code: 2 });
    expect(out).toContain('case.decided');
    expect(out).not.toContain(received.publicReference);
  });

  it('ends with 1 for a case that there is not, and with its use for anything else', async () => {
    expect(await show('show', 'req-none')).toMatchObject({ code: 1 });
    expect(await show('tell', order({}).reference)).toMatchObject({ code: 2 });
  });
});
