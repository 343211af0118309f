import type { FunctionName } from '../functions.ts';
import { bundle } from './bundle.ts';

const [name, directory = ''] = process.argv.slice(2);
await bundle(name as FunctionName, directory);
