import { type Application, type Filing, isApplication } from '../contracts/application.ts';
import type { CaseFile } from '../contracts/case.ts';
import { policyCarried } from '../digests/policy-digest.ts';
import type { Policy } from '../rules/index.ts';
import { inH100, itemName } from './amounts.ts';
import { numberIn } from './index.ts';
import { countryIn } from './people/index.ts';
import type { Words } from './words.ts';

type Order = Exclude<Filing, Application>;

/** The case in a line, as its title: what of, and where to. */
export function headlineOf(
  words: Words,
  {
    request,
    policy,
    decision,
  }: Pick<CaseFile, 'request' | 'policy'> & Partial<Pick<CaseFile, 'decision'>>,
): string {
  const said = words.people.case;
  if (isApplication(request)) {
    const { name } = request.company;
    return request.type === 'national-veu' ? said.nationalVeu(name) : said.universalVeu(name);
  }
  const totalTpp = decision?.totalTpp;
  return orderHeadline(words, request, { policy: policyCarried(policy), totalTpp });
}

/** An order of one part is told by its own count; a mix by H100, in whole numbers, once it is counted. */
export function orderHeadline(
  { people: { case: said, questions }, language }: Words,
  request: Order,
  {
    policy,
    totalTpp,
  }: { readonly policy: Policy | undefined; readonly totalTpp: number | undefined },
): string {
  const country = countryIn(language, request.destination);
  if (!('items' in request)) return said.weights(request.model.name, country);
  const [first, ...more] = request.items;
  const item = first ? said.item(itemName(first, policy), numberIn(language, first.quantity)) : '';
  if (more.length === 0) return said.order(item, country);
  if (totalTpp === undefined || !policy)
    return said.order(questions.itemsAndMore(item, more.length), country);
  const kinds = numberIn(language, request.items.length);
  return said.order(said.mix(kinds, numberIn(language, inH100(totalTpp, policy))), country);
}
