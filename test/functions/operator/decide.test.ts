import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignWords } from '../../support/foreign-words.ts';
import { runOperator } from '../../support/operator.ts';

const DOCUMENT = 'shared/rules/policies/us-diffusion-2025-01/version-2.json';

const decide = (...args: readonly string[]) => runOperator('decide', args, {});

async function file(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'decide-')), 'request.json');
  await writeFile(path, text);
  return path;
}

describe('Deciding offline', () => {
  it('explains the decision, and says what it took for granted', async () => {
    const { code, out } = await decide('docs/examples/vn-university.json', '--at', '2026-03-02');
    expect(code).toBe(0);
    for (const told of [
      'no-license-required',
      'small-order',
      '8,105,984 (512.2 H100-equivalents)',
      '[15 CFR 740.29 (LPP)]',
      'Screening is assumed clear',
      'Every account is assumed empty',
    ]) {
      expect(out).toContain(told);
    }
  });

  it('tells the same in Korean where that is asked for, and in no other language', async () => {
    const asked = ['docs/examples/vn-university.json', '--at', '2026-03-02'];
    const { code, out } = await decide(...asked, '--language', 'ko');
    expect(code).toBe(0);
    for (const told of [
      '상태 허가 불필요',
      '8,105,984 (H100 512.2개 상당)',
      '목록은 조회하지 않았습니다.',
    ])
      expect(out.replace(/ +/g, ' ')).toContain(told);
    const names = ['PO-2026-0107', 'H100 SXM', 'us-diffusion-2025-01'];
    const said = out.replace(/\[.*\]|sha256-\S+|^ +[+?-] [\w-]+:|^ *\S+\/\S+:|\d{4}-\S+Z/gm, ' ');
    expect(foreignWords('ko', said, names)).toEqual([]);
    const { out: json } = await decide(...asked, '--language', 'ko', '--json');
    expect(JSON.parse(json).findings[0].because).toMatch(/[가-힣]/);
    expect(await decide(...asked, '--language', 'fr')).toMatchObject({ code: 2 });
  });

  it('answers in JSON', async () => {
    const { out } = await decide('docs/examples/ae-cloud.json', '--at', '2026-03-02', '--json');
    expect(JSON.parse(out)).toMatchObject({
      status: 'licensed',
      route: 'country-allocation',
      totalTpp: 115_200_000,
      draws: [{ account: 'country/AE/2025-2027', tpp: 115_200_000 }],
    });
  });

  it('decides as of the instant it is given', async () => {
    const { out } = await decide('docs/examples/ae-cloud.json', '--at', '2028-01-01', '--json');
    expect(JSON.parse(out)).toMatchObject({ status: 'under-review' });
  });

  it('lists the policy in force', async () => {
    const { code, out } = await decide('--policy', '--at', '2026-03-02');
    expect(code).toBe(0);
    for (const told of [
      'Effective from 2025-01-13',
      '2025-05-13',
      '26,900,000',
      'KH (before 2026-02-03)',
      'smallOrder.eligibleEndUsers',
      '4,272,750,000',
    ]) {
      expect(out).toContain(told);
    }
  });
});

describe('Deciding by a pack that is named', () => {
  const vietnam = async (...args: readonly string[]) => {
    const { out } = await decide('docs/examples/vn-university.json', '--json', ...args);
    return JSON.parse(out);
  };

  it.each([1, 2])('is by that pack, whatever the day: version %i', async (version) => {
    const said = await vietnam('--at', '2025-08-01', '--policy', `us-diffusion-2025-01@${version}`);
    expect(said).toMatchObject({ route: 'small-order', policy: { version } });
  });

  it('is by a draft where its document is named', async () => {
    const draft = { ...JSON.parse(await readFile(DOCUMENT, 'utf8')), version: 3 };
    const path = (await file(JSON.stringify(draft))).replace('.json', '.pack.json');
    await writeFile(path, JSON.stringify(draft));
    expect(await vietnam('--policy', path)).toMatchObject({ policy: { version: 3 } });
    await writeFile(path, JSON.stringify({ ...draft, version: 'three', smallOrder: undefined }));
    const { code, err } = await decide('docs/examples/vn-university.json', '--policy', path);
    expect(code).toBe(2);
    expect(err).toContain('/smallOrder');
  });

  it('shows that pack where no request is given', async () => {
    const { out } = await decide('--policy', 'us-diffusion-2025-01@2');
    expect(out).toContain('us-diffusion-2025-01 version 2');
    expect(out).toContain('(D:1, D:4, D:5 but not A:5, A:6) AE (from 2026-07-10)');
    expect(out).toContain('KH (before 2025-11-07)');
  });

  it('is one line where there is no such pack', async () => {
    const { code, err } = await decide('--policy', 'us-diffusion-2025-01@9');
    expect([code, err]).toEqual([
      2,
      'No pack us-diffusion-2025-01@9; there is: us-diffusion-2025-01@1, us-diffusion-2025-01@2\n',
    ]);
  });
});

describe('Every operator command', () => {
  it.each([
    'authorization-register',
    'canary-register',
    'client-key',
    'decide',
    'ledger-check',
    'ledger-rekey',
    'notices',
    'office-register',
    'quota-limit',
    'screening-import',
  ])('%s tells its use when asked for help', async (command) => {
    const { code, out } = await runOperator(command, ['--help'], {});
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: npm run [a-z:]+/);
  });
});

describe('What cannot be decided is one clear line', () => {
  it.each([
    ['no file', [], /^Usage: /],
    ['a file that is not there', ['nowhere.json'], /^Cannot read nowhere\.json: ENOENT\n$/],
    ['an unknown option', ['--maybe'], /Unknown option/],
    [
      'a day that is none',
      ['docs/examples/ae-cloud.json', '--at', 'today'],
      /^--at "today" is not/,
    ],
  ])('%s', async (_title, args, line) => {
    const { code, out, err } = await decide(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(line);
  });

  it('a file that is no JSON', async () => {
    const { code, err } = await decide(await file('{"a": \n'));
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('is not JSON');
  });

  it('an invalid request, each field by its JSON pointer', async () => {
    const order = {
      type: 'chip-order',
      reference: 'x',
      items: [
        { part: 'h100-sxm', quantity: 0 },
        { part: 'other', description: 'd', tppPerUnit: 1.5, quantity: 1 },
      ],
      destination: 'UK',
      'odd/field': 1,
    };
    const { code, err } = await decide(await file(JSON.stringify(order)));
    expect(code).toBe(2);
    for (const pointer of [
      '/items/0/quantity',
      '/items/1/tppPerUnit',
      '/destination',
      '/odd~1field',
      '/parties',
      '/contact',
    ]) {
      expect(err).toContain(`  ${pointer}  `);
    }
  });
});
