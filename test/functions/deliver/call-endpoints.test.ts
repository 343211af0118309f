import { describe, expect, it } from 'vitest';
import { callEndpoints } from '../../../functions/deliver/call-endpoints.ts';

describe('Deliver', () => {
  it('says how often it was woken', async () => {
    const lines: object[] = [];
    await callEndpoints(2, {
      wakes: { send: async () => {} },
      log: (line) => void lines.push(line),
    });
    expect(lines).toMatchObject([{ message: 'deliver: woken', woken: 2 }]);
  });
});
