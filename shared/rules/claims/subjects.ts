import type { Context } from '../context.ts';

/** Predicates for `appliesTo`: what a request is about. */
export const isAnything = (): boolean => true;
export const isControlled = ({ subject }: Context): boolean => subject !== 'uncontrolled';
export const isExcepted = ({ subject }: Context): boolean => subject === 'excepted';
export const isClassA = ({ subject }: Context): boolean => subject === 'class-a';
export const isClassB = ({ subject }: Context): boolean => subject === 'class-b';
export const isModelWeights = ({ subject }: Context): boolean => subject === 'model-weights';
