import { afterAll, beforeAll, expect, it } from 'vitest';
import { Host } from '../acceptance/support/host.ts';
import { installReaders, said } from './readers.ts';

/** As long as the whole of it may take: examples, limits, anything that fits or does not, and sequences. */
const SECONDS = 120;

/** What every answer is held to. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

let host: Host;
beforeAll(async () => {
  [host] = await Promise.all([Host.start(), installReaders()]);
});
afterAll(() => host?.remove());

it('The API fails at nothing that its document allows or forbids, and answers as it says', async () => {
  const { apiUrl, apiKey } = host.target;
  const { code, out, err } = await said('schemathesis', [
    ...['run', `${apiUrl}/openapi.json`, '--header', `Authorization: Bearer ${apiKey}`],
    ...['--max-time', String(SECONDS), '--checks', CHECKS.join(',')],
    ...['--continue-on-failure', '--no-color'],
  ]);
  expect({ code, said: code === 0 ? '' : `${out}\n${err}` }).toEqual({ code: 0, said: '' });
  const [, generated, passed] = out.match(/(\d+) generated, (\d+) passed/) ?? [];
  expect(Number(generated)).toBeGreaterThan(300);
  expect(passed).toBe(generated);
});
