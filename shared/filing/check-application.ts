import {
  type Application,
  nationalVeuApplication,
  universalVeuApplication,
} from '../contracts/application.ts';
import { type Check, checkBody, fieldOf } from './check-body.ts';

const TYPES = ['national-veu', 'universal-veu'] as const;

/** A step of the decide machine takes 256 KiB, in which the findings have to find room too. */
const MOST_BYTES = 200_000;

/** Reads a body as an application to become a validated end user. */
export const checkApplication: Check<Application> = (body, parts) => {
  const type = fieldOf(body, 'type');
  const isUniversal = TYPES.some((known) => known === type)
    ? type === 'universal-veu'
    : fieldOf(body, 'familyTotalTpp') !== undefined;
  const meant = { hasItems: true, types: TYPES };
  const checked = isUniversal
    ? checkBody(body, { ...meant, schema: universalVeuApplication }, parts)
    : checkBody(body, { ...meant, schema: nationalVeuApplication }, parts);
  if ('refused' in checked || bytesOf(checked.request) <= MOST_BYTES) return checked;
  const detail = `must have at most ${MOST_BYTES} bytes as a whole`;
  return { refused: { errors: [{ pointer: '', detail }] } };
};

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
