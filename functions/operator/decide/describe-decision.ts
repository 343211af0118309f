import { type Language, messagesIn } from '../../../shared/messages/index.ts';
import { type OfflineWords, offlineWordsIn } from '../../../shared/messages/offline.ts';
import type { OfflineDecision } from './decide-offline.ts';

const MARKS: Readonly<Record<OfflineDecision['findings'][number]['answer'], string>> = {
  met: '+',
  'not-met': '-',
  unknown: '?',
  'not-applicable': ' ',
};

/**
 * A decision as a person reads it in a terminal; rules that do not apply are only counted. In English
 * status and route are what the API calls them, in Korean what people do.
 */
export function describeDecision(decision: OfflineDecision, language: Language): string {
  const words = offlineWordsIn(language);
  const asked = decision.findings.filter(({ answer }) => answer !== 'not-applicable');
  return [
    ...heading(decision, words, language),
    ...section(
      words.drawn,
      decision.draws.map((draw) => describeDraw(draw, words)),
    ),
    ...section(words.findings(decision.findings.length - asked.length), asked.map(describeFinding)),
    ...section(words.conditions, decision.conditions),
    ...section(words.wouldChange, decision.wouldChange),
    ...section(words.assumed, decision.assumed),
  ].join('\n');
}

function heading(decision: OfflineDecision, words: OfflineWords, language: Language): string[] {
  const { status, route, policy, waitsFor, recommendation } = decision;
  const { labels } = words;
  const common = messagesIn(language);
  const isKorean = language === 'ko';
  return Object.entries({
    [labels.request]: decision.reference,
    [labels.status]: isKorean ? common.statuses[status].label : status,
    [labels.route]: isKorean ? common.routes[route] : route,
    [labels.waits]: waitsFor,
    [labels.recommended]: recommendation && words.recommendations[recommendation],
    TPP: words.amount(inGroups(decision.totalTpp), inGroups(decision.h100Equivalents)),
    [labels.submitted]: decision.submittedAt,
    [labels.policy]: `${words.policyOf(policy.id, policy.version)}, ${policy.digest}`,
  }).flatMap(([label, value]) => (value === undefined ? [] : [`${label.padEnd(16)}${value}`]));
}

const describeDraw = (
  { account, tpp, limitTpp }: OfflineDecision['draws'][number],
  words: OfflineWords,
): string => `${account}: ${words.draw(inGroups(tpp), inGroups(limitTpp))}`;

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
