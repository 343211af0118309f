import type { Found } from './found.ts';

/**
 * One change of a request: a JSON pointer into its body, and what would stand there. Without a value
 * the applicant alone knows what to write.
 */
export interface RequestChange {
  readonly pointer: string;
  readonly value?: string | number | boolean | readonly unknown[];
  /** Of fewer units: what they are called, and how many were asked. */
  readonly label?: string;
  readonly was?: number;
}

/** Changes that the applicant can make, or what else would have to happen. */
export type Remedy = readonly RequestChange[] | Found;

export const isMend = (remedy: Remedy): remedy is readonly RequestChange[] => Array.isArray(remedy);
export const isProspect = (remedy: Remedy): remedy is Found => !Array.isArray(remedy);
