import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keyIdIn } from '../../../shared/audit/jws.ts';
import { isObjectName, signatureName } from '../../../shared/audit/object.ts';
import type { SignedObjects } from '../../adapters/audit-store.ts';
import { publicKeyOf } from '../../adapters/signing.ts';
import { jwkOf } from './keys.ts';

/** Every object that the folder does not have yet, and the public half of every key that signed. */
export async function exportRecords(store: SignedObjects, folder: string) {
  const kids = new Set<string>();
  let all = 0;
  let fresh = 0;
  for await (const name of store.names()) {
    if (!isObjectName(name)) continue;
    all++;
    const place = join(folder, name);
    const known = await readFile(signatureName(place), 'utf8').catch(() => undefined);
    const kid = keyIdIn(known ?? (await bring(store, name, place)));
    if (known === undefined) fresh++;
    if (kid) kids.add(kid);
  }
  const keys = await Promise.all([...kids].map(async (kid) => jwkOf(await publicKeyOf(kid), kid)));
  const keysFile = join(folder, 'public-keys.json');
  await mkdir(folder, { recursive: true });
  await writeFile(keysFile, `${JSON.stringify({ keys }, undefined, 2)}\n`);
  return { all, fresh, keysFile };
}

/** The signature last: whoever is interrupted begins with this object again. */
async function bring(store: SignedObjects, name: string, place: string): Promise<string> {
  const { body, signature } = await store.read(name);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, body);
  await writeFile(signatureName(place), signature);
  return signature;
}
