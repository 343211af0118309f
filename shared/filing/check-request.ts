import { chipOrder, type FiledRequest, modelWeights } from '../contracts/request.ts';
import { type Check, checkBody, fieldOf } from './check-body.ts';

const TYPES = ['chip-order', 'model-weights'] as const;

/** Reads a body as an order. */
export const checkRequest: Check<FiledRequest> = (body, parts) => {
  const type = fieldOf(body, 'type');
  const isWeights = TYPES.some((known) => known === type)
    ? type === 'model-weights'
    : fieldOf(body, 'model') !== undefined;
  const meant = { hasItems: !isWeights, types: TYPES };
  return isWeights
    ? checkBody(body, { ...meant, schema: modelWeights }, parts)
    : checkBody(body, { ...meant, schema: chipOrder }, parts);
};
