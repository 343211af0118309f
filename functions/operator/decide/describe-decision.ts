import type { OfflineDecision } from './decide-offline.ts';

const MARKS: Readonly<Record<OfflineDecision['findings'][number]['answer'], string>> = {
  met: '+',
  'not-met': '-',
  unknown: '?',
  'not-applicable': ' ',
};

/** A decision as a person reads it in a terminal; rules that do not apply are only counted. */
export function describeDecision(decision: OfflineDecision): string {
  const asked = decision.findings.filter(({ answer }) => answer !== 'not-applicable');
  const besides = decision.findings.length - asked.length;
  return [
    ...heading(decision),
    ...section('Drawn', decision.draws.map(describeDraw)),
    ...section(`Findings (+ met, - not met, ? unknown; ${besides} more do not apply)`, [
      ...asked.map(describeFinding),
    ]),
    ...section('Conditions', decision.conditions),
    ...section('What would change it', decision.wouldChange),
    ...section('Taken for granted here', decision.assumed),
  ].join('\n');
}

function heading(decision: OfflineDecision): string[] {
  const { policy, waitsFor, recommendation } = decision;
  return [
    `Request         ${decision.reference}`,
    `Status          ${decision.status}`,
    `Route           ${decision.route}`,
    ...(waitsFor === undefined ? [] : [`Waits for       ${waitsFor}`]),
    ...(recommendation === undefined ? [] : [`Recommendation  ${recommendation}`]),
    `TPP             ${inGroups(decision.totalTpp)} (${inGroups(decision.h100Equivalents)} H100-equivalents)`,
    `Submitted       ${decision.submittedAt}`,
    `Policy          ${policy.id} version ${policy.version}, ${policy.digest}`,
  ];
}

const describeDraw = ({ account, tpp, limitTpp }: OfflineDecision['draws'][number]): string =>
  `${account}: ${inGroups(tpp)} of ${inGroups(limitTpp)} TPP`;

const describeFinding = ({
  rule,
  answer,
  because,
  requirement,
  citation,
}: OfflineDecision['findings'][number]): string =>
  `${MARKS[answer]} ${rule}: ${requirement}\n      ${because}\n      [${citation}]`;

export const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

export const inGroups = (amount: number): string => amount.toLocaleString('en-US');
