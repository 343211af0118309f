import { html } from 'hono/html';
import type { CaseChange } from '../../../shared/cases/since-filing.ts';
import { accountName } from '../../../shared/messages/amounts.ts';
import { instantIn, numberIn } from '../../../shared/messages/index.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { assertNever } from '../../../shared/rules/vocabulary.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';
import { oneFinding } from './reasons.ts';

/** What is different since the case was filed, what stands against it first; or that nothing is. */
export function sinceFiling(view: CaseView): Html {
  const { visit, file, changes } = view;
  const { people, language } = visit.words;
  if (changes.length === 0) {
    return html`<p class="soft">${people.since.none(instantIn(language, file.submittedAt))}</p>`;
  }
  return html`
<section class="news" aria-labelledby="since"><h2 id="since">${people.since.title}</h2>
<ol class="findings">${changes.map((change) => one(view, change))}</ol></section>`;
}

function one(view: CaseView, change: CaseChange): Html {
  const { visit, asked, file } = view;
  const { words } = visit;
  if (change.kind !== 'forbidden' && change.kind !== 'match') {
    return html`<li><div><p>${sentence(view, change)}</p></div></li>`;
  }
  const { decision } = file;
  if (!decision) return html``;
  const { finding } = change;
  return oneFinding(words, finding, { file: { request: asked, decision }, isOfficer: true });
}

function sentence(
  { visit: { words }, asked }: CaseView,
  change: Exclude<CaseChange, { kind: 'forbidden' | 'match' }>,
): string {
  const { people, common, language } = words;
  const { since } = people;
  switch (change.kind) {
    case 'policy': {
      const [from, to] = [change.from, change.to].map(({ id, version }) =>
        common.request.policyOf(id, version),
      );
      return since.policy(from ?? '', to ?? '');
    }
    case 'list': {
      const to = dayIn(language, change.to);
      return since.list(change.from === undefined ? undefined : dayIn(language, change.from), to);
    }
    case 'limit':
    case 'room': {
      const [from, to] = [change.fromTpp, change.toTpp].map((tpp) => numberIn(language, tpp));
      return since[change.kind](accountName(words, change.account, asked), from ?? '', to ?? '');
    }
    case 'amended':
      return since.amended(change.times, change.at && instantIn(language, change.at));
    default:
      return assertNever(change);
  }
}
