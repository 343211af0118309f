import * as z from 'zod';
import { sha256 } from '../digests/sha256.ts';

/** A URI-reference names no spaces, and what a queue carries is no essay. */
const name = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\P{C}+$/u, 'is not written as expected');

/** CloudEvents 1.0, structured. Attributes besides these are extensions, and come along unread. */
export const cloudEvent = z.looseObject({
  specversion: z.literal('1.0'),
  id: name(200).meta({ description: 'Yours: with `source` it makes a repeat the same event' }),
  source: name(400).meta({ description: 'Which of your systems tells it: a URI or a part of one' }),
  type: name(200).meta({ description: 'One of ours, or one that a mapping of yours reads' }),
  subject: name(300).exactOptional().meta({
    description: 'Your reference of the order, where `data` has none; or our id of the request',
  }),
  time: z.iso.datetime({ offset: true }).exactOptional().meta({
    description: 'When it happened: an older change never follows a newer one',
  }),
  datacontenttype: z.string().max(200).exactOptional(),
  dataschema: z.string().max(400).exactOptional(),
  data: z.unknown().optional(),
  data_base64: z.base64().exactOptional(),
});
export type CloudEvent = z.infer<typeof cloudEvent>;

export const MOST_EVENTS = 100;
export const eventBatch = z.array(z.unknown()).min(1).max(MOST_EVENTS);

/** The same client, source and id are the same event, wherever and whenever they arrive. */
export const intakeIdOf = (
  clientId: string,
  { source, id }: Pick<CloudEvent, 'source' | 'id'>,
): string => `in-${sha256(JSON.stringify([clientId, source, id])).slice(0, 32)}`;
