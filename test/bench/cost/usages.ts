import { FUNCTION_NAMES, type FunctionName } from '../../../infra/functions.ts';
import { BATCHED_BY_TIME } from './assumptions.ts';
import type { Counted } from './counted.ts';
import type { Part } from './route.ts';
import { type Meter, type Usage, usageOf, type Work } from './usage.ts';

const isByTime = (counted: Counted): boolean =>
  (counted.kind === 'invocation' && BATCHED_BY_TIME.includes(counted.name)) ||
  (counted.kind === 'call' && BATCHED_BY_TIME.includes(counted.caller));

/** What of all that was counted is of a part. */
export const partOf = (all: readonly Counted[], part: Part): Counted[] =>
  all.filter((counted) => {
    if (counted.kind === 'call') return isOf(counted, part);
    return 'name' in counted && part.functions.includes(counted.name);
  });

const isOf = ({ caller, service, items }: Counted & { kind: 'call' }, part: Part): boolean =>
  part.functions.includes(caller) ||
  part.services.includes(service) ||
  items.some((item) => part.items.includes(item));

/** What was counted, less what goes by time; what that has kept stays. */
export function usageOfRequest(all: readonly Counted[]): Usage {
  const [byTime, ofRequest] = [all.filter(isByTime), all.filter((one) => !isByTime(one))];
  const { meters, ...rest } = usageOf(ofRequest);
  return { ...rest, meters: { ...meters, keptBytes: usageOf(byTime).meters.keptBytes } };
}

/** What goes by time, for each of its batches. */
export function usageOfBatch(all: readonly Counted[]): Usage {
  const byTime = all.filter(isByTime);
  const batches = byTime.filter(({ kind }) => kind === 'invocation').length;
  return batches === 0 ? usageOf([]) : sumOf([[usageOf(byTime), 1 / batches]]);
}

/** The middle of several runs of the same; counts agree, and milliseconds do not. */
export function middleOf(usages: readonly Usage[]): Usage {
  const used = FUNCTION_NAMES.filter((name) => usages.some(({ functions }) => functions[name]));
  return {
    meters: middleOfEach(usages.map(({ meters }) => meters)) as Record<Meter, number>,
    functions: Object.fromEntries(
      used.map((name) => [
        name,
        middleOfEach(usages.map(({ functions }) => ({ ...functions[name] }))) as unknown as Work,
      ]),
    ),
    operations: middleOfEach(usages.map(({ operations }) => operations)),
  };
}

function middleOfEach(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))];
  return Object.fromEntries(keys.map((key) => [key, middle(all.map((one) => one[key] ?? 0))]));
}

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** Several usages together, each so many times. */
export function sumOf(parts: readonly (readonly [Usage, number])[]): Usage {
  const total = usageOf([]);
  return parts.reduce((sum, [usage, times]) => added(sum, usage, times), total);
}

function added(sum: Usage, usage: Usage, times: number): Usage {
  const plus = (left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      [...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => [
        key,
        (left[key] ?? 0) + (right[key] ?? 0) * times,
      ]),
    );
  const names = Object.keys({ ...sum.functions, ...usage.functions }) as FunctionName[];
  return {
    meters: plus(sum.meters, usage.meters) as Record<Meter, number>,
    functions: Object.fromEntries(
      names.map((name) => [
        name,
        plus({ ...sum.functions[name] }, { ...usage.functions[name] }) as unknown as Work,
      ]),
    ),
    operations: plus(sum.operations, usage.operations),
  };
}
