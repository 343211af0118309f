import { writeFile } from 'node:fs/promises';
import { policies } from '../../shared/rules/index.ts';
import { describeRules } from './rules-doc/describe-rules.ts';

const file = new URL('../../docs/rules.md', import.meta.url);
await writeFile(file, describeRules(policies.at(-1) ?? policies[0]));
