export { en as findings } from './findings/en.ts';
export { en as people } from './people/en.ts';
export { en as problems } from './problems/en.ts';
