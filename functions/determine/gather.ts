import type { Submission } from '../../shared/contracts/case.ts';
import type { FiledRequest } from '../../shared/contracts/request.ts';
import { linkKeys, linksAsked, nameBehind, PARENT } from '../../shared/facts/links.ts';
import { factsFrom, type Gathered, smallOrderParentKey } from '../../shared/facts/order.ts';
import { determine, type Policy } from '../../shared/rules/index.ts';
import type { Links } from '../adapters/ports/cases.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { forTheRules, screen } from './screen.ts';
import type { Compared } from './screening/screener.ts';

/** A submission of an order. */
export type Order = Submission & { readonly request: FiledRequest };

/** What the rules need to know, what it rests on, and the links that a grant would add, where they were looked up. */
interface LookedUp extends Gathered {
  readonly compared: Compared;
  readonly linksToWrite?: readonly string[];
}

const NOT_ASKED = { linkedParents: undefined };

/** Looks up what the rules need to know of an order: side by side, at most two reads in turn. */
export async function gather(
  order: Order,
  policy: Policy,
  dependencies: DetermineDependencies,
): Promise<LookedUp> {
  const { authorizations, links } = dependencies;
  const named = order.request.parties.ultimateConsignee.validatedEndUser;
  const [compared, authorization, linked] = await Promise.all([
    screen(order.request, policy, dependencies),
    named === undefined ? undefined : authorizations.find(named),
    asksForLinks(order, policy) ? lookUpLinks(order, links) : NOT_ASKED,
  ]);
  const screening = forTheRules(compared);
  return { compared, screening, authorization: authorization ?? 'none', ...linked };
}

/** Whether the rules would answer "unknown" for want of the links: nobody else need look them up. */
function asksForLinks(order: Order, policy: Policy): boolean {
  const facts = factsFrom(order, {
    screening: { state: 'clear' },
    authorization: 'none',
    linkedParents: undefined,
  });
  return determine(facts, policy).findings.some(
    ({ rule, answer }) => rule === 'no-linked-small-orders' && answer === 'unknown',
  );
}

/** What the small orders of others have to do with this one. */
async function lookUpLinks(order: Order, links: Links) {
  const year = order.submittedAt.slice(0, 4);
  const own = smallOrderParentKey(order);
  const { parents, grantedTpp, unsaid } = await links.linkedTo(own, linksAsked(order), year);
  const names = parents.flatMap(({ key, name = nameBehind(order, PARENT + key) }) => name ?? []);
  return {
    linkedParents: parents.map(({ key }) => key),
    linkedNames: names,
    linkedTpp: grantedTpp,
    linksToWrite: linkKeys(order).filter((key) => unsaid.includes(key)),
  };
}
