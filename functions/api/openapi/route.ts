import type { HttpHandler } from '../../adapters/http/route.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** GET /openapi.json. The document is made when first asked for: a cold start does not pay for it. */
export const describeApi = ({ publicUrl }: ApiDependencies): HttpHandler => {
  let document: Promise<object> | undefined;
  return async (c) => {
    document ??= import('./document.ts').then(({ openApiDocument }) => openApiDocument(publicUrl));
    c.header('Cache-Control', 'public, max-age=60');
    return c.json(await document);
  };
};
