import { relative } from 'node:path';
import type { Whereabouts } from './whereabouts.ts';

/** A small order by a university, as a body that can be pasted into a shell. */
const SAMPLE = {
  type: 'chip-order',
  reference: 'PO-2026-0042',
  items: [{ part: 'h100-sxm', quantity: 64 }],
  destination: 'VN',
  parties: {
    purchaser: { name: 'Red River University', country: 'VN', headquarters: 'VN' },
    ultimateConsignee: { name: 'Red River University', country: 'VN', headquarters: 'VN' },
    endUser: {
      name: 'Red River University',
      country: 'VN',
      headquarters: 'VN',
      kind: 'university',
    },
  },
  endUse: 'Training language models for Vietnamese medical texts',
  purchaseOrder: 'PO-2026-0042',
  certifications: {
    goodFaithResearch: true,
    smallOrderLimitNotReached: true,
    noProhibitedEndUse: true,
  },
  contact: { name: 'Procurement Office', email: 'procurement@rru.example', language: 'en' },
};

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
  -d '${JSON.stringify(SAMPLE)}'

Ctrl-C stops it.
`;
}

function shown(directory: string): string {
  const path = relative('', directory);
  return path.startsWith('..') ? directory : path || '.';
}
