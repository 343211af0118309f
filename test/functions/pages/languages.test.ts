import { describe, expect, it } from 'vitest';
import type { Application } from '../../../shared/contracts/application.ts';
import { filing } from '../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { applicationFactsFrom } from '../../../shared/facts/application.ts';
import { determineApplication, policyInForce } from '../../../shared/rules/index.ts';
import { ASKED_SCENE, REFUSED_SCENE } from '../../browser/scenes.ts';
import { STATUS_SCENES } from '../../browser/status-scenes.ts';
import { national } from '../../support/filings.ts';
import { foreignWords, saidIn } from '../../support/foreign-words.ts';
import { OFFICES, RED_FLAG_CASE, RED_FLAG_REVIEW } from './support/cases.ts';
import {
  Browser,
  type ReviewWorld,
  reviewWorld,
  type Scene,
  signedIn,
  signedInContact,
} from './support/world.ts';

const PAGE = '/tasks/case-1.1.officer.commerce';
const policy = policyInForce(RED_FLAG_CASE.submittedAt);

/** Everything that others wrote or named in a case, and what catalogues call things. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values((value ?? {}) as object).flatMap((member) => stringsIn(member));
const namesIn = (file: CaseFile): string[] =>
  [
    ...stringsIn([file.request, file.policy, file.license?.id, OFFICES]),
    ...(file.decision?.draws ?? []).map(({ account }) => account),
    ...policy.parts.map(({ label }) => label),
    ...['case-1', 'Entity List', 'Falcon Cloud', 'falcon.example', 'example.com'],
  ].filter((name) => /[A-Za-z가-힣]{2}/.test(name));

const hit = { party: 'Falcon Cloud LLC', entry: 'Falcon Cloud', list: 'Entity List', score: 97 };
const license = {
  id: 'CG-AAAA-BBBB-CCCC',
  issuedAt: RED_FLAG_CASE.submittedAt,
  expiresAt: '2027-03-02T15:00:00.000Z',
  tpp: 94_992_000,
  shippedTpp: 0,
  state: 'active',
} as const;
const told = (says: string, rule: string, facts: object): Decision['findings'][number] =>
  ({ rule, answer: 'unknown', says, with: facts }) as Decision['findings'][number];

function application(): CaseFile {
  const request = filing.parse(national()) as Application;
  const { findings } = determineApplication(
    applicationFactsFrom({ ...RED_FLAG_CASE, request }),
    policy,
  );
  const decision = { ...RED_FLAG_CASE.decision!, route: 'national-veu' as const, findings };
  return { ...RED_FLAG_CASE, request, decision } as unknown as CaseFile;
}

const notScreened: CaseFile = {
  ...RED_FLAG_CASE,
  decision: {
    ...RED_FLAG_CASE.decision!,
    route: 'screening',
    findings: [
      told('screening-failed', 'parties-screened-clear', {
        reason: 'the screening list was imported on 2026-03-01, more than 7 days ago',
      }),
      { ...told('listed', 'parties-screened-clear', { matches: [hit] }), answer: 'not-met' },
    ],
    conditions: [],
    wouldChange: [],
  },
};

function changed(w: ReviewWorld): void {
  w.surroundings.policyInForce = () => ({ ...policy, version: 2 });
  w.surroundings.amendedAt = '2026-03-03T10:00:00.000Z';
  w.surroundings.lists = [
    { version: 'a', importedAt: '2026-03-01T00:00:00.000Z' },
    { version: 'b', importedAt: '2026-03-04T00:00:00.000Z', publishedOn: '2026-03-03' },
  ];
}

const PUBLIC = [
  '/',
  '/check',
  '/privacy',
  '/apply',
  '/requests',
  '/requests?step=code&for=x',
  '/quotas',
  '/policies',
  '/officers',
  '/nowhere',
];
const APPLICANTS: readonly (readonly [string, Scene])[] = [
  ['asked', ASKED_SCENE],
  ['refused by people', REFUSED_SCENE],
  ...Object.entries(STATUS_SCENES),
];

const nothing = (): void => undefined;
const SCENES: readonly [string, Scene, (w: ReviewWorld) => void][] = [
  ['an order with a red flag', {}, nothing],
  ['what has changed since filing', { file: { ...RED_FLAG_CASE, revision: 2 } }, changed],
  ['an application with its paragraphs', { file: application() }, nothing],
  ['a screening that failed and a match', { file: notScreened }, nothing],
  [
    'a license whose party came on a list',
    {
      file: { ...RED_FLAG_CASE, status: 'licensed', license },
      review: { ...RED_FLAG_REVIEW, planId: 'screening', matches: [hit] },
    },
    nothing,
  ],
];

describe.each(['ko', 'en'] as const)('A page in %s', (language) => {
  it.each(SCENES)('of officers speaks that language alone: %s', async (_what, scene, prepare) => {
    const w = reviewWorld(scene);
    prepare(w);
    const browser = await signedIn(w, 'case-1.1.officer.commerce');
    const page = await (await browser.get(`${PAGE}?lang=${language}`)).text();
    const names = namesIn(scene.file ?? RED_FLAG_CASE);
    expect(page).toContain(`<html lang="${language}">`);
    expect(foreignWords(language, saidIn(page, language), names)).toEqual([]);
  });

  it.each(SCENES)('of a case speaks that language alone: %s', async (_what, scene) => {
    const w = reviewWorld(scene);
    const path = `/status/${RED_FLAG_CASE.publicReference}?lang=${language}`;
    const page = await (await new Browser(w).get(path)).text();
    const names = namesIn(scene.file ?? RED_FLAG_CASE);
    expect(page).toContain(`<html lang="${language}">`);
    expect(foreignWords(language, saidIn(page, language), names)).toEqual([]);
  });

  it.each(APPLICANTS)('of the contact of a case speaks it: %s', async (_what, scene) => {
    const w = reviewWorld(scene);
    w.surroundings.waiters = [{ caseId: RED_FLAG_CASE.id, place: '1', tpp: 700_000_000 }];
    const file = [...w.cases.files.values()][0]!;
    const browser = await signedInContact(w, file.publicReference);
    const names = [...namesIn(file), ...stringsIn(scene.information), 'compliance.office'];
    for (const path of [`/status/${file.publicReference}`, '/requests']) {
      const page = await (await browser.get(`${path}?lang=${language}`)).text();
      expect(page).toContain('/sign-out');
      expect(foreignWords(language, saidIn(page, language), names)).toEqual([]);
    }
  });

  it.each(PUBLIC)('that anybody may open speaks it: %s', async (path) => {
    const page = await (await new Browser(reviewWorld()).get(`${path}?lang=${language}`)).text();
    expect(foreignWords(language, saidIn(page, language), namesIn(RED_FLAG_CASE))).toEqual([]);
  });
});
