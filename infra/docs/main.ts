import { writeFile } from 'node:fs/promises';
import { documents, urlOf } from './documents.ts';

for (const [file, content] of Object.entries(await documents())) {
  await writeFile(urlOf(file), content);
}
