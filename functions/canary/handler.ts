import { runCanary } from './canary.ts';
import { canaryOnAws } from './on-aws.ts';

export const handler = async () => runCanary(await canaryOnAws());
