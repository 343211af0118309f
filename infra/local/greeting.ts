import { relative } from 'node:path';
import sample from '../../docs/examples/vn-university.json' with { type: 'json' };
import type { Whereabouts } from './whereabouts.ts';

/** What a person needs to know once everything runs. */
export function greeting({ apiUrl, inboxUrl, apiKey }: Whereabouts, directory: string): string {
  return `
Chipgate is running.

  API and pages   ${apiUrl}
  Inbox           ${inboxUrl}
  Demo API key    ${apiKey}
  Data and logs   ${shown(directory)}

Try an order (or all kinds of them, in another terminal: npm run demo):

curl -s ${apiUrl}/v1/requests \\
  -H 'Authorization: Bearer ${apiKey}' -H 'Content-Type: application/json' \\
  -d '${JSON.stringify(sample)}'

Ctrl-C stops it.
`;
}

function shown(directory: string): string {
  const path = relative('', directory);
  return path.startsWith('..') ? directory : path || '.';
}
