import { chipOrder, modelWeights } from '../../../shared/contracts/request.ts';
import { type Check, checkBody, fieldOf } from './check-body.ts';

const TYPES = ['chip-order', 'model-weights'] as const;

/** Reads a body as an order. */
export const checkRequest: Check = (body, parts) => {
  const type = fieldOf(body, 'type');
  const isWeights = TYPES.some((known) => known === type)
    ? type === 'model-weights'
    : fieldOf(body, 'model') !== undefined;
  const schema = isWeights ? modelWeights : chipOrder;
  return checkBody(body, { schema, hasItems: !isWeights, types: TYPES }, parts);
};
