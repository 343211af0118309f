import { CLASS_A, CLASS_B, EXCEPTED } from '../classify.ts';
import { type Context, classificationOf, isCount } from '../context.ts';
import type { Item } from '../facts.ts';
import type { Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { grouped, listed } from './sentences.ts';
import { isAnything } from './subjects.ts';

const citation = ({ classes }: Policy): string =>
  `${classes.a.citation}; 3A090.b; ${classes.modelOperationsFrom.citation}`;

export const itemsClassified = {
  id: 'items-classified',
  requirement: 'The class of everything asked for is known for certain.',
  citation,
  needs: ['items', 'model'],
  row: 1,
  routes: ['not-controlled'],
  appliesTo: isAnything,
  check: ({ isClassified }) => isClassified || undefined,
  found: (context, answer) =>
    answer === 'met'
      ? 'The figures given settle the class of every item.'
      : `Not settled by the figures given: ${listed(unsettled(context))}; read in the strictest way.`,
  remedy: ({ facts }) =>
    facts.type === 'model-weights'
      ? 'Stating the training operations and whether the weights are published would settle the class.'
      : 'Stating TPP, performance density and whether the item is marketed for datacenters would settle its class.',
} as const satisfies Rule;

export const itemsNotControlled = {
  id: 'items-not-controlled',
  requirement: 'No item is of class 3A090.a, 3A090.b or 4E091.',
  citation,
  needs: ['items', 'model'],
  row: 1,
  routes: ['not-controlled'],
  appliesTo: isAnything,
  check: ({ subject, isClassified }) =>
    subject === 'uncontrolled' ? true : isClassified ? false : undefined,
  found: (context) =>
    context.facts.type === 'model-weights'
      ? describeModel(context)
      : `${listed(context.facts.items.map((item) => describe(item, context)))}.`,
} as const satisfies Rule;

/** A catalogue part by its label, another by its description. */
export const labelOf = ({ part, description }: Item, { plan }: Context): string =>
  plan.parts.get(part)?.part.label ?? description ?? part;

function describe(item: Item, context: Context): string {
  const { strictest, tppPerUnit } = classificationOf(item, context.plan);
  const classes = {
    [CLASS_A]: 'class 3A090.a',
    [CLASS_B]: 'class 3A090.b',
    [EXCEPTED]: 'of 3A090.a performance but not marketed for datacenters',
  };
  const is = strictest === 0 ? 'neither 3A090.a nor 3A090.b' : classes[strictest];
  return `${labelOf(item, context)} (${grouped(tppPerUnit)} TPP a unit) is ${is}`;
}

function describeModel({ facts: { model } }: Context): string {
  if (model === undefined) return 'The model is not described.';
  const { name, trainingOperations, published } = model;
  const words = { true: 'published', false: 'closed', undefined: 'of unknown publication' };
  const operations = trainingOperations === undefined ? 'an unknown number of' : trainingOperations;
  return `"${name}": ${words[`${published}`]} weights of a model trained with ${operations} operations.`;
}

function unsettled(context: Context): string[] {
  if (context.facts.type === 'model-weights') return ['the model weights'];
  const { items } = context.facts;
  if (items.length === 0) return ['an order without items'];
  return items
    .filter((item) => !isCount(item.quantity) || !classificationOf(item, context.plan).isCertain)
    .map((item) => labelOf(item, context));
}
