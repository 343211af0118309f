import { type Application, isApplication } from '../../shared/contracts/application.ts';
import {
  type Determinable,
  type Determined,
  determinable,
  type Submission,
} from '../../shared/contracts/case.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { applicationFactsFrom } from '../../shared/facts/application.ts';
import { factsFrom, type Gathered, linkKeys } from '../../shared/facts/order.ts';
import type { Determination } from '../../shared/rules/determination.ts';
import type { Screening } from '../../shared/rules/facts.ts';
import {
  determine as applyRules,
  determineApplication,
  type Policy,
  screenedApplication,
} from '../../shared/rules/index.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { gather, type Order } from './gather.ts';
import { screen } from './screen.ts';

/** What the rules say of a submission, and the hits that put it on hold. */
interface Said {
  readonly determination: Determination;
  readonly screening: Screening | undefined;
  readonly links: string[];
  readonly gathered?: Determined['gathered'];
}

/**
 * What the rules of the pinned policy say of a submission, with all that had to be looked up for it.
 * The rules know no time but the submission's own. Throws `InvalidInputError` when this build does
 * not carry the policy, `DependencyUnavailableError` when a lookup got no answer.
 */
export async function determineCase(
  input: Determinable,
  dependencies: DetermineDependencies,
): Promise<Determined> {
  const { submission } = input;
  const { request } = submission;
  const policy = pinnedPolicy(submission.policy);
  const { determination, screening, links, gathered } = isApplication(request)
    ? await ofApplication({ ...submission, request }, policy, dependencies)
    : await ofOrder({ ...submission, request }, policy, dependencies);
  return {
    ...input,
    determination: determination as Determined['determination'],
    links,
    ...(gathered && { gathered }),
    ...(screening?.state === 'hit' && { hits: [...screening.hits] }),
  };
}

async function ofOrder(
  order: Order,
  policy: Policy,
  dependencies: DetermineDependencies,
): Promise<Said> {
  const gathered = await gather(order, policy, dependencies);
  const determination = applyRules(factsFrom(order, gathered), policy);
  const mayDrawSmallOrder = determination.paths.some(({ route }) => route === 'small-order');
  return {
    determination,
    screening: gathered.screening,
    gathered: gatheredOf(gathered),
    links: mayDrawSmallOrder ? linkKeys(order) : [],
  };
}

/** What it takes to try changes of the order later. */
const gatheredOf = ({ screening, authorization, linkedParents }: Gathered) =>
  JSON.parse(JSON.stringify({ screening, authorization, linkedParents })) as Determined['gathered'];

async function ofApplication(
  applied: Submission & { readonly request: Application },
  policy: Policy,
  dependencies: DetermineDependencies,
): Promise<Said> {
  const screening = await screen(applied.request, policy, dependencies);
  const determination = determineApplication(applicationFactsFrom(applied), policy);
  return {
    determination: screenedApplication(determination, screening, policy),
    screening,
    links: [],
  };
}

/** The state machine's input, checked. */
export function parseDeterminable(event: unknown): Determinable {
  const parsed = determinable.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}

/** What the log says of a call. */
export const aboutDeterminable = ({ command, submission }: Determinable) => ({
  message: `determine: ${command}`,
  caseId: submission.id,
});
