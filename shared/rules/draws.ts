import {
  countryAccount,
  countryLimit,
  nationalVeuAccount,
  smallOrderAccount,
  universalVeuAccount,
} from './accounts.ts';
import { quarterNumber, yearOf } from './calendar.ts';
import type { Context } from './context.ts';
import type { Draw } from './determination.ts';
import type { Authorization, Country } from './facts.ts';
import { parentKey } from './parties.ts';
import { ALLIED, isOn, wholeOf } from './places.ts';

/** What the authorization's family may place outside, of its total; none inside allied countries. */
export function universalVeuDraws(context: Context, held: Authorization, to: Country): Draw[] {
  const { places, prepared, countedTpp: tpp } = context;
  const { universalVeu: shares } = prepared.policy;
  const country = wholeOf(prepared.policy, to);
  const headquarters = wholeOf(prepared.policy, held.headquarters);
  const total = held.familyTotalTpp ?? 0;
  const draw = (share: string, percent: number): Draw => ({
    account: universalVeuAccount(held.id, share),
    tpp,
    limitTpp: Math.floor((total * percent) / 100),
  });
  const draws: Draw[] = [];
  if (isOn(places, to, ALLIED) !== true) {
    draws.push(draw(country, shares.oneCountryPercent.value));
    draws.push(draw('non-allied', shares.outsideAlliedPercent.value));
  }
  if (headquarters === 'US' && country !== 'US') {
    draws.push(draw('non-us', shares.outsideUnitedStatesPercent.value));
  }
  return draws;
}

export function nationalVeuDraw(context: Context, held: Authorization, to: Country): Draw {
  const { facts, prepared, countedTpp: tpp } = context;
  const limitTpp = prepared.nationalVeuLimits.get(quarterNumber(facts.submittedAt)) ?? 0;
  return { account: nationalVeuAccount(held.id, wholeOf(prepared.policy, to)), tpp, limitTpp };
}

export function smallOrderDraw({ facts, consignee, prepared, countedTpp: tpp }: Context): Draw {
  const parent = (consignee && parentKey(consignee)) ?? 'unknown';
  return {
    account: smallOrderAccount(parent, yearOf(facts.submittedAt)),
    tpp,
    limitTpp: prepared.policy.smallOrder.limitTppPerYear.value,
  };
}

/** A place that is no destination of its own counts where it belongs. */
export function countryDraw({ places, prepared, countedTpp: tpp }: Context, to: Country): Draw {
  const { policy } = prepared;
  const country = wholeOf(policy, to);
  const limitTpp = countryLimit(places, country, policy);
  return { account: countryAccount(country, policy), tpp, limitTpp };
}
