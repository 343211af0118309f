import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = (await Array.fromAsync(glob('{shared,functions,infra}/**/*.{ts,tsx}'))).map((file) =>
  file.replaceAll('\\', '/'),
);

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
    ([, specifier = '']) => ({
      from: file,
      to: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier,
    }),
  );

const imports = files.flatMap(importsOf);
const room = (file: string) => file.split('/').slice(0, 2).join('/');

const forbidden = (matches: (edge: Import) => boolean) =>
  imports.filter(matches).map(({ from, to }) => `${from} -> ${to}`);

describe('The arrows of the house', () => {
  it('are measured over real files', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(40);
  });

  it('keep the rules pure: they import nothing outside themselves', () => {
    expect(
      forbidden(
        ({ from, to }) => from.startsWith('shared/rules/') && !to.startsWith('shared/rules/'),
      ),
    ).toEqual([]);
  });

  it('keep shared free of infra, functions and the AWS SDK', () => {
    expect(
      forbidden(
        ({ from, to }) =>
          from.startsWith('shared/') && /^(infra\/|functions\/|@aws-sdk|aws-)/.test(to),
      ),
    ).toEqual([]);
  });

  it('keep infra from importing functions', () => {
    expect(
      forbidden(({ from, to }) => from.startsWith('infra/') && to.startsWith('functions/')),
    ).toEqual([]);
  });

  it('keep functions from importing infra and each other', () => {
    expect(
      forbidden(
        ({ from, to }) =>
          from.startsWith('functions/') &&
          (to.startsWith('infra/') ||
            (to.startsWith('functions/') &&
              room(to) !== room(from) &&
              room(to) !== 'functions/adapters')),
      ),
    ).toEqual([]);
  });

  it('let steps reach the table by ports alone: handlers wire them', () => {
    const steps =
      /^functions\/(api|determine|events|hear|intake|pages|relay|requests|review|settle|shipments|sweep|webhooks|deliver)\/(?!(.*\/)?(handler|on-aws)\.ts$)/;
    expect(
      forbidden(
        ({ from, to }) => steps.test(from) && to.startsWith('functions/adapters/dynamodb/'),
      ),
    ).toEqual([]);
  });

  it('lead one way between the rooms of the table', () => {
    const below: Readonly<Record<string, string>> = {
      table: '',
      packing: '',
      ledger: 'table',
      cases: 'table packing ledger',
      reviews: 'table ledger cases',
      settlements: 'table ledger cases reviews',
      shipments: 'table cases settlements',
      reports: 'table cases shipments',
      people: 'table',
      webhooks: 'table',
      summaries: 'table',
      intake: 'table packing',
      drafts: 'table packing',
      feed: 'table packing',
      records: 'table cases reviews shipments',
    };
    const roomOf = (file: string) => file.match(/^functions\/adapters\/dynamodb\/(\w+)\//)?.[1];
    const isUpward = ({ from, to }: Import) => {
      const [user, used] = [roomOf(from), roomOf(to)];
      return (
        used !== undefined &&
        user !== undefined &&
        !`${user} ${below[user]}`.split(' ').includes(used)
      );
    };
    expect(new Set(files.flatMap((file) => roomOf(file) ?? []))).toEqual(
      new Set(Object.keys(below)),
    );
    expect(forbidden(isUpward)).toEqual([]);
  });

  it('keep the clock out of everything but its adapter', () => {
    const readers = files.filter(
      (file) =>
        /^(shared|functions)\//.test(file) &&
        file !== 'functions/adapters/clock.ts' &&
        /Date\.now\(\)|new Date\(\)/.test(readFileSync(file, 'utf8')),
    );
    expect(readers).toEqual([]);
  });
});

describe('The size of the rooms', () => {
  it('keeps every file that is not data under 250 lines', () => {
    const data = /policies\/|contracts\/country|messages\//;
    const long = files
      .filter((file) => !data.test(file))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  it('gives every function a handler of at most 20 lines of code', async () => {
    const handlers = files.filter((file) => file.endsWith('/handler.ts'));
    const long = handlers.filter((file) => {
      const code = readFileSync(file, 'utf8')
        .replace(/^import[\s\S]*?;$/gm, '')
        .split('\n')
        .filter((line) => line.trim() !== '');
      return code.length > 20;
    });
    expect(long).toEqual([]);
  });
});
