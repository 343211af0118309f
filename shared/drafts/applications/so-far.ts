import type {
  ApplicationFacts,
  Attestation,
  RequestedAllocation,
} from '../../rules/applications/application-facts.ts';
import { determineApplication } from '../../rules/applications/determine-application.ts';
import type { Determination, Finding, Path } from '../../rules/determination.ts';
import type { UltimateParent } from '../../rules/facts.ts';
import { partyKey } from '../../rules/names/party-key.ts';
import { PARAGRAPHS } from '../../rules/vocabulary.ts';
import { answerOf, type DraftFields, numberOf, rowsOf, textOf } from '../typed.ts';
import { type EvidenceFiles, evidenceOf, paragraphField } from './paragraphs.ts';
import { type Asking, isUniversal, quarterField, typedQuarters } from './places.ts';

/** What the rules would say of an application as it stands; nobody was screened, nothing is sent. */
export interface ApplicationSoFar {
  /** To people, or back without action. */
  readonly path: Path;
  readonly totalTpp: number;
  readonly notMet: readonly Finding[];
  /** What waits for an answer. */
  readonly unknown: readonly Finding[];
  readonly met: readonly Finding[];
  readonly wouldChange: Determination['wouldChange'];
}

/** The very rules that the server applies, on what is known so far. */
export function applicationSoFar(
  typed: DraftFields,
  files: EvidenceFiles,
  { policy, at }: Asking,
): ApplicationSoFar {
  const facts = applicationDraftFacts(typed, files, at);
  const { paths, findings, totalTpp, wouldChange } = determineApplication(facts, policy);
  const [path] = paths;
  if (!path) throw new Error('An application has one way');
  const answering = (answer: Finding['answer']) => findings.filter((one) => one.answer === answer);
  return {
    path,
    totalTpp,
    notMet: answering('not-met'),
    unknown: answering('unknown'),
    met: answering('met'),
    wouldChange,
  };
}

/** What is not answered is not known: leaving a parent out declares nothing before it is sent. */
export function applicationDraftFacts(
  typed: DraftFields,
  files: EvidenceFiles,
  at: string,
): ApplicationFacts {
  const [name = '', lei] = [textOf(typed, 'company.name'), textOf(typed, 'company.lei')];
  const headquarters = textOf(typed, 'company.headquarters');
  const total = numberOf(typed, 'familyTotalTpp');
  const rows = rowsOf(typed, 'places');
  const codes = rows.flatMap((row) => textOf(typed, `places.${row}.country`) ?? []);
  return {
    submittedAt: at,
    type: isUniversal(typed) ? 'universal-veu' : 'national-veu',
    company: {
      key: partyKey({ name, headquarters: headquarters ?? '', ...(lei && { lei }) }),
      name,
      headquarters,
      ultimateParent: parentOf(typed),
    },
    countries: [...new Set(codes)],
    requested: rows.flatMap((row) => requestedIn(typed, row)),
    attestations: Object.fromEntries(
      PARAGRAPHS.map((paragraph) => [paragraph, attestationOf(typed, files, paragraph)]),
    ),
    familyTotalTpp: isUniversal(typed) && typeof total === 'number' ? total : undefined,
  };
}

function parentOf(typed: DraftFields): UltimateParent | undefined {
  const answer = textOf(typed, 'company.parent');
  if (answer === 'self') return 'self';
  const name = textOf(typed, 'company.parentName');
  if (answer !== 'other' || name === undefined) return undefined;
  const headquarters = textOf(typed, 'company.parentHeadquarters');
  const lei = textOf(typed, 'company.parentLei');
  const key = partyKey({ name, headquarters: headquarters ?? '', ...(lei && { lei }) });
  return { key, name, headquarters };
}

function requestedIn(typed: DraftFields, row: number): RequestedAllocation[] {
  const country = textOf(typed, `places.${row}.country`);
  if (country === undefined) return [];
  return typedQuarters(typed, row).flatMap((quarter) => {
    const tpp = numberOf(typed, quarterField(row, quarter));
    return typeof tpp === 'number' ? [{ country, quarter, tpp }] : [];
  });
}

function attestationOf(
  typed: DraftFields,
  files: EvidenceFiles,
  paragraph: (typeof PARAGRAPHS)[number],
): Attestation | undefined {
  const met = answerOf(typed, paragraphField(paragraph, 'met'));
  return met === undefined ? undefined : { met, evidence: evidenceOf(typed, files, paragraph) };
}
