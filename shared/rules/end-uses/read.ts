import type { Policy } from '../policy.ts';
import { endUseReading } from './index.ts';
import type { Mentioned } from './reading.ts';

/** What a reading found in a text, for whoever applies the rules without its phrases. */
export interface EndUseRead {
  readonly text: string;
  /** In the order in which they are asked for: whether a country is of concern is asked later. */
  readonly prohibited: readonly Mentioned[];
  readonly trade?: Mentioned | undefined;
}

/** Reads a text as the policy reads it; nothing where the policy itself says the words it looks for. */
export function readEndUse({ redFlags }: Policy, text: string): EndUseRead | undefined {
  const { reading } = redFlags.endUseProhibited;
  if (reading === undefined) return undefined;
  const { prohibitedIn, tradeIn } = endUseReading(reading);
  const countries: string[] = [];
  const deed = prohibitedIn(text, (country) => {
    countries.push(country);
    return false;
  });
  const passedOn = countries.map((of) => prohibitedIn(text, (country) => country === of));
  const prohibited = [deed, ...passedOn].filter((one) => one !== undefined);
  return { text, prohibited, trade: tradeIn(text) };
}
