import type { LicenseReason } from '../../../shared/contracts/decision.ts';
import { paragraph } from '../../../shared/contracts/text.ts';
import { OFFICERS_MOVES, type OfficersMove } from '../../../shared/licenses/lifecycle.ts';
import { REASONS_FOR } from '../../../shared/licenses/reasons.ts';
import { argumentsOf, TerminalError } from '../terminal.ts';

const CODES = OFFICERS_MOVES.map((move) => `  ${move}: ${REASONS_FOR[move].join(', ')}`).join('\n');

const USAGE = `Usage: npm run license -- <move> <number> --by <officer's mailbox> --reason <code> --words "..."
       npm run license -- show <number>
       npm run license -- list
Moves, and the reasons that they take:
${CODES}
A suspension holds at once. To reinstate or to revoke is asked of a second officer by mail, and holds
when that officer has confirmed it. The words stand in the mails and in the records.`;

/** What an officer wants done with a license, as the command line says it. */
export interface MoveWish {
  readonly verb: OfficersMove;
  readonly number: string;
  readonly by: string;
  readonly reason: LicenseReason;
}

export type LicenseWish =
  | MoveWish
  | { readonly verb: 'show'; readonly number: string }
  | { readonly verb: 'list' };

const OPTIONS = {
  by: { type: 'string' },
  reason: { type: 'string' },
  words: { type: 'string' },
} as const;

export function wishIn(args: string[]): LicenseWish {
  const { values, positionals } = argumentsOf(
    { args, options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  const [verb, number, ...more] = positionals;
  const isPlain = Object.keys(values).length === 0 && more.length === 0;
  if (verb === 'list' && isPlain && number === undefined) return { verb };
  if (verb === 'show' && isPlain && number !== undefined) return { verb, number };
  const move = OFFICERS_MOVES.find((one) => one === verb);
  const { by } = values;
  if (!move || !number || more.length > 0 || !by) throw new TerminalError(USAGE);
  return { verb: move, number, by, reason: reasonIn(move, values) };
}

function reasonIn(
  move: OfficersMove,
  { reason, words }: { readonly reason?: string; readonly words?: string },
): LicenseReason {
  const code = REASONS_FOR[move].find((one) => one === reason);
  if (!code) {
    throw new TerminalError(`To ${move}, a reason is one of: ${REASONS_FOR[move].join(', ')}.`);
  }
  const said = paragraph(4000).safeParse(words ?? '');
  if (said.success) return { code, words: said.data };
  throw new TerminalError(
    `Say why in words for the record: --words "...", up to 4,000 characters.`,
  );
}
