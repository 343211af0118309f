import type { Draw, Edit, Finding, Path } from '../rules/determination.ts';
import type { Policy } from '../rules/policy.ts';
import type { Answer } from '../rules/vocabulary.ts';
import { asExpected } from './expected.ts';
import type { Room, ServerKnows } from './known.ts';
import { mostAlike } from './most.ts';
import { openFields, sectionOf } from './open.ts';
import { answerSoFar, type SoFar, type Way, wayOf } from './so-far.ts';
import { type DraftFields, textOf } from './typed.ts';
import { usable } from './usable.ts';

export interface DraftAnswer {
  /**
   * `sendable`: what sending it now would be answered. `expected`: the same if the open answers come
   * out as expected. `open`: nothing can be told yet.
   */
  readonly state: 'sendable' | 'expected' | 'open';
  /** Whether every question is answered by something that can be sent. */
  readonly isWhole: boolean;
  readonly path: Path;
  readonly totalTpp: number;
  /** Of the rules that are asked on this way. */
  readonly answers: readonly AskedRule[];
  /** Questions that wait, as far as the rules read their answers. */
  readonly left: readonly string[];
  /** What it would draw on first, or what has no room for it, and what is known of that limit. */
  readonly draw?: Draw | undefined;
  readonly room?: Room | undefined;
  /** What leads to something better; and the most units that come to the same. */
  readonly edits: readonly Edit[];
  readonly most?: Edit | undefined;
  /** What the server has yet to say, besides what it says of every order when it is sent. */
  readonly awaits: readonly ('reading' | 'authorization')[];
}

export type AskedRule = Pick<Finding, 'rule'> & {
  readonly answer: Exclude<Answer, 'not-applicable'>;
};

export interface DraftAsking {
  readonly policy: Policy;
  /** An ISO instant. */
  readonly at: string;
  readonly knows: ServerKnows;
}

const READ = new Set(['end-use-not-prohibited', 'end-use-fits-end-user']);
const CERTIFIED = 'small-order-certified';
const OPTIONAL = [
  'certifications.goodFaithResearch',
  'certifications.smallOrderLimitNotReached',
] as const;

/** What the rules answer to a draft as it stands: the same on the server and in the browser. */
export function draftAnswer(given: DraftFields, asking: DraftAsking): DraftAnswer {
  const { policy, at, knows } = asking;
  const typed = usable(given, policy);
  const open = openFields(typed);
  const ask = (fields: DraftFields) => wayOf(fields, policy, at, knows.rooms);
  // Once nothing is open, what was left out declares what it declares when it is sent.
  const hoped = open.length === 0 ? typed : asExpected(typed);
  const then = answerSoFar(hoped, policy, at, knows.rooms);
  const now = hoped === typed ? then : ask(typed);
  const awaits = awaitedOf(typed, asking, then);
  const answers = answersOf(now, then, awaits.includes('reading'));
  const { path, totalTpp, edits } = then;
  const draw = path.draws[0] ?? then.refused.at(-1);
  return {
    state: stateOf(then, { open, awaits }),
    isWhole: open.length === 0,
    path,
    totalTpp,
    answers,
    left: leftOf(typed, open, answers),
    draw,
    room: draw && knows.rooms.find(({ account }) => account === draw.account),
    edits,
    most: mostAlike(hoped, then, ask),
    awaits,
  };
}

function stateOf(
  { path, counts }: SoFar,
  { open, awaits }: { readonly open: readonly string[]; readonly awaits: DraftAnswer['awaits'] },
): DraftAnswer['state'] {
  const isOpen = counts.unknown > 0 && (open.length > 0 || awaits.includes('authorization'));
  if (isOpen && path.status !== 'refused') return 'open';
  return open.length > 0 || awaits.includes('reading') ? 'expected' : 'sendable';
}

/** A rule that answers otherwise when the open questions are answered is not known yet. */
function answersOf(now: Way, then: SoFar, isUnread: boolean): AskedRule[] {
  const before = new Map(now.findings.map(({ rule, answer }) => [rule, answer]));
  return then.asked.flatMap(({ rule, answer }) => {
    if (answer === 'not-applicable') return [];
    const isKnown = before.get(rule) === answer && !(isUnread && READ.has(rule));
    return [{ rule, answer: isKnown ? answer : 'unknown' }];
  });
}

/** Of whom and where to send the decision is no question of the rules. */
function leftOf(
  typed: DraftFields,
  open: readonly string[],
  answers: readonly AskedRule[],
): string[] {
  const isUncertified = answers.some((one) => one.rule === CERTIFIED && one.answer === 'unknown');
  const uncertified = OPTIONAL.filter((field) => textOf(typed, field) === undefined);
  return [
    ...open.filter((field) => sectionOf(field) !== 'contact'),
    ...(isUncertified ? uncertified : []),
  ];
}

function awaitedOf(
  typed: DraftFields,
  { policy, knows }: DraftAsking,
  then: SoFar,
): DraftAnswer['awaits'] {
  const endUse = textOf(typed, 'endUse');
  const isUnread =
    endUse !== undefined &&
    policy.redFlags.endUseProhibited.reading !== undefined &&
    knows.endUse?.text !== endUse &&
    then.asked.some(({ rule }) => READ.has(rule));
  const isNamed = textOf(typed, 'consignee.validatedEndUser') !== undefined;
  return [
    ...(isUnread ? (['reading'] as const) : []),
    ...(isNamed ? (['authorization'] as const) : []),
  ];
}
