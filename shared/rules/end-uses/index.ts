import { firstPhrases } from './first/index.ts';
import type { EndUsePhrases } from './phrases.ts';
import { type EndUseReading, readingOf } from './reading.ts';
import type { EndUseReadingId } from './readings.ts';

/** What each reading goes by. */
export const END_USE_PHRASES: Readonly<Record<EndUseReadingId, EndUsePhrases>> = {
  'end-uses-1': firstPhrases,
};

const made = new Map<EndUseReadingId, EndUseReading>();

/** Made when the first text is read: a function that reads none pays for none. */
export const endUseReading = (id: EndUseReadingId): EndUseReading => {
  const reading = () => {
    const known = made.get(id) ?? readingOf(END_USE_PHRASES[id]);
    made.set(id, known);
    return known;
  };
  return {
    prohibitedIn: (text, isOfConcern) => reading().prohibitedIn(text, isOfConcern),
    tradeIn: (text) => reading().tradeIn(text),
  };
};
