import { writeFile } from 'node:fs/promises';
import { documents, placeOf } from './documents.ts';

for (const [file, content] of Object.entries(await documents())) {
  await writeFile(placeOf(file), content);
}
