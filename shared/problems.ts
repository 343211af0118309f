/** Every way in which we refuse, once each: status and title. `type` is the name under `/problems/`. */
export const PROBLEMS = {
  'malformed-json': [400, 'The body is not JSON'],
  'unexpected-body': [400, 'This method takes no body'],
  'invalid-idempotency-key': [400, 'The Idempotency-Key cannot be used'],
  'invalid-query': [400, 'The query cannot be worked with'],
  unauthorized: [401, 'An API key is needed'],
  'insufficient-scope': [403, 'The API key does not open this'],
  'foreign-form': [403, 'Forms are taken from our own pages only'],
  'past-the-edge': [403, 'Requests are taken at the public address only'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'case-conflict': [409, 'The request is no longer where this needs it to be'],
  'shipment-conflict': [409, 'The license does not take this as it stands'],
  'report-conflict': [409, 'The report is not filed like this'],
  'idempotency-conflict': [409, 'This Idempotency-Key was used with another body'],
  'events-gone': [410, 'Events after this cursor are no longer kept'],
  'body-too-large': [413, 'The body is larger than 256 kB'],
  'unsupported-media-type': [415, 'This address does not take a body of that type'],
  'invalid-request': [422, 'Some fields cannot be worked with'],
  rationed: [429, 'That was asked too often'],
  internal: [500, 'Something went wrong on our side'],
  unavailable: [503, 'A part of the service does not answer just now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemName = keyof typeof PROBLEMS;

export const isProblemName = (name: string): name is ProblemName => Object.hasOwn(PROBLEMS, name);
