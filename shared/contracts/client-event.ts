import * as z from 'zod';
import { CLIENT_EVENT_TYPES } from '../events/types.ts';
import { LICENSE_STATES } from '../licenses/lifecycle.ts';
import { REPORT_KINDS } from '../reports/vocabulary.ts';
import { ROUTES, STATUSES } from '../rules/vocabulary.ts';
import { instant, licenseReason } from './decision.ts';
import { described } from './described.ts';
import { pageLimit } from './page-limit.ts';

/** SHA-256 of an event: see `eventDigest`. */
const digest = z.string().regex(/^sha256-[\w-]{43}$/);

/** What a client needs to act on an event without another call. It names nobody but whom the client named. */
const data = z.object({
  request: described(
    z.object({
      id: described(z.string(), 'The request or application'),
      reference: described(z.string(), 'Your own reference, as it was in this revision'),
      type: described(z.string(), 'What was asked for, such as `chip-order`'),
      revision: described(z.int().min(1), '1, and one more for each amendment'),
    }),
    'Whose event it is',
  ),
  status: described(z.enum(STATUSES), 'Where the request stood once this had happened'),
  decision: described(
    z.object({
      number: described(z.int().min(1), 'Decisions of a request are counted from 1'),
      route: described(z.enum(ROUTES), 'By which rule'),
      by: described(z.enum(['rules', 'people']), 'Who decided'),
    }),
    'Of a decision: which one',
  ).exactOptional(),
  question: described(
    z.object({
      round: described(z.int().min(1), 'The review in which it is asked'),
      number: described(z.int().min(1), 'Questions of a review are counted from 1'),
    }),
    'Of a question: which one',
  ).exactOptional(),
  license: described(
    z.object({
      id: described(z.string(), 'Its number'),
      expiresAt: described(instant, 'Of a license alone: when it ends').exactOptional(),
    }),
    'What may ship, or might: its license, or what an exempt order ships under',
  ).exactOptional(),
  change: described(
    z.object({
      from: z.enum(LICENSE_STATES),
      to: z.enum(LICENSE_STATES),
      reason: described(licenseReason, 'Why, by a code and in the words of those who did it'),
    }),
    'What officers did with the license',
  ).exactOptional(),
  warning: described(
    z.object({
      shippedPercent: described(z.int(), 'So much of it has shipped').exactOptional(),
      daysLeft: described(z.int(), 'So many days are left of it').exactOptional(),
    }),
    'Why you are warned',
  ).exactOptional(),
  report: described(
    z.object({
      id: described(z.string(), 'As `/v1/reports/{id}` has it'),
      kind: z.enum(REPORT_KINDS),
      dueOn: described(z.iso.date(), 'By when it is to be filed'),
      isLate: z.boolean(),
    }),
    'Which report was filed, or is to be',
  ).exactOptional(),
  links: described(
    z.object({
      self: described(z.string(), 'The request as it stands now'),
      license: described(z.string(), 'The license as it stands now').exactOptional(),
    }),
    'Paths of this API, from its own address on',
  ),
});

/** What happened to a case, as its client is told: in the feed, to its endpoints, and in the export. */
export const clientEvent = z
  .object({
    specversion: described(z.literal('1.0'), 'CloudEvents 1.0'),
    id: described(z.string(), 'Names the event. The same id is the same event, told again'),
    source: described(z.string(), 'Path of the request that it happened to'),
    type: described(z.enum(CLIENT_EVENT_TYPES), 'What happened'),
    subject: described(z.string(), 'The id of the request'),
    time: described(instant, 'When it happened'),
    datacontenttype: z.literal('application/json'),
    sequence: described(
      z.string().regex(/^\d{6,}$/),
      'Its place among the events of its request: counted from 000001 without a gap, in digits that sort as text does (CloudEvents sequence extension)',
    ),
    previous: described(
      digest,
      'The digest of the event before of the same request, by which a gap is proved; none of the first',
    ).exactOptional(),
    data,
  })
  .meta({ id: 'Event' });
export type ClientEvent = z.infer<typeof clientEvent>;

/** How events are asked for. */
export const eventsAsked = z.object({
  after: z.string().min(1).max(600).exactOptional(),
  limit: pageLimit(500, 100),
  type: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(CLIENT_EVENT_TYPES)))
    .exactOptional(),
});
export type EventsAsked = z.infer<typeof eventsAsked>;

export const eventsPage = z.object({
  events: z.array(clientEvent),
  nextCursor: described(
    z.string(),
    'Goes on after these events; there is one where there are none, too',
  ),
  more: described(z.boolean(), 'Whether there was more already: ask again at once'),
});
export type EventsPage = z.infer<typeof eventsPage>;
