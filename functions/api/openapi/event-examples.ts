import type { ClientEvent } from '../../../shared/contracts/client-event.ts';

/** Shown in the OpenAPI document; a test makes it of what happened. */
export const EVENT: ClientEvent = {
  specversion: '1.0',
  id: 'req-a1b52c4852a77cbda853294bed99f106.1',
  source: '/v1/requests/req-a1b52c4852a77cbda853294bed99f106',
  type: 'request.decided',
  subject: 'req-a1b52c4852a77cbda853294bed99f106',
  time: '2026-11-26T05:19:05.101Z',
  datacontenttype: 'application/json',
  sequence: '000001',
  data: {
    request: {
      id: 'req-a1b52c4852a77cbda853294bed99f106',
      reference: 'PO-2026-0107',
      type: 'chip-order',
      revision: 1,
    },
    status: 'no-license-required',
    decision: { number: 1, route: 'small-order', by: 'rules' },
    license: { id: 'EX-A1B52C48-52A77CBD-A853294B-ED99F106' },
    links: {
      self: '/v1/requests/req-a1b52c4852a77cbda853294bed99f106',
      license: '/v1/licenses/EX-A1B52C48-52A77CBD-A853294B-ED99F106',
    },
  },
};
