import { spawnSync } from 'node:child_process';
import { lambda } from './lambda.ts';
import { page } from './page.ts';
import { rule } from './rule.ts';
import { type Skeleton, SkeletonError, write } from './skeleton.ts';

const USAGE = `Usage: npm run new -- <what> ...
  lambda <name> "<Purpose>"                         a function of its own, with its test
  rule <id> "<Requirement>" "<요건>" "<citation>"     a rule that knows nothing yet, with its test
  page applicant|officer <name> "<Title>" "<제목>"    a page in both languages, with its test
Names are of small letters and hyphens. CONTRIBUTING.md says what each is for.`;

function skeletonOf([what, ...words]: readonly string[]): Skeleton | undefined {
  const [first, second, third, fourth] = words;
  if (what === 'lambda' && first && second) return lambda(first, second);
  if (what === 'rule' && first && second && third && fourth) {
    return rule(first, { en: second, ko: third, citation: fourth });
  }
  const isPage = what === 'page' && (first === 'applicant' || first === 'officer');
  if (isPage && second && third && fourth) return page(first, second, { en: third, ko: fourth });
  return undefined;
}

function main(): number {
  const skeleton = skeletonOf(process.argv.slice(2));
  if (!skeleton) {
    console.error(USAGE);
    return 2;
  }
  const written = write(process.cwd(), skeleton);
  spawnSync('biome', ['check', '--write', ...written], { stdio: 'ignore' });
  console.log(['Written:', ...written.map((file) => `  ${file}`)].join('\n'));
  console.log(['Left to do:', ...skeleton.left.map((line) => `  ${line}`)].join('\n'));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof SkeletonError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
