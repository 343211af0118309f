import type { Filing } from '../../../shared/contracts/application.ts';
import type { LimitView } from '../../../shared/ledger/limits.ts';
import { accountName, amountIn } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, percentIn } from '../../../shared/messages/people/index.ts';
import type { Fact } from './letter.ts';
import type { MailWords, Scene } from './scene.ts';

/** How much is asked for: of an application, in each country by the end of its last quarter. */
export function amountFacts(words: MailWords, { file, policy }: Scene): Fact[] {
  const { request, decision } = file;
  if ('requestedTpp' in request) {
    return lastOfEach(request.requestedTpp).map(({ country, quarter, tpp }) => ({
      name: words.people.task.byQuarter(countryIn(words.language, country), quarter),
      value: amountIn(words, tpp, policy),
    }));
  }
  const tpp = decision?.totalTpp;
  return tpp ? [{ name: words.common.request.amount, value: amountIn(words, tpp, policy) }] : [];
}

type Allocation = Extract<Filing, { requestedTpp: unknown }>['requestedTpp'][number];

function lastOfEach(requested: readonly Allocation[]): Allocation[] {
  const last = new Map<string, Allocation>();
  for (const row of requested) {
    const known = last.get(row.country);
    if (!known || known.quarter < row.quarter) last.set(row.country, row);
  }
  return [...last.values()];
}

/** A limit without the case and with it, and what that leaves. */
export function limitFacts(words: MailWords, limit: LimitView, asked: Filing): Fact {
  const { language, people, mails } = words;
  const { account, limitTpp, beforeTpp, afterTpp } = limit;
  const share = (tpp: number) => percentIn(language, limitTpp > 0 ? tpp / limitTpp : 1);
  const left = numberIn(language, Math.max(0, limitTpp - afterTpp));
  return {
    name: accountName(words, account, asked),
    value: `${people.task.before(share(beforeTpp))}, ${people.task.after(share(afterTpp))}`,
    note: mails.officer.leftTpp(left),
    bar: { others: beforeTpp / Math.max(1, limitTpp), all: afterTpp / Math.max(1, limitTpp) },
  };
}
