import { describe, expect, it } from 'vitest';
import {
  accountInLog,
  type LogLine,
  logged,
  traceIdIn,
  traceOf,
} from '../../../functions/adapters/log.ts';

const loggedStep = (step: (input: string) => Promise<string>) => {
  const lines: LogLine[] = [];
  let now = 0;
  const about = (caseId: string) => ({ message: 'a step', caseId });
  const clock = () => {
    now += 20;
    return new Date(now);
  };
  return { lines, run: logged(step, about, { log: (line) => lines.push(line), clock }) };
};

describe('A call of a step', () => {
  it('leaves one line: what, about which case, and how long', async () => {
    const { lines, run } = loggedStep(async (input) => `${input}!`);
    expect(await run('case-1')).toBe('case-1!');
    expect(lines).toEqual([
      { level: 'info', message: 'a step', caseId: 'case-1', milliseconds: 20 },
    ]);
  });

  it('that fails leaves the name of what broke, never its words, and fails all the same', async () => {
    const { lines, run } = loggedStep(async () => {
      const cause = new RangeError('Kim Jisoo');
      throw new TypeError('jisoo.kim@example.org', { cause });
    });
    await expect(run('case-1')).rejects.toThrow(TypeError);
    expect(lines).toMatchObject([{ level: 'error', error: 'TypeError', cause: 'RangeError' }]);
    expect(JSON.stringify(lines)).not.toMatch(/jisoo/i);
    expect(traceOf('Kim Jisoo')).toEqual({ error: 'unknown' });
  });
});

describe('The trace of a line', () => {
  it('is its id alone, whatever else Lambda says of it', () => {
    const id = '1-5759e988-bd862e3fe1be46a994272793';
    expect(traceIdIn(`Root=${id};Parent=53995c3f42cd8ad8;Sampled=0;Lineage=1:2:3`)).toBe(id);
    expect([traceIdIn(undefined), traceIdIn('Sampled=0')]).toEqual([undefined, undefined]);
  });
});

describe('An account in the log', () => {
  it('is named, but for an ultimate parent: that is a hash, always the same', () => {
    expect(accountInLog('country/AE/2025-2027')).toBe('country/AE/2025-2027');
    const masked = accountInLog('small-order/red river/university/2025');
    expect(masked).toMatch(/^small-order\/[0-9a-f]{12}\/2025$/);
    expect(accountInLog('small-order/red river/university/2025')).toBe(masked);
    expect(accountInLog('small-order/blue river/2025')).not.toBe(masked);
  });
});
