import type { Language } from '../../../shared/messages/tongue.ts';

const LANGUAGES: Readonly<Record<string, Language>> = { en: 'en', ko: 'ko' };

/** The language of ours that an `Accept-Language` header likes best, if it names one. */
export function languageAsked(header = ''): Language | undefined {
  const ranges = header.split(',').map((range) => {
    const [tag = '', quality] = range.split(';');
    return {
      language: LANGUAGES[tag.trim().slice(0, 2).toLowerCase()],
      weight: quality === undefined ? 1 : Number(quality.replace(/^\s*q=/, '')) || 0,
    };
  });
  const liked = ranges.filter(({ weight }) => weight > 0);
  return liked
    .toSorted((left, right) => right.weight - left.weight)
    .find(({ language }) => language)?.language;
}
