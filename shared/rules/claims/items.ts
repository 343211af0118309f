import { CLASS_A, CLASS_B, EXCEPTED, UNCONTROLLED } from '../classify.ts';
import { type Context, classificationOf, isCount } from '../context.ts';
import type { Item } from '../facts.ts';
import { type ClassedItem, type Figure, type Found, found } from '../found.ts';
import type { Policy } from '../policy.ts';
import type { Rule } from '../rule.ts';
import { isAnything } from './subjects.ts';

const citation = ({ classes }: Policy): string =>
  `${classes.a.citation}; 3A090.b; ${classes.modelOperationsFrom.citation}`;

export const itemsClassified = {
  id: 'items-classified',
  citation,
  needs: ['items', 'model'],
  row: 1,
  routes: ['not-controlled'],
  appliesTo: isAnything,
  check: ({ isClassified }) => isClassified || undefined,
  found: (context, answer) => {
    const { type, items, model } = context.facts;
    if (type === 'model-weights') {
      if (model === undefined) return found('model-not-described');
      const says = answer === 'met' ? 'model-class-settled' : 'model-figures-missing';
      return found(says, { model: model.name });
    }
    if (items.length === 0) return found('no-items');
    if (answer === 'met') return found('classes-settled', { items: items.length });
    const open = items.filter((item) => missingOf(item, context).length > 0);
    return found('classes-open', { items: open.map((item) => labelOf(item, context)) });
  },
  remedy: (context) => {
    const { type, items } = context.facts;
    if (type === 'model-weights') return found('model-figures-to-be-stated');
    const open = items.flatMap((item) => {
      const missing = missingOf(item, context);
      return missing.length === 0 ? [] : [{ item: labelOf(item, context), missing }];
    });
    return open.length === 0 ? undefined : found('figures-to-be-stated', { items: open });
  },
} as const satisfies Rule;

export const itemsNotControlled = {
  id: 'items-not-controlled',
  citation,
  needs: ['items', 'model'],
  row: 1,
  routes: ['not-controlled'],
  appliesTo: isAnything,
  check: ({ subject, isClassified }) =>
    subject === 'uncontrolled' ? true : isClassified ? false : undefined,
  found: (context, answer) => {
    const { type, items } = context.facts;
    if (type === 'model-weights') return modelFound(context, answer);
    if (items.length === 0) return found('no-items');
    return found('items-classed', { items: items.map((item) => classed(item, context)) });
  },
} as const satisfies Rule;

/** A catalogue part by its label, another by its description. */
export const labelOf = ({ part, description }: Item, { prepared }: Context): string =>
  prepared.parts.get(part)?.part.label ?? description ?? part;

const CLASSES = {
  [UNCONTROLLED]: 'none',
  [EXCEPTED]: 'excepted',
  [CLASS_B]: '3A090.b',
  [CLASS_A]: '3A090.a',
} as const;

function classed(item: Item, context: Context): ClassedItem {
  const { strictest, tppPerUnit } = classificationOf(item, context.prepared);
  const missing = missingOf(item, context);
  return {
    item: labelOf(item, context),
    class: CLASSES[strictest],
    ...(!missing.includes('tppPerUnit') && { tpp: tppPerUnit }),
    ...(missing.length > 0 && { missing }),
  };
}

const FIGURES = ['tppPerUnit', 'performanceDensity', 'marketedForDatacenters'] as const;

/** The figures for want of which an item had to be read in the strictest way. */
function missingOf(item: Item, { prepared }: Context): Figure[] {
  const uncounted: Figure[] = isCount(item.quantity) ? [] : ['quantity'];
  if (classificationOf(item, prepared).isCertain) return uncounted;
  return [...FIGURES.filter((figure) => item[figure] === undefined), ...uncounted];
}

function modelFound({ facts: { model }, prepared }: Context, answer: string): Found {
  if (model === undefined) return found('model-not-described');
  const { name, trainingOperations: operations, published } = model;
  if (published === true) return found('model-published', { model: name });
  if (answer === 'unknown' || operations === undefined) {
    return found('model-figures-missing', { model: name });
  }
  const limit = prepared.policy.classes.modelOperationsFrom.value;
  return answer === 'met'
    ? found('model-below', { model: name, operations, limit })
    : found('model-controlled', { model: name, operations });
}
