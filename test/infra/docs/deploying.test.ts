import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVERYTHING_ON, synthesize } from '../../../infra/docs/template.ts';

const guide = readFileSync('docs/deploying.md', 'utf8');
const app = readFileSync('infra/app.ts', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const found = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

describe('The deployment guide', () => {
  it('tells every context that the app takes, and no other', () => {
    const taken = found(app, /(?:tryGetContext|context)\('(\w+)'\)/g);
    const told = found(guide, /^\| `(\w+)` \|/gm);
    expect(taken.length).toBeGreaterThan(6);
    expect(told.toSorted()).toEqual(taken.toSorted());
  });

  it('names outputs that there are', () => {
    const outputs = Object.keys(synthesize(EVERYTHING_ON).Outputs ?? {});
    const told = found(guide, /output (?:ending in )?`?(\w+)`?/g);
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((name) => !outputs.some((id) => id.includes(name)))).toEqual([]);
  });

  it('runs commands that there are', () => {
    const told = found(guide, /npm run ([\w:]+)/g);
    expect(told.length).toBeGreaterThan(6);
    expect(told.filter((name) => !scripts[name])).toEqual([]);
  });
});
