import { describe, expect, it } from 'vitest';
import { streamArnOf } from '../../infra/stage.ts';
import { actionsOf, resourcesOf, resourceTextsOf, statementsOf, templateOf } from './synthesize.ts';

const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/chipgate-restored';
const restoredStreamArn = `${table}/stream/2026-11-23T06:00:00.000`;
const production = templateOf('production', 'chipgate.example', { restoredStreamArn });

describe('With a restored table', () => {
  it('functions may touch that one, and no other', () => {
    const touched = statementsOf(production)
      .filter(({ statement }) => actionsOf(statement).some((name) => name.startsWith('dynamodb:')))
      .flatMap(({ statement }) => resourceTextsOf(statement));
    expect(touched.length).toBeGreaterThan(10);
    expect(touched.filter((text) => !text.startsWith(`"${table}`))).toEqual([]);
  });

  it('functions are told its name, and its stream is the one that is followed', () => {
    const functions = resourcesOf(production, 'AWS::Lambda::Function');
    const names = functions.flatMap(([, { Properties }]) => {
      const { Variables } = Properties.Environment as { Variables: { TABLE_NAME?: string } };
      return Variables.TABLE_NAME ?? [];
    });
    expect(new Set(names)).toEqual(new Set(['chipgate-restored']));
    const followed = resourcesOf(production, 'AWS::Lambda::EventSourceMapping').filter(
      ([, { Properties }]) => 'StartingPosition' in Properties,
    );
    expect(followed).toHaveLength(2);
    for (const [, { Properties }] of followed) {
      expect(Properties.EventSourceArn).toBe(restoredStreamArn);
    }
  });

  it('the table before stays, and is as protected as it was', () => {
    const before = templateOf('production', 'chipgate.example');
    expect(resourcesOf(production, 'AWS::DynamoDB::Table')).toEqual(
      resourcesOf(before, 'AWS::DynamoDB::Table'),
    );
  });

  it.each(['chipgate-restored', table, '', 7])('%j is not taken for a stream', (context) => {
    expect(() => streamArnOf(context)).toThrow('is the LatestStreamArn of a table');
  });
});
