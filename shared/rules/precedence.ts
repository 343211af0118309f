import { grants, holds } from './answers.ts';
import type { Assessment } from './assess.ts';
import type { Draw, Path } from './determination.ts';
import { countryDraw, nationalVeuDraw, smallOrderDraw, universalVeuDraws } from './draws.ts';
import type { Authorization, Country } from './facts.ts';
import { and } from './kleene.ts';
import { redFlag } from './red-flag.ts';
import type { Route } from './vocabulary.ts';

/** Rows 5 to 11: the ways of an order of 3A090.a-class chips that nothing refuses. */
export function chipPaths(assessment: Assessment): readonly Path[] {
  const { context, slots: at } = assessment;
  const { facts, prepared } = context;
  const { review } = prepared.outcomes;
  const isAllied = and(
    grants(assessment, at['destination-allied']),
    grants(assessment, at['receivers-located-in-allied']),
    grants(assessment, at['receivers-headquartered-in-allied']),
  );
  const { destination, authorization } = facts;
  if (isAllied === undefined || destination === undefined) return [review.allied];
  if (isAllied) return [way(assessment, 'allied', { draws: [] })];
  const hasUniversal = grants(assessment, at['universal-veu-active']);
  if (hasUniversal === undefined) return [review['universal-veu']];
  const held = authorization === 'none' ? undefined : authorization;
  const request: Open = { assessment, destination, held };
  return hasUniversal ? universalVeuPaths(request) : limitedPaths(request);
}

/** An order that rows 1 to 5 leave open. */
interface Open {
  readonly assessment: Assessment;
  readonly destination: Country;
  readonly held: Authorization | undefined;
  /** Links say that somebody should look, and nothing of what they will see. */
  readonly isLinked?: boolean;
}

function universalVeuPaths({ assessment, destination, held }: Open): Path[] {
  const { context, slots: at } = assessment;
  const inReview = context.prepared.outcomes.review['universal-veu'];
  if (held === undefined || grants(assessment, at['universal-veu-shares-known']) !== true) {
    return [inReview];
  }
  // Shares are told by no account: a lowered one binds by the law of the day.
  const draws = universalVeuDraws(assessment.ofTheDay?.context ?? context, held, destination);
  const path = way(assessment, 'universal-veu', { draws });
  return draws.length === 0 ? [path] : [path, inReview];
}

/** Rows 7 to 11, tried in order. */
function limitedPaths(request: Open): Path[] {
  const { assessment, destination, held } = request;
  const { context, slots: at } = assessment;
  const { review } = context.prepared.outcomes;
  const hasNational = grants(assessment, at['national-veu-active']);
  if (hasNational === undefined) return [review['national-veu']];
  if (!hasNational || held === undefined) return sharedPaths(request, undefined);
  if (grants(assessment, at['national-veu-quarter-scheduled']) !== true)
    return [review['national-veu']];
  return sharedPaths(request, nationalVeuDraw(context, held, destination));
}

/** Rows 8 to 11; `national` is row 7's draw, tried first and waited for last. */
function sharedPaths(request: Open, national: Draw | undefined): Path[] {
  const { assessment } = request;
  const { context, slots: at } = assessment;
  const { review } = context.prepared.outcomes;
  const paths: Path[] = [];
  if (national) paths.push(way(assessment, 'national-veu', { draws: [national] }));
  const isSmall = and(
    grants(assessment, at['end-user-eligible-for-small-order']),
    grants(assessment, at['small-order-certified']),
    grants(assessment, at['small-order-destination-open']),
  );
  const isUnlinked = holds(assessment, at['no-linked-small-orders']);
  if (isSmall === undefined || (isSmall && isUnlinked === undefined)) {
    return [...paths, review['small-order']];
  }
  const isLinked = isSmall && !isUnlinked;
  if (isSmall) {
    paths.push(way(assessment, 'small-order', { draws: [smallOrderDraw(context)], isLinked }));
  }
  return [...paths, ...lastPaths({ ...request, isLinked }, national)];
}

/** Rows 9 to 11. */
function lastPaths(
  { assessment, destination, isLinked }: Open,
  national: Draw | undefined,
): Path[] {
  const { context, slots: at } = assessment;
  if (grants(assessment, at['destination-allied'])) {
    return [way(assessment, 'presumed-approval', { draws: [], isLinked })];
  }
  if (grants(assessment, at['country-allocation-open']) !== true) {
    return [context.prepared.outcomes.review['country-allocation']];
  }
  const country = countryDraw(context, destination);
  return [
    way(assessment, 'country-allocation', { draws: [country], isLinked }),
    {
      status: 'waitlisted',
      route: national ? 'national-veu' : 'country-allocation',
      draws: [],
      mode: 'post',
      waitsFor: (national ?? country).account,
      conditions: [],
    },
  ];
}

interface Way {
  readonly draws: readonly Draw[];
  readonly isLinked?: boolean | undefined;
}

/** A way that authorizes, or that holds the same draws for people when a red flag is up. */
export function way(assessment: Assessment, route: Route, { draws, isLinked }: Way): Path {
  const { context } = assessment;
  const isLicensed = route === 'presumed-approval' || route === 'country-allocation';
  const up = redFlag(assessment, isLicensed);
  const flag = isLinked && up !== 'refuse' ? 'look' : up;
  if (flag !== undefined) {
    return {
      status: 'under-review',
      route,
      draws,
      mode: 'hold',
      ...(flag !== 'look' && { recommendation: flag }),
      conditions: [],
    };
  }
  return {
    status: isLicensed ? 'licensed' : 'no-license-required',
    route,
    draws,
    mode: 'post',
    conditions: context.prepared.outcomes.conditions[route],
  };
}

/** License Exception NAC, once its notice has run; until then people wait for it. */
export function noticePath(assessment: Assessment): Path {
  const path = way(assessment, 'nac', { draws: [] });
  if (grants(assessment, assessment.slots['nac-notice-given'])) return path;
  return { ...path, status: 'under-review', mode: 'hold', conditions: [] };
}
