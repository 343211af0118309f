import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../../functions/adapters/filing/take-in.ts';
import { checkApplication } from '../../../../shared/filing/check-application.ts';
import { national } from '../../../support/filings.ts';
import { world } from '../../../support/front-door.ts';

const document = {
  name: 'attestation.pdf',
  key: 'cases/req-1/documents/14/x/attestation.pdf',
  bytes: 2048,
  sha256: 'abc',
  version: 'v1',
  paragraph: '14',
};
const handedIn = { clientId: 'form', key: 'draft-1', body: national(), check: checkApplication };

describe('What is taken in', () => {
  it('keeps the documents that were sent with it, once', async () => {
    const { deps } = world();
    await takeIn(deps, { ...handedIn, documents: [document] });
    const again = await takeIn(deps, { ...handedIn, documents: [] });
    expect(again).toMatchObject({ file: { documents: [document] } });
  });

  it('says nothing of documents where there are none', async () => {
    const { deps } = world();
    const taken = await takeIn(deps, handedIn);
    expect('file' in taken && Object.hasOwn(taken.file, 'documents')).toBe(false);
  });
});
