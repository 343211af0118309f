import type { CaseFile } from '../../../shared/contracts/case.ts';
import { request } from '../../../shared/contracts/request.ts';

export const NOW = new Date('2026-03-04T05:06:07.000Z');
export const PUBLIC_URL = 'https://chipgate.example';

/** A university's small order, decided; `contact` and the like may be other than usual. */
export function decidedCase(changes: Record<string, unknown> = {}): CaseFile {
  const university = { name: 'Hanoi Uni', country: 'VN', headquarters: 'VN' };
  const policy = { id: 'us-diffusion-2025-01', version: 1, digest: 'sha256-x' };
  return {
    id: 'req-1',
    clientId: 'supplier',
    bodyDigest: 'd',
    publicReference: 'unguessable',
    submittedAt: NOW.toISOString(),
    policy,
    request: request.parse({
      type: 'chip-order',
      reference: 'PO-42',
      items: [{ part: 'h100-sxm', quantity: 1 }],
      destination: 'VN',
      parties: {
        purchaser: university,
        ultimateConsignee: university,
        endUser: { ...university, kind: 'university' },
      },
      contact: { name: 'Order desk', email: 'order.desk@example.com' },
      ...changes,
    }),
    status: 'no-license-required',
    updatedAt: NOW.toISOString(),
    license: null,
    decision: {
      status: 'no-license-required',
      route: 'small-order',
      policy,
      decidedAt: NOW.toISOString(),
      totalTpp: 15_832,
      h100Equivalents: 1,
      draws: [],
      findings: [
        {
          rule: 'small-order-certified',
          requirement: 'The consignee certifies.',
          answer: 'met',
          because: 'All three are certified by "<b>Order desk</b>".',
          citation: '15 CFR 740.29',
        },
      ],
      conditions: ['Keep the records for five years.'],
      wouldChange: ['More than 1,698 H100 SXM more.'],
    },
  };
}
