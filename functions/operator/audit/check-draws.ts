import type { EntryOf } from '../../../shared/contracts/audit.ts';

type Transfer = EntryOf<'transfer'>['record'];
type Draw = EntryOf<'decision'>['record']['draws'][number];

/** By what transfers a draw can have come to stand as a decision says it does. */
const MADE_BY: Readonly<Record<Draw['state'], readonly Transfer['type'][]>> = {
  held: ['hold'],
  posted: ['post', 'post-pending'],
  released: ['void', 'expire', 'reversal'],
};

/** Each draw of a decision beside the transfers of its case on its account, where there are any. */
export function drawFaults(
  decisions: readonly EntryOf<'decision'>[],
  transfers: readonly EntryOf<'transfer'>[],
): { faults: string[]; unmatched: number } {
  const made = Map.groupBy(
    transfers.map(({ record }) => record),
    ({ caseId, account }) => `request#${caseId} ${account}`,
  );
  const draws = decisions.flatMap(({ pk, sk, record }) =>
    record.draws.map((draw) => ({ draw, pk, sk, made: made.get(`${pk} ${draw.account}`) })),
  );
  return {
    faults: draws.flatMap(({ draw, pk, sk, made: ofCase }) =>
      ofCase && !ofCase.some((transfer) => makes(transfer, draw))
        ? [`${pk} ${sk}: no transfer of ${draw.tpp} TPP on ${draw.account} (${draw.state})`]
        : [],
    ),
    unmatched: draws.filter((one) => !one.made).length,
  };
}

const makes = ({ type, amountTpp }: Transfer, { state, tpp }: Draw): boolean =>
  amountTpp === tpp && MADE_BY[state].includes(type);
