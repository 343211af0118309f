export { ko as findings } from './findings/ko.ts';
export { ko as people } from './people/ko.ts';
export { ko as problems } from './problems/ko.ts';
