import { sweepMeasured } from './measure.ts';
import { sweepOnAws } from './on-aws.ts';
import { isRecheck } from './reviews.ts';

const dependencies = sweepOnAws();

export const handler = (event: unknown) => sweepMeasured(dependencies, isRecheck(event));
