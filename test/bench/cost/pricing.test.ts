import { describe, expect, it } from 'vitest';
import { billOf, totalOf } from './bill.ts';
import type { Counted } from './counted.ts';
import { PRICES } from './prices.ts';
import { usageOf } from './usage.ts';
import { middleOf, partOf, sumOf, usageOfBatch, usageOfRequest } from './usages.ts';

const MILLION = 1_000_000;
const invocation = (
  name: 'api' | 'settle' | 'relay' | 'deliver',
  trigger: 'http' | 'machine' | 'stream' | 'queue',
  ms = 1,
): Counted => ({ kind: 'invocation', name, trigger, ms, bytesIn: 0, bytesOut: 0 });

const call = (service: string, operation: string, more: Partial<Counted> = {}): Counted =>
  ({
    kind: 'call',
    caller: 'settle',
    trigger: 'machine',
    service,
    operation,
    readUnits: 0,
    writeUnits: 0,
    attachmentBytes: 0,
    keptBytes: 0,
    items: [],
    ...more,
  }) as Counted;

const dollars = (...counted: Counted[]) => {
  const bill = billOf(usageOf(counted));
  return Object.fromEntries(Object.entries(bill).map(([name, usd]) => [name, usd * MILLION]));
};

describe('A bill', () => {
  it('is nothing where nothing was counted', () => {
    expect(totalOf(billOf(usageOf([])))).toBe(0);
  });

  it('has a request, and its time by the memory of the function in whole milliseconds', () => {
    const bill = dollars(invocation('api', 'http', 10.2));
    expect(bill['API Gateway']).toBeCloseTo(1);
    expect(bill.Lambda).toBeCloseTo(0.2 + (1769 / 1024) * 0.011 * 13.3334, 4);
  });

  it('meters requests in pieces of 512 kB', () => {
    const large = { ...invocation('api', 'http'), bytesIn: 512 * 1024 + 1 } as Counted;
    expect(dollars(large)['API Gateway']).toBeCloseTo(2);
  });

  it('has Express runs in steps of 100 ms and 64 MB, and Standard ones by transition', () => {
    const express = dollars({ kind: 'express', ms: 101 })['Step Functions'];
    expect(express).toBeCloseTo(1 + 0.2 * (64 / 1024) * 16.67, 4);
    expect(dollars({ kind: 'transitions', count: 12 })['Step Functions']).toBeCloseTo(300);
  });

  it('has reads, writes, mails, objects and signatures at their prices', () => {
    const bill = dollars(
      call('dynamodb', 'PutItem', { writeUnits: 4 } as Partial<Counted>),
      call('dynamodb', 'Query', { readUnits: 0.5 } as Partial<Counted>),
      call('sesv2', 'SendEmail'),
      call('s3', 'PUT'),
      call('s3', 'GET'),
      call('kms', 'Sign'),
    );
    expect(bill.DynamoDB).toBeCloseTo(4 * 0.625 + 0.5 * 0.125);
    expect(bill.SES).toBeCloseTo(160);
    expect(bill.S3).toBeCloseTo(5.4);
    expect(bill.KMS).toBeCloseTo(15);
  });

  it('has a message of a queue thrice: sent, received and deleted', () => {
    const bill = dollars(call('sqs', 'SendMessageBatch'), invocation('deliver', 'queue'));
    expect(bill.SQS).toBeCloseTo(3 * 0.5);
  });

  it('has what goes out to endpoints', () => {
    const sent: Counted = { kind: 'sent', name: 'deliver', bytes: 1024 ** 3 };
    expect(dollars(sent)['data out']).toBeCloseTo(0.09 * MILLION);
  });
});

describe('Usage', () => {
  it('of several runs is the middle of each meter', () => {
    const runs = [5, 9, 7].map((ms) => usageOf([invocation('settle', 'machine', ms)]));
    expect(middleOf(runs).functions.settle).toEqual({ invocations: 1, billedMs: 7 });
  });

  it('adds up, so many times each', () => {
    const [one, other] = [usageOf([call('sesv2', 'SendEmail')]), usageOf([])];
    const sum = sumOf([
      [one, 3],
      [other, 10],
    ]);
    expect(sum.meters.mails).toBe(3);
  });

  it('of a part has runs of its functions, calls of these, and calls for its items and services', () => {
    const write = (caller: string, items: readonly string[]) =>
      call('dynamodb', 'UpdateItem', { caller, items, writeUnits: 2 } as Partial<Counted>);
    const own = [
      invocation('deliver', 'queue'),
      write('deliver', []),
      write('relay', ['lane']),
      call('sqs', 'SendMessageBatch'),
    ];
    const others = [
      invocation('relay', 'stream'),
      write('relay', ['feed']),
      { kind: 'log', lines: 1, bytes: 1 } as const,
    ];
    const part = { functions: ['deliver'], items: ['lane'], services: ['sqs'] };
    expect(partOf([...others, ...own], part)).toEqual(own);
  });

  it('of a request leaves out what goes by time, but not what that has kept', () => {
    const archived = ['archive', 'archive'].map((caller) =>
      call('s3', 'PUT', { caller, keptBytes: 50 } as Partial<Counted>),
    );
    const batch = { ...invocation('relay', 'stream'), name: 'archive' } as unknown as Counted;
    const counted = [invocation('api', 'http'), ...archived, batch, batch];
    expect(usageOfRequest(counted).meters).toMatchObject({ s3Puts: 0, keptBytes: 100 });
    expect(usageOfBatch(counted).meters).toMatchObject({ apiRequests: 0, s3Puts: 1 });
  });
});

describe('Every price', () => {
  it.each(Object.entries(PRICES))('%s names the page that says it', (_, { usd, per, source }) => {
    expect(usd / per).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
  });
});
