import { type Application, isApplication } from '../../shared/contracts/application.ts';
import type { Determinable, Determined, Submission } from '../../shared/contracts/case.ts';
import { pinnedPolicy, pinOf } from '../../shared/digests/policy-digest.ts';
import { applicationFactsFrom } from '../../shared/facts/application.ts';
import { linkKeys } from '../../shared/facts/links.ts';
import { factsFrom, type Gathered } from '../../shared/facts/order.ts';
import type { Determination } from '../../shared/rules/determination.ts';
import {
  determine as applyRules,
  determineApplication,
  type LawOfTheDay,
  screenedApplication,
} from '../../shared/rules/index.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { gather, type Order } from './gather.ts';
import { forTheRules, screen } from './screen.ts';
import type { Compared } from './screening/screener.ts';

/** What the rules say of a submission, and the hits that put it on hold. */
interface Said {
  readonly determination: Determination;
  readonly compared: Compared;
  readonly links: string[];
  readonly gathered?: Determined['gathered'];
}

/**
 * What the rules of the pinned policy say of a submission, with all that had to be looked up for it;
 * and what the law of this day forbids of it. Throws `InvalidInputError` when this build does
 * not carry the policy, `DependencyUnavailableError` when a lookup got no answer.
 */
export async function determineCase(
  input: Determinable,
  dependencies: DetermineDependencies,
): Promise<Determined> {
  const { submission } = input;
  const { request } = submission;
  const law = lawNow(dependencies);
  const { determination, compared, links, gathered } = isApplication(request)
    ? await ofApplication({ ...submission, request }, law, dependencies)
    : await ofOrder({ ...submission, request }, law, dependencies);
  return {
    ...input,
    determination: determination as Determined['determination'],
    law: { policy: pinOf(law.policy), on: law.at.slice(0, 10) },
    links,
    ...(gathered && { gathered }),
    ...(compared.state === 'hit' && { hits: [...compared.hits] }),
  };
}

function lawNow({ clock, policyInForce }: DetermineDependencies): LawOfTheDay {
  const at = clock().toISOString();
  return { at, policy: policyInForce(at) };
}

async function ofOrder(
  order: Order,
  law: LawOfTheDay,
  dependencies: DetermineDependencies,
): Promise<Said> {
  const policy = pinnedPolicy(order.policy);
  const gathered = await gather(order, policy, dependencies);
  const determination = applyRules(factsFrom(order, gathered), policy, law);
  const mayDrawSmallOrder = determination.paths.some(({ route }) => route === 'small-order');
  return {
    determination,
    compared: gathered.compared,
    gathered: gatheredOf(gathered),
    links: mayDrawSmallOrder ? [...(gathered.linksToWrite ?? linkKeys(order))] : [],
  };
}

/** What it takes to try changes of the order later. */
const gatheredOf = ({ screening, authorization, linkedParents, linkedTpp }: Gathered) =>
  JSON.parse(
    JSON.stringify({ screening, authorization, linkedParents, linkedTpp }),
  ) as Determined['gathered'];

async function ofApplication(
  applied: Submission & { readonly request: Application },
  law: LawOfTheDay,
  dependencies: DetermineDependencies,
): Promise<Said> {
  const policy = pinnedPolicy(applied.policy);
  const compared = await screen(applied.request, policy, dependencies);
  const determination = determineApplication(applicationFactsFrom(applied), policy, law);
  return {
    determination: screenedApplication(determination, forTheRules(compared), policy),
    compared,
    links: [],
  };
}
