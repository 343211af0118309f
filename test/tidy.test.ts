import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');

const sources = globSync('{shared,functions,infra}/**/*.ts');
const tests = globSync('test/**/*.ts');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')].filter(
  existsSync,
);
const texts = [
  ...sources,
  ...tests,
  ...pages,
  ...globSync('infra/**/*.mjs'),
  '.ci/run',
  'package.json',
  'biome.json',
  'knip.json',
];

/** Without what a text builds for others to read: a template may look like code. */
const withoutTemplates = (text: string): string =>
  text.replace(/`(?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`}]|`[^`]*`)*\})*`/g, '``');

const inFile = (file: string, found: readonly string[]): string[] =>
  found.map((one) => `${file}: ${one}`);

/** What a file declares at its top or inside a function: constants, functions, types. */
const declarationsIn = (file: string, modifier = ''): string[] =>
  [
    ...withoutTemplates(read(file)).matchAll(
      new RegExp(
        `^ *${modifier}(?:async )?(?:const|let|function\\*?|class|type|interface|enum) (\\w+)\\b(?! as\\b|,)`,
        'gm',
      ),
    ),
  ].map(([, name = '']) => name);

describe('Names', () => {
  /** TypeScript's own types; what else there is everywhere the runtime itself knows. */
  const UTILITIES =
    'Record Partial Required Readonly Pick Omit Exclude Extract NonNullable Parameters ReturnType InstanceType Awaited';
  const builtins = new Set([...UTILITIES.split(' '), ...Object.getOwnPropertyNames(globalThis)]);

  it('shadow nothing that TypeScript or Node has everywhere', () => {
    const shadows = [...sources, ...tests].flatMap((file) =>
      inFile(
        file,
        declarationsIn(file, '(?:export )?').filter((name) => builtins.has(name)),
      ),
    );
    expect(shadows).toEqual([]);
  });

  /** Lambda's own name, and the words of one part of the pages in one language. */
  const MAY_RECUR: ReadonlySet<string> = new Set(['handler', 'en', 'ko']);

  it('are exported once, so that one word is one thing', () => {
    const homes = Map.groupBy(
      sources.flatMap((file) => declarationsIn(file, 'export ').map((name) => ({ name, file }))),
      ({ name }) => name,
    );
    const twice = [...homes]
      .map(([name, found]) => ({ name, files: new Set(found.map(({ file }) => file)) }))
      .filter(({ name, files }) => files.size > 1 && !MAY_RECUR.has(name))
      .map(({ name, files }) => `${name}: ${[...files].join(', ')}`);
    expect(twice).toEqual([]);
  });
});

describe('What a text points at', () => {
  const PATH = /(?<![\w./@-])(?:infra|functions|shared|test|docs)\/[\w.*<>/-]*[\w*>/]/g;
  const IMPORT = /^.*(?:\bfrom|\bimport) '[^']*';$/gm;

  /** A path may have a place for a name, such as `functions/<name>/handler.ts`. */
  const isThere = (path: string): boolean =>
    globSync(path.replace(/<[^>]*>/g, '*').replace(/\/$/, '')).length > 0;

  it('is there: every path', () => {
    const missing = texts.flatMap((file) =>
      inFile(
        file,
        (read(file).replace(IMPORT, '').match(PATH) ?? []).filter((path) => !isThere(path)),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('is there: every module that is loaded or run by its path', () => {
    const missing = [...sources, ...tests].flatMap((file) => {
      const paths = [
        ...withoutTemplates(read(file)).matchAll(/'([\w./-]+\/[\w.-]+\.(?:ts|mjs))'/g),
      ];
      const places = ['.', dirname(file), 'functions', 'infra'];
      return inFile(
        file,
        paths
          .map(([, path = '']) => path)
          .filter((path) => !places.some((place) => existsSync(join(place, path)))),
      );
    });
    expect(missing).toEqual([]);
  });

  it('is there: every npm script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const missing = texts.flatMap((file) =>
      inFile(
        file,
        [...read(file).matchAll(/npm run ([a-z]+(?:[:-][a-z]+)*)/g)]
          .map(([, script = '']) => script)
          .filter((script) => !(script in scripts)),
      ),
    );
    expect(missing).toEqual([]);
  });

  /** As GitHub names a heading in links. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-');
  const anchorsIn = (file: string): string[] =>
    [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

  it.each(pages)('is there: every file and heading that %s links to', (page) => {
    const broken = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link))
      .filter((link) => {
        const [path, anchor] = link.split('#');
        const file = path ? join(dirname(page), path) : page;
        return !existsSync(file) || (anchor !== undefined && !anchorsIn(file).includes(anchor));
      });
    expect(broken).toEqual([]);
  });
});

describe('The README', () => {
  it('names the folder of every function', () => {
    const folders = globSync('functions/**/handler.ts').map(dirname);
    expect(folders.filter((folder) => !read('README.md').includes(`| \`${folder}\` |`))).toEqual(
      [],
    );
  });
});

describe('Tests', () => {
  const importsOf = (file: string): string[] =>
    [...read(file).matchAll(/'(\.{1,2}\/[^']+)'/g)].map(([, path = '']) =>
      normalize(join(dirname(file), path)),
    );

  /** What a test reaches by itself and through what helps it. */
  const reachedBy = (file: string, seen = new Set<string>()): Set<string> => {
    for (const path of importsOf(file).filter((one) => !seen.has(one))) {
      seen.add(path);
      if (tests.includes(path)) reachedBy(path, seen);
    }
    return seen;
  };

  it('lie where their subjects lie', () => {
    const strangers = globSync('test/{shared,functions,infra}/**/*.test.ts').filter((file) => {
      const folder = dirname(file).slice('test/'.length);
      const room = folder.split('/').slice(0, 2).join('/');
      const reached = [...reachedBy(file), file];
      const names = reached
        .filter((one) => tests.includes(one))
        .some(
          (one) =>
            read(one).includes(`${room}/`) || reached.some((path) => path.startsWith(`${room}/`)),
        );
      return !existsSync(folder) || !names;
    });
    expect(strangers).toEqual([]);
  });

  /** They share one system and run side by side: what one fills up, another finds full. */
  it('of the running system measure accounts that no other file draws on', () => {
    const files = globSync('test/acceptance/*.test.ts');
    const countriesIn = (file: string, pattern: RegExp) =>
      new Set([...read(file).matchAll(pattern)].map(([, country = '']) => country));
    const drawn = files.map((file) => ({
      file,
      measured: countriesIn(file, /(?:account = '|quota\('|fill\(')(?:country\/)?([A-Z]{2})\b/g),
      named: countriesIn(file, /(?:'|country\/)([A-Z]{2})\b/g),
    }));
    const clashes = drawn.flatMap(({ file, measured }) =>
      drawn
        .filter((other) => other.file !== file)
        .flatMap((other) =>
          inFile(`${file} and ${other.file}`, [...measured.intersection(other.named)]),
        ),
    );
    expect(clashes).toEqual([]);
  });
});
