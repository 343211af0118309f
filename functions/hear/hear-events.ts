import type { SQSBatchResponse } from 'aws-lambda';
import * as z from 'zod';
import { type CloudEvent, cloudEvent } from '../../shared/contracts/cloud-event.ts';
import { takeEvent } from '../adapters/intake/take-event.ts';
import { traceOf } from '../adapters/log.ts';
import type { HearingDependencies } from './dependencies.ts';

/** An event as EventBridge hands it on. Who put it says its `source`, and AWS its `account`. */
const bridged = z.object({
  id: z.string(),
  'detail-type': z.string(),
  source: z.string(),
  account: z.string(),
  time: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** What is not stored by then is handed on again. */
const FOR_MS = 45_000;

/** Takes events from the bus, each by itself. What nobody is registered for, or is no event, lies dead in the end. */
export async function hearEvents(
  messages: readonly { readonly messageId: string; readonly body: string }[],
  deps: HearingDependencies,
): Promise<SQSBatchResponse> {
  const until = deps.clock().getTime() + FOR_MS;
  const isInTime = () => deps.clock().getTime() < until;
  const batchItemFailures = [];
  for (const { messageId, body } of messages) {
    try {
      await hear(deps, body, isInTime);
    } catch (error) {
      deps.log({ level: 'error', message: 'hear: an event was not taken', ...traceOf(error) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}

async function hear(deps: HearingDependencies, body: string, isInTime: () => boolean) {
  const sent = bridged.parse(JSON.parse(body));
  const from = await deps.sources.find(sent);
  if (!from) throw new Error(`Nobody is registered for ${sent.source} of account ${sent.account}`);
  const taken = await takeEvent(deps, { ...from, event: cloudEventIn(sent), isInTime });
  if ('problem' in taken) throw new Error(`It was refused: ${taken.problem}`);
}

/** The CloudEvent inside, or what EventBridge says of its detail as one. */
function cloudEventIn({ id, source, time, detail, ...rest }: z.infer<typeof bridged>): CloudEvent {
  if (detail.specversion !== undefined) return cloudEvent.parse(detail);
  const type = rest['detail-type'];
  return cloudEvent.parse({ specversion: '1.0', id, source, type, time, data: detail });
}
