import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { s3Files } from '../../functions/adapters/files.ts';
import { startS3 } from '../../infra/local/s3/server.ts';
import { type ReviewWorld, reviewWorld, type Scene } from '../functions/pages/support/world.ts';
import { frontDoor } from '../support/front-door.ts';

const SECRET = 'browser';

export interface Served extends ReviewWorld {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The pages over memory behind a real server, with documents in a real store on disk. */
export async function serveWorld(scene: Scene = {}): Promise<Served> {
  const world = reviewWorld(scene);
  const directory = await mkdtemp(join(tmpdir(), 'chipgate-browser-'));
  const s3 = await startS3({ port: 0, option: 's3' }, { directory, secretAccessKey: SECRET });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: SECRET,
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_ENDPOINT_URL_S3: s3.url,
  });
  let door: ReturnType<typeof frontDoor> | undefined;
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) =>
      door
        ?.appOf(request.url)
        .fetch(request, { requestContext: { http: { sourceIp: '203.0.113.7' } } }) ??
      new Response(null, { status: 503 }),
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  door = frontDoor({ ...world.deps, files: s3Files('chipgate-files'), publicUrl: url });
  return {
    ...world,
    url,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await s3.close();
      await rm(directory, { recursive: true });
    },
  };
}
