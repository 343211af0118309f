import { join } from 'node:path';
import { build, type OnLoadResult, type Plugin } from 'esbuild';

const RULES = join(import.meta.dirname, '../../../../shared/rules');
const POLICY = /\/shared\/rules\/policies\/(.+\.json|us-diffusion-2025-01\.ts)$/;
/** Instead of the phrases of end uses, which are more than all else: what the server read by them. */
const PHRASES = /\/shared\/rules\/end-uses\/index\.ts$/;

/** Where the values of a pack were read, and in which words: no rule asks for it, and it is half of a pack. */
const SOURCES = new Set(['note', 'source', 'choices', 'basis', 'arithmetic', 'history']);

/** Packs as the rules read them. */
const plainPolicies: Plugin = {
  name: 'plain-policies',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: POLICY }, ({ path }) => withoutSources(path));
    onResolve({ filter: /^\.\/index\.ts$/ }, ({ path, resolveDir }) =>
      PHRASES.test(join(resolveDir, path)) ? { path: join(resolveDir, 'told.ts') } : undefined,
    );
  },
};

async function withoutSources(path: string): Promise<OnLoadResult> {
  const attributes = path.endsWith('.json') ? { with: { type: 'json' } } : undefined;
  const exported: Record<string, unknown> = await import(path, attributes);
  const lines = Object.entries(exported).map(([name, value]) => {
    const plain = JSON.stringify(value, (key, member) => (SOURCES.has(key) ? undefined : member));
    return `export ${name === 'default' ? 'default' : `const ${name} =`} ${plain};`;
  });
  return { contents: lines.join('\n'), loader: 'js' };
}

/**
 * The script of the form, made from `main.ts`. On one machine it is made when it is first loaded; in a
 * bundle of a function this module is what it exports (`infra/bundle/packed-data.ts`).
 */
export const SCRIPT: string = await made();

async function made(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: RULES,
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    globalName: 'chipgate',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
    plugins: [plainPolicies],
  });
  return outputFiles[0]?.text ?? '';
}
