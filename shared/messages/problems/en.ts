import { PROBLEMS, type ProblemName } from '../../problems.ts';
import type { ProblemMessages, ProblemWords } from './messages.ts';

/** The title is the one that the API answers with. */
const told = (name: ProblemName, meaning: string, remedy: string): ProblemWords => ({
  title: PROBLEMS[name][1],
  meaning,
  remedy,
});

export const en: ProblemMessages = {
  remedy: 'What to do',
  home: 'To the front page',
  inAnswers: { title: 'In answers of the API', status: 'HTTP status', type: 'Type' },
  problems: {
    'malformed-json': told(
      'malformed-json',
      'What was sent does not read as JSON text in UTF-8, so nothing of it was looked at or stored.',
      'Send valid JSON in UTF-8, without comments or trailing commas.',
    ),
    'unexpected-body': told(
      'unexpected-body',
      'A request that only reads came with a body. What it means is not defined, so nothing was answered.',
      'Send GET and HEAD without a body.',
    ),
    'invalid-idempotency-key': told(
      'invalid-idempotency-key',
      'The key by which a repeated request is known has characters that cannot be used, or too many.',
      'Send 1 to 255 visible ASCII characters without spaces, such as a UUID, or leave the key out.',
    ),
    'invalid-query': told(
      'invalid-query',
      'What stands behind the question mark of the address is out of range, stands there twice, or is no cursor of ours. Nothing was answered.',
      'Send a “limit” of 1 to 500, and as “cursor” the “nextCursor” of the page before, or leave them out.',
    ),
    unauthorized: told(
      'unauthorized',
      'The address answers only to suppliers with an API key, and none that we know was sent.',
      'Send your API key in the header “Authorization”, after the word “Bearer”. If the key should work, ask the licensing office whether it is still registered.',
    ),
    'foreign-form': told(
      'foreign-form',
      'The form was sent from a page that is not ours. Nothing was recorded.',
      'Open the page by the link of your mail, and use the form you find there.',
    ),
    'past-the-edge': told(
      'past-the-edge',
      'The request came straight to a machine that stands behind the public address. Nothing of it was looked at or stored.',
      'Send it to the public address, the one that your mails and the API’s answers name.',
    ),
    'not-found': told(
      'not-found',
      'The address is wrong or incomplete, or what was asked for is not yours to see.',
      'Please use the whole link from your e-mail. In the API, check the id and whose key you send.',
    ),
    'method-not-allowed': told(
      'method-not-allowed',
      'The address exists, but nothing is done with it in this way.',
      'Go back to the page you came from. In the API, use a method that the “Allow” header names.',
    ),
    'case-conflict': told(
      'case-conflict',
      'The request has moved on since you last saw it: decided, withdrawn or changed. Nothing was done now.',
      'Look where it stands, then decide whether there is still something to do.',
    ),
    'shipment-conflict': told(
      'shipment-conflict',
      'What was sent does not go together with the license: too little is left of a line, the license or the law of the day does not let it ship, or a number was used for something else. Nothing was done.',
      'The member “detail” says why, “left” how much is left of each line. Send what fits, or look at the license and its shipments.',
    ),
    'report-conflict': told(
      'report-conflict',
      'The report cannot be filed like this: its period is not over, or its reference was used for something else. Nothing was filed.',
      'The member “detail” says why. File it once its period is over, or correct what was filed under another reference.',
    ),
    'idempotency-conflict': told(
      'idempotency-conflict',
      'The key belongs to an earlier request with another body. The earlier request stands; this one was not stored.',
      'Repeat a request with exactly the same body, or give a new request a new key.',
    ),
    'events-gone': told(
      'events-gone',
      'The cursor leads to a place in the feed of events of which nothing is kept: part of the feed was removed, or the service was restored from a copy that is older than the cursor. Nothing was passed over unsaid.',
      'Ask “/v1/events” without “after”, which begins with the oldest event that there is, and pass by the events whose “id” you know. “/v1/requests/{id}” says where a request stands now.',
    ),
    'body-too-large': told(
      'body-too-large',
      'What was sent is larger than we read. Nothing of it was looked at or stored.',
      'Send less at once: fewer requests in a batch, shorter texts. Documents are uploaded by themselves.',
    ),
    'unsupported-media-type': told(
      'unsupported-media-type',
      'The “Content-Type” header names a kind of body that is not read here.',
      'Send “application/json” to the API. Forms are sent by the pages that they are on.',
    ),
    'invalid-request': told(
      'invalid-request',
      'The body was read, but some of its fields are missing, unknown or out of range. Nothing was stored.',
      'The member “errors” points at every such field and says what it must be. Mend them and send it again; the same Idempotency-Key may be used.',
    ),
    'insufficient-scope': told(
      'insufficient-scope',
      'A key opens what its scopes name. This one lacks the scope that “detail” names. Nothing was looked at or stored.',
      'Use a key with that scope, or make one: POST /v1/keys, with a key that has the scope “keys”.',
    ),
    rationed: told(
      'rationed',
      'So often an hour may be asked, and was. Nothing was looked at or stored.',
      'Wait as long as the “Retry-After” header says. “RateLimit” tells with every answer how many calls are left to the key.',
    ),
    internal: told(
      'internal',
      'This is our fault, not yours, and we have been told of it.',
      'Try again in a few minutes. Sending the same request with the same Idempotency-Key never counts twice.',
    ),
    unavailable: told(
      'unavailable',
      'It is a passing fault. What was stored before is safe; what you sent just now may not have been recorded.',
      'Wait as long as the “Retry-After” header says, or a few seconds, then try again.',
    ),
  },
};
