import type { LinkedParent } from '../../shared/cases/settlement.ts';
import type { Submission } from '../../shared/contracts/case.ts';
import type { FiledRequest } from '../../shared/contracts/request.ts';
import {
  factsFrom,
  type Gathered,
  linkKeys,
  smallOrderParentKey,
  smallOrderParentName,
} from '../../shared/facts/order.ts';
import { determine, type Policy } from '../../shared/rules/index.ts';
import type { Links } from '../adapters/ports/cases.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { screen } from './screen.ts';

/** A submission of an order. */
export type Order = Submission & { readonly request: FiledRequest };

/** Looks up what the rules need to know of an order: side by side, at most two reads in all. */
export async function gather(
  order: Order,
  policy: Policy,
  dependencies: DetermineDependencies,
): Promise<Gathered> {
  const { authorizations, links } = dependencies;
  const named = order.request.parties.ultimateConsignee.validatedEndUser;
  const [screening, authorization, linked] = await Promise.all([
    screen(order.request, policy, dependencies),
    named === undefined ? undefined : authorizations.find(named),
    asksForLinks(order, policy) ? parentsLinkedBy(order, links) : undefined,
  ]);
  return {
    screening,
    authorization: authorization ?? 'none',
    linkedParents: linked?.map(({ key }) => key),
    linkedNames: linked?.flatMap(({ name }) => name ?? []),
  };
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

async function parentsLinkedBy(order: Order, links: Links): Promise<LinkedParent[]> {
  const year = order.submittedAt.slice(0, 4);
  const own = smallOrderParentKey(order);
  const keys = linkKeys(order);
  const name = smallOrderParentName(order);
  const parents = await links.parentsLinkedTo(keys, year);
  const named = parents.map((parent) =>
    // Who is linked by the plain name alone has that name.
    parent.name === undefined && keys.includes(`parent:${parent.key}`)
      ? { ...parent, name }
      : parent,
  );
  return named.filter(({ key }) => key !== own);
}
