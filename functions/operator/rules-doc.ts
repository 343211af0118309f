import { writeFile } from 'node:fs/promises';
import { policies } from '../../shared/rules/index.ts';
import { describeParts } from './rules-doc/describe-parts.ts';
import { describeRules } from './rules-doc/describe-rules.ts';

const latest = policies.at(-1) ?? policies[0];
const urlOf = (file: string): URL => new URL(`../../docs/${file}`, import.meta.url);
await writeFile(urlOf('rules.md'), describeRules(latest));
await writeFile(urlOf('parts.md'), describeParts(latest));
