import { html } from 'hono/html';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { isEverybodys } from '../../../shared/ledger/account.ts';
import { tppOfH100 } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import type { Html } from '../layout.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { CaseVisit } from './visit.ts';

/** Told in steps: nobody learns from it what another order takes. */
const STEP_H100 = 100;

/** Where a waiting case stands in its list, and how much must become free before its turn. */
export async function waitingCard(
  deps: Pick<ApplicantDependencies, 'quotas' | 'waiters' | 'clock'>,
  { file, words }: CaseVisit,
): Promise<Html | ''> {
  const account = file.decision?.waitsFor;
  if (file.status !== 'waitlisted' || account === undefined) return '';
  const list = await listOf(deps, account, file.id);
  const quota = isEverybodys(account) ? await deps.quotas.find(account, deps.clock()) : undefined;
  const { waiting: said } = words.people.standing;
  const number = (value: number) => numberIn(words.language, value);
  const policy = policyCarried(file.policy);
  const missingTpp = list && quota && list.upToOwnTpp - quota.availableTpp;
  return html`
<section class="card" aria-labelledby="waiting"><h2 id="waiting">${said.title}</h2>
${list ? html`<p><b>${placeIn(said, list, number)}</b></p>` : ''}
${
  missingTpp === undefined || policy === undefined
    ? ''
    : html`<p>${missingTpp > 0 ? said.free(number(inSteps(missingTpp / tppOfH100(policy)))) : said.soon}</p>`
}
<p class="small soft">${said.order}</p></section>`;
}

const inSteps = (h100: number): number => Math.ceil(h100 / STEP_H100) * STEP_H100;

interface PlaceInList {
  /** From 1 on. */
  readonly place: number;
  readonly all: number;
  /** What those before it and it itself wait for. */
  readonly upToOwnTpp: number;
}

/** `undefined` where it is not in the list (yet), which may lag behind. */
async function listOf(
  { waiters }: Pick<ApplicantDependencies, 'waiters'>,
  account: string,
  own: string,
): Promise<PlaceInList | undefined> {
  let [all, place, upToOwnTpp] = [0, 0, 0];
  for await (const { caseId, tpp } of waiters(account)) {
    all++;
    if (place === 0) upToOwnTpp += tpp;
    if (caseId === own) place = all;
  }
  return place === 0 ? undefined : { place, all, upToOwnTpp };
}

function placeIn(
  said: CaseVisit['words']['people']['standing']['waiting'],
  { place, all }: PlaceInList,
  number: (value: number) => string,
): string {
  if (all === 1) return said.alone;
  return place === 1 ? said.first : said.place(number(place), number(all));
}
