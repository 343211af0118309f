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
import { ALLIED, isOn } from './places.ts';

/** What the authorization's family may place outside, of its total; none inside allied countries. */
export function universalVeuDraws(context: Context, held: Authorization, to: Country): Draw[] {
  const { places, prepared, countedTpp: tpp } = context;
  const shares = prepared.policy.universalVeu;
  const total = held.familyTotalTpp ?? 0;
  const draw = (share: string, percent: number): Draw => ({
    account: universalVeuAccount(held.id, share),
    tpp,
    limitTpp: Math.floor((total * percent) / 100),
  });
  const draws: Draw[] = [];
  if (isOn(places, to, ALLIED) !== true) {
    draws.push(draw(to, shares.oneCountryPercent.value));
    draws.push(draw('non-allied', shares.outsideAlliedPercent.value));
  }
  if (held.headquarters === 'US' && to !== 'US') {
    draws.push(draw('non-us', shares.outsideUnitedStatesPercent.value));
  }
  return draws;
}

export function nationalVeuDraw(context: Context, held: Authorization, to: Country): Draw {
  const { facts, prepared, countedTpp: tpp } = context;
  const limitTpp = prepared.nationalVeuLimits.get(quarterNumber(facts.submittedAt)) ?? 0;
  return { account: nationalVeuAccount(held.id, to), tpp, limitTpp };
}

export function smallOrderDraw({ facts, consignee, prepared, countedTpp: tpp }: Context): Draw {
  const parent = (consignee && parentKey(consignee)) ?? 'unknown';
  return {
    account: smallOrderAccount(parent, yearOf(facts.submittedAt)),
    tpp,
    limitTpp: prepared.policy.smallOrder.limitTppPerYear.value,
  };
}

export function countryDraw({ places, prepared, countedTpp: tpp }: Context, to: Country): Draw {
  const { policy } = prepared;
  return { account: countryAccount(to, policy), tpp, limitTpp: countryLimit(places, to, policy) };
}
