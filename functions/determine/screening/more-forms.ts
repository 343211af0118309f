import { PLACE_WORDS } from './places.ts';

/**
 * Corporate forms of more countries, in Latin letters. They stand at the beginning or the end of a name;
 * within one the same letters are a word. Limits know a party by those of `corporate-forms.ts` alone.
 */
const FORMS = new Set(
  `
  asc bsc bvba chp ctcp dac dno ead ehf eirl eireli eood epe eurl fgbu fgup gbr gesmbh ggmbh gie godo goshi
  gup hoesa jdoo jscb chushik chusik jusik kaisha gaisha kkt ksc kscc lda limitee lllp ltee mchj mmc mup nao
  odo ohg ood opc osauhing pat pcl persero pjs pllc plt prat psc qpsc qsc sal sapa sapi sasu sau sca scl
  scop scrl scs sgps sha shpk sia ska slne slu snc sooo spc spj sprl sti tnhh tob too tov tzov uab ulc
  unipessoal vof vos vsi yugen yuhan
  `
    .trim()
    .split(/\s+/),
);

/** Two letters say so at the end alone. */
const LAST_FORMS = new Set('ad ae ay dd ee fz gk hb hf kb ky mb og ou rl sl ug yk'.split(' '));

/** Some come apart at their dots: "S. de R.L. de C.V.", "Sh.p.k.". */
const TAKEN_APART = / (?:s de rl(?: de cv)?|sh pk)$/;

/** A name's words without the corporate forms at either end of it, places aside; a form alone stays. */
export function withoutForms(name: readonly string[]): readonly string[] {
  const whole = name.join(' ');
  const words = TAKEN_APART.test(whole) ? whole.replace(TAKEN_APART, '').split(' ') : name;
  const isForm = (word = '') => FORMS.has(word);
  let place = words.length;
  while (place > 1 && PLACE_WORDS.has(words[place - 1] ?? '')) place -= 1;
  let end = place;
  while (end > 1 && (isForm(words[end - 1]) || LAST_FORMS.has(words[end - 1] ?? ''))) end -= 1;
  let start = 0;
  while (start < end - 1 && isForm(words[start])) start += 1;
  return [...words.slice(start, end), ...words.slice(place)];
}
