import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { EVERYTHING_ON, synthesize } from '../../infra/docs/template.ts';
import { ANSWERS } from './answers.ts';
import { installReaders, said } from './readers.ts';

const directory = mkdtempSync(join(tmpdir(), 'chipgate-template-'));
const file = join(directory, 'production.json');

const findings = z.object({
  results: z.object({
    passed_checks: z.array(z.object({ check_id: z.string() })),
    failed_checks: z.array(z.object({ check_id: z.string(), resource: z.string() })),
  }),
});

beforeAll(async () => {
  await installReaders();
  const domain = {
    name: 'licensing.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0',
  };
  const template = synthesize({ ...EVERYTHING_ON, edge: { domain }, reservesConcurrency: true });
  writeFileSync(file, JSON.stringify(template));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('The template of production, with everything on', () => {
  it('is answered for wherever checkov and cfn-lint find fault with it, and nowhere else', async () => {
    const checked = await said('checkov', [
      ...['--file', file, '--framework', 'cloudformation'],
      ...['--output', 'json', '--skip-download', '--compact'],
    ]);
    const { passed_checks, failed_checks } = findings.parse(JSON.parse(checked.out)).results;
    expect(passed_checks.length).toBeGreaterThan(100);
    const linted = await said('cfn-lint', ['--format', 'parseable', file]);
    const warnings = linted.out.match(/:([EWI]\d{4}):/g)?.map((found) => found.slice(1, -1)) ?? [];
    const kinds = new Set([...failed_checks.map(({ check_id }) => check_id), ...warnings]);
    expect([...kinds].sort()).toEqual(Object.keys(ANSWERS).sort());
    expect(linted.out).not.toMatch(/:E\d{4}:/);
  });
});
