import { lastAppealDay } from '../../../shared/cases/no-appeal.ts';
import { WAITS_FOR_SUMMARY } from '../../../shared/cases/summary.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import type { OfferedSummary } from '../../adapters/ports/summaries.ts';
import type { DeliverDependencies } from './dependencies.ts';
import { statusPageOf } from './notice.ts';
import { mailOf } from './render.ts';
import { summaryLetter } from './summary-letter.ts';

/** Whether the contact is told of it with all else of the day: as its client set, or past so many mails. */
export const waitsForSummary = async (
  event: OutboxEvent,
  file: CaseFile,
  { noticeSettings, mayMail }: DeliverDependencies,
): Promise<boolean> =>
  WAITS_FOR_SUMMARY[event.type] &&
  ((await noticeSettings.noticesOf(file.clientId)) === 'daily' || !(await mayMail(file)));

/** Adds how the case stands to its contact's summary of the day. */
export async function addToSummary(
  { sequence }: OutboxEvent,
  file: CaseFile,
  { summaries, clock }: Pick<DeliverDependencies, 'summaries' | 'clock'>,
): Promise<void> {
  const now = clock();
  const { id: caseId, status, request, policy: pin } = file;
  const { name, email: to, language } = request.contact;
  const policy = policyCarried(pin);
  const appealUntil = policy && lastAppealDay(file, policy, now.toISOString());
  const { reference, type } = request;
  const page = statusPageOf(file);
  const line = { caseId, sequence, reference, type, status, page };
  await summaries.gather(
    { ...line, ...(appealUntil && { appealUntil }) },
    { to, name, language },
    now,
  );
}

/**
 * Mails summaries whose day is over, side by side; at least once, as all mail. Returns the items that
 * have to be offered again.
 */
export async function mailSummaries(
  offers: readonly OfferedSummary[],
  deps: DeliverDependencies,
): Promise<string[]> {
  const failed = await Promise.all(
    offers.map(async ({ itemId, summaryId }) => {
      const error = await mailSummary(summaryId, deps).catch((reason: unknown) => reason);
      if (error === undefined) return [];
      deps.log({
        level: 'error',
        summaryId,
        error: error instanceof Error ? error.name : 'unknown',
      });
      return [itemId];
    }),
  );
  return failed.flat();
}

async function mailSummary(summaryId: string, deps: DeliverDependencies): Promise<undefined> {
  const found = await deps.summaries.find(summaryId);
  if (!found) return;
  const letter = await summaryLetter(found.summary, found.lines, deps.publicUrl);
  if (letter) await deps.mailer.send(mailOf(letter, undefined));
  await deps.summaries.markMailed(summaryId, deps.clock());
}
