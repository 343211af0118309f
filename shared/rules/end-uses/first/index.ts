import type { EndUsePhrases } from '../phrases.ts';
import { ar, fa } from './ar-fa.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { de, fr } from './fr-de.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { places } from './places.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

/** Never edited once a decision was made by it: another reading has another name. */
export const firstPhrases: EndUsePhrases = {
  scripts: {
    latin: { en, es, fr, de },
    hangul: { ko },
    han: { zh, ja },
    cyrillic: { ru },
    arabic: { ar, fa },
  },
  places,
};
