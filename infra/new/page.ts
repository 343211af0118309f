import { namesOf, type Skeleton } from './skeleton.ts';

/** A page that says its heading in both languages, under a path of its own. */
export function page(whose: 'applicant' | 'officer', name: string, titles: Titles): Skeleton {
  const { file, value } = namesOf(name);
  const path = whose === 'applicant' ? `/${file}` : `/officers/${file}`;
  const room = `functions/pages/${whose}`;
  return {
    files: {
      [`${room}/${file}.ts`]: `import { html } from 'hono/html';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { layout, messagesFor } from '../layout.ts';

/** GET ${path} */
export const ${value}Page: HttpHandler = (c) => {
  const messages = messagesFor(c);
  const { title } = messages.${value};
  return c.html(layout(messages, { title, main: html\`<h1>\${title}</h1>\` }));
};
`,
      [`test/${room}/${file}.test.ts`]: `import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../../shared/messages/index.ts';
import { call, world } from '../../../support/front-door.ts';

describe('The page ${path}', () => {
  it.each(['en', 'ko'] as const)('says in %s what it is about', async (language) => {
    const response = await call(world(), \`GET ${path}?lang=\${language}\`, { key: null });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(\`<h1>\${messagesIn(language).${value}.title}</h1>\`);
  });
});
`,
    },
    insertions: [
      {
        file: `${room}/routes.ts`,
        before: 'import ',
        text: `import { ${value}Page } from './${file}.ts';`,
      },
      {
        file: `${room}/routes.ts`,
        before: "    { method: 'GET'",
        text: `    { method: 'GET', path: '${path}', handle: ${value}Page },`,
      },
      ...(['en', 'ko'] as const).map((language) => ({
        file: `shared/messages/${language}.ts`,
        before: '  landing: {',
        text: `  ${value}: { title: ${JSON.stringify(titles[language])} },`,
      })),
    ],
    left: ['write what it says: shared/messages has the words, in both languages'],
  };
}

export interface Titles {
  readonly en: string;
  readonly ko: string;
}
