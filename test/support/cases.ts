import { randomUUID } from 'node:crypto';
import type { Determined, Submission } from '../../shared/contracts/case.ts';
import { request } from '../../shared/contracts/request.ts';
import { pinOf } from '../../shared/digests/policy-digest.ts';
import type { Determination, Draw, Path } from '../../shared/rules/determination.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { NOON } from './ledger.ts';

const party = { name: 'Gulf Cloud', country: 'AE', headquarters: 'AE' };

const order = request.parse({
  type: 'chip-order',
  reference: 'PO-1',
  items: [{ part: 'h100-sxm', quantity: 1 }],
  destination: 'AE',
  parties: {
    purchaser: party,
    ultimateConsignee: party,
    endUser: { ...party, kind: 'company' },
  },
  contact: { name: 'A. Person', email: 'a@example.org' },
});

/** A submission of that instant, with an id that sorts by it. */
export const submissionAt = (submittedAt = NOON, id: string = randomUUID()): Submission => ({
  id,
  clientId: 'client',
  bodyDigest: 'digest',
  publicReference: `reference-${id}`,
  submittedAt: submittedAt.toISOString(),
  policy: pinOf(policyInForce(submittedAt.toISOString())),
  request: order,
});

export const draw = (account: string, tpp: number, limitTpp = 100): Draw => ({
  account,
  tpp,
  limitTpp,
});

const path = (parts: Partial<Path>): Path => ({
  status: 'refused',
  route: 'country-allocation',
  draws: [],
  mode: 'post',
  conditions: [],
  ...parts,
});

export const licensed = (...draws: Draw[]): Path => path({ status: 'licensed', draws });
export const smallOrder = (...draws: Draw[]): Path =>
  path({ status: 'no-license-required', route: 'small-order', draws });
export const held = (...draws: Draw[]): Path =>
  path({ status: 'under-review', mode: 'hold', draws, recommendation: 'approve' });
export const waitlisted = (waitsFor: string): Path => path({ status: 'waitlisted', waitsFor });
export const refused = path({ route: 'country-of-concern' });

/** What "Screen and determine" would hand on. */
export const determinedAs = (
  submission: Submission,
  paths: Path[],
  { command = 'decide', links = [] }: { command?: 'decide' | 'pre-check'; links?: string[] } = {},
): Determined => ({
  command,
  submission,
  links,
  law: { policy: submission.policy, on: submission.submittedAt.slice(0, 10) },
  determination: determinationOf(paths) as never,
});

const determinationOf = (paths: Path[]): Determination => ({
  totalTpp: Math.max(0, ...paths.flatMap(({ draws }) => draws.map(({ tpp }) => tpp))),
  h100Equivalents: 1,
  paths,
  findings: [],
  wouldChange: [],
  naming: { quarter: '2026-Q1' },
});
