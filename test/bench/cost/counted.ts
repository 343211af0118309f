import type { FunctionName } from '../../../infra/functions.ts';

/** What made a function run. */
export type Trigger = 'http' | 'machine' | 'stream' | 'queue' | 'schedule';

/** One thing that AWS would bill, or make part of a bill, as it was seen. */
export type Counted =
  | {
      readonly kind: 'invocation';
      readonly name: FunctionName;
      readonly trigger: Trigger;
      readonly ms: number;
      /** What an HTTP request brought and took with it. */
      readonly bytesIn: number;
      readonly bytesOut: number;
    }
  | {
      readonly kind: 'call';
      /** The function that called, and what made it run; nobody when it came from outside. */
      readonly caller: string;
      readonly trigger: Trigger | 'outside';
      readonly service: string;
      readonly operation: string;
      /** The kinds of items of the table that it wrote or listed, by the first word of their keys. */
      readonly items: readonly string[];
      readonly readUnits: number;
      readonly writeUnits: number;
      readonly attachmentBytes: number;
      /** What was kept for good in a bucket. */
      readonly keptBytes: number;
    }
  /** What went to an endpoint of a client. */
  | { readonly kind: 'sent'; readonly name: FunctionName; readonly bytes: number }
  | { readonly kind: 'express'; readonly ms: number }
  | { readonly kind: 'transitions'; readonly count: number }
  | { readonly kind: 'log'; readonly lines: number; readonly bytes: number };
