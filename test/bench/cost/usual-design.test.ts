import { describe, expect, it } from 'vitest';
import { overTheBar } from './bars.ts';
import type { Counted } from './counted.ts';
import { usageOf, type Work } from './usage.ts';
import { usualStates, usualUsage } from './usual-design.ts';

const ran = (name: string, trigger: string, ms: number): Counted =>
  ({ kind: 'invocation', name, trigger, ms, bytesIn: 0, bytesOut: 0 }) as Counted;

const called = (trigger: string, caller: string, operation: string): Counted =>
  ({
    kind: 'call',
    service: 'dynamodb',
    trigger,
    caller,
    operation,
    readUnits: 1,
    writeUnits: 0,
    attachmentBytes: 0,
    keptBytes: 0,
  }) as Counted;

const decision = [
  ran('api', 'http', 30),
  called('http', 'api', 'PutItem'),
  ran('determine', 'machine', 5),
  called('machine', 'determine', 'BatchGetItem'),
  ran('settle', 'machine', 10),
  called('machine', 'settle', 'TransactWriteItems'),
  { kind: 'express', ms: 20 } as const,
  ran('relay', 'stream', 8),
  called('stream', 'relay', 'UpdateItem'),
];
const poll = usageOf([ran('api', 'http', 4), called('http', 'api', 'Query')]);
const way = { decidedAt: 'Was there room', isRecorded: true } as const;

describe('The usual design', () => {
  it('enters each of its states up to the one that decides, then records and notifies', () => {
    const names = usualStates({ decidedAt: 'Are they controlled', isRecorded: true });
    expect(names.map(({ name }) => name)).toEqual([
      ...['Validate', 'Classify the items', 'Are they controlled'],
      ...['Record the decision', 'Notify'],
    ]);
    expect(usualStates({ ...way, isRecorded: false })).toHaveLength(10);
  });

  it('pays by transition, runs one function a step, and is asked for its answer', () => {
    const usual = usualUsage(usageOf(decision), way, poll);
    expect(usual.meters).toMatchObject({ expressRuns: 0, transitions: 12, apiRequests: 3 });
    expect(usual.meters.readUnits).toBe(4 + 2);
    const functions = usual.functions as Readonly<Record<string, Work>>;
    // It takes the request without waiting (30 - 20 ms) and answers two questions (4 ms each).
    expect(functions.api).toEqual({ invocations: 3, billedMs: 18 });
    const steps = [functions.determine, functions.settle, functions.relay];
    // Validate, classify, screen, gather, apply, reserve, record, notify.
    expect(steps.reduce((sum, step) => sum + (step?.invocations ?? 0), 0)).toBe(8);
    expect(steps.reduce((sum, step) => sum + (step?.billedMs ?? 0), 0)).toBe(5 + 10 + 8);
  });
});

describe('What an automatic decision may cost', () => {
  it('is held by one put, one transaction, and what the stream does later', () => {
    expect(overTheBar(usageOf(decision))).toEqual([]);
  });

  it('is told where it is not', () => {
    const again = called('machine', 'settle', 'TransactWriteItems');
    expect(overTheBar(usageOf([...decision, again]))).toEqual([
      '2 where the bar is one write transaction',
    ]);
    const reads = ['GetItem', 'Query'].map((operation) => called('http', 'api', operation));
    expect(overTheBar(usageOf([...decision, ...reads]))).toEqual(['3 where the bar is two reads']);
    const update = called('machine', 'settle', 'UpdateItem');
    expect(overTheBar(usageOf([...decision, update]))).toEqual([
      '1 where the bar is no other write',
    ]);
  });
});
