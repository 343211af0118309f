import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_BYTES, readBody } from '../../../../functions/adapters/http/body.ts';

const KB = 1024;

/** A body that comes in pieces and says nothing of its length; counts what was taken of it. */
function stream(pieces: number, pieceBytes: number, headers: Record<string, string> = {}) {
  const taken = { pieces: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (taken.pieces === pieces) return controller.close();
        taken.pieces += 1;
        controller.enqueue(new Uint8Array(pieceBytes));
      },
      cancel: () => {
        taken.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request('https://chipgate.example', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  return { request, taken };
}

describe('A body', () => {
  it('in pieces is put together, up to the limit and not a byte past it', async () => {
    expect((await readBody(stream(256, KB).request))?.length).toBe(MOST_BYTES);
    expect(await readBody(stream(1, MOST_BYTES + 1).request)).toBeUndefined();
    expect(await readBody(stream(257, KB).request)).toBeUndefined();
  });

  it('without an end is read no further than the limit, and then given up', async () => {
    const { request, taken } = stream(Number.POSITIVE_INFINITY, 64 * KB);
    expect(await readBody(request)).toBeUndefined();
    expect(taken).toEqual({ pieces: 5, isCancelled: true });
  });

  it('that says itself to be too long is not read at all', async () => {
    const { request, taken } = stream(1, 1, { 'Content-Length': `${MOST_BYTES + 1}` });
    expect(await readBody(request)).toBeUndefined();
    expect(taken.pieces).toBe(0);
  });

  it('that is none is empty', async () => {
    expect((await readBody(new Request('https://chipgate.example')))?.length).toBe(0);
  });

  it('that is packed stays packed: nothing of a few bytes becomes gigabytes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * KB * KB));
    expect(bomb.length).toBeLessThan(MOST_BYTES);
    const headers = { 'Content-Encoding': 'gzip' };
    const request = new Request('https://chipgate.example', {
      method: 'POST',
      body: bomb,
      headers,
    });
    expect(await readBody(request)).toEqual(bomb);
  });
});
