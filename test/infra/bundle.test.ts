import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundle } from '../../infra/bundle/bundle.ts';
import type { FunctionName } from '../../infra/functions.ts';

let directory: string;
let api: Bundle;
let applicantPages: Bundle;
let officerPages: Bundle;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'chipgate-bundle-'));
  const bundled = (name: FunctionName) => bundle(name, join(directory, name));
  [api, applicantPages, officerPages] = await Promise.all([
    bundled('api'),
    bundled('applicantPages'),
    bundled('officerPages'),
  ]);
});
afterAll(() => rm(directory, { recursive: true }));

const partsOf = (written: Bundle, file: string): string[] =>
  Object.keys(Object.values(written.get(file)?.outputs ?? {})[0]?.inputs ?? {});

const partsLike = (written: Bundle, pattern: RegExp, file = 'index'): string[] =>
  partsOf(written, file).filter((part) => pattern.test(part));

describe('A bundle', () => {
  it('keeps what few calls need in files of their own', async () => {
    expect(await readdir(join(directory, 'applicantPages'))).toEqual([
      'end-uses-first.json.br',
      'event-streams.js',
      'functions-adapters-dynamodb-reports-reports.js',
      'functions-adapters-s3-files.js',
      'functions-adapters-secrets.js',
      'functions-adapters-ses.js',
      'functions-pages-applicant-acting.js',
      'functions-pages-applicant-everything.js',
      'functions-pages-applicant-front.js',
      'functions-pages-applicant-later.js',
      'functions-pages-developers-page.js',
      'functions-pages-look-style.js',
      'functions-pages-sign-in-code-mail.js',
      'index.js',
      'shared-messages-applications-en.js',
      'shared-messages-applications-ko.js',
      'shared-messages-words-en.js',
      'shared-messages-words-ko.js',
    ]);
    expect(partsLike(applicantPages, /client-(s3|secrets-manager|sesv2)\//)).toEqual([]);
    expect(partsLike(applicantPages, /client-s3\//, 'functions-adapters-s3-files')).not.toEqual([]);
    expect(partsLike(applicantPages, /messages\/(findings|people)\/(en|ko)/)).toEqual([]);
    expect(partsLike(api, /zod-openapi/)).toEqual([]);
    expect(partsLike(applicantPages, /openapi/, 'functions-pages-developers-page')).toEqual([]);
  });

  it('makes JSON schemas only on demand', async () => {
    const textOf = (file: string) => readFile(join(directory, 'api', file), 'utf8');
    expect(await textOf('index.js')).not.toContain('$schema');
    expect(await textOf('functions-api-openapi-document.js')).toContain('$schema');
  });

  it('drops of the SDK what nothing asks for, but for what it imports on demand itself', () => {
    expect(partsLike(api, /submodules\/event-streams\//)).toEqual([]);
    expect(partsLike(api, /submodules\/event-streams\//, 'event-streams')).not.toEqual([]);
  });

  it('finds those files beside it', async () => {
    const file = createRequire(import.meta.url)(
      join(directory, 'applicantPages', 'functions-adapters-ses.js'),
    );
    expect(file.ses).toBeTypeOf('function');
  });

  it('looks for credentials nowhere but where Lambda puts them', () => {
    expect(partsLike(api, /credential-provider-env/)).not.toEqual([]);
    expect(partsLike(api, /credential-provider-(node|ini|sso|process|http)\//)).toEqual([]);
  });
});

describe('The API', () => {
  it('carries no page, mail, document or sign-in, and no words but those of a decision', () => {
    expect(partsLike(api, /helper\/(html|cookie)|sesv2|client-s3|sign-in|tasks/)).toEqual([]);
    expect(partsLike(api, /messages\/(?!findings\/|decisions|tongue|made-once)/)).toEqual([]);
  });
});

describe('The pages of applicants and of officers', () => {
  it('know the name of their style without the style', () => {
    for (const pages of [applicantPages, officerPages]) {
      expect(partsLike(pages, /pages\/look\/style-path/)).toHaveLength(1);
      expect(partsLike(pages, /pages\/look\/(style|tokens)\.ts/)).toEqual([]);
    }
  });

  it('carry nothing of each other', () => {
    expect(
      partsLike(applicantPages, /pages\/officer\/|ledger\/\w+-writes|dynamodb\/reviews\/tasks/),
    ).toEqual([]);
    expect(partsLike(officerPages, /pages\/applicant\/|client-sfn|decide-machine/)).toEqual([]);
  });
});
