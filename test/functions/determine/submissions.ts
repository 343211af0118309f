import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Determinable } from '../../../shared/contracts/case.ts';
import type { ChipOrder } from '../../../shared/contracts/request.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';

export const NOON = new Date('2026-03-10T12:00:00.000Z');

const university = { name: 'Hanoi University of Science', country: 'VN', headquarters: 'VN' };

export const SMALL_ORDER: ChipOrder = {
  type: 'chip-order',
  reference: 'PO-1',
  items: [{ part: 'h100-sxm', quantity: 512 }],
  destination: 'VN',
  parties: {
    purchaser: { name: 'Red River Systems JSC', country: 'VN', headquarters: 'VN' },
    intermediateConsignees: [],
    ultimateConsignee: university,
    endUser: { ...university, kind: 'university' },
  },
  endUse: 'Training of open speech models for Vietnamese in the university computing center',
  purchaseOrder: 'PO-1',
  certifications: {
    goodFaithResearch: true,
    smallOrderLimitNotReached: true,
    noProhibitedEndUse: true,
  },
  contact: { name: 'Procurement Office', email: 'procurement@example.com', language: 'en' },
};

export function inputFor(request: ChipOrder): Determinable & { command: 'decide' } {
  const submittedAt = NOON.toISOString();
  return {
    command: 'decide',
    submission: {
      id: 'request-1',
      clientId: 'client-1',
      bodyDigest: 'digest',
      publicReference: 'reference',
      submittedAt,
      policy: pinOf(policyInForce(submittedAt)),
      request,
    },
  };
}

/** Counts the commands sent from now on; asking takes them out and begins anew. */
export function counting(client: DynamoDBClient): () => string[] {
  const sent: string[] = [];
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'counting' },
  );
  return () => sent.splice(0).sort();
}
