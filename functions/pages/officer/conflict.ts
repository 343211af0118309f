import { html } from 'hono/html';
import { listIn } from '../../../shared/messages/people/index.ts';
import { mailDomainOf } from '../../../shared/people/mailbox.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

/** The applicant's address is in the house of an office that reviews: nobody may have to find that out. */
export function conflict({ visit, asked, review, offices }: CaseView): Html | '' {
  const domain = mailDomainOf(asked.contact.email);
  const own = (visit.office?.officers ?? []).map(({ email }) => ({
    office: visit.task.office,
    email,
  }));
  const reviewers = review.tasks.map(({ office, officer: { email } }) => ({ office, email }));
  const concerned = [...own, ...reviewers]
    .filter(({ email }) => mailDomainOf(email) === domain)
    .map(({ office }) => offices.get(office) ?? office);
  if (concerned.length === 0) return '';
  const { people, language } = visit.words;
  const names = listIn(language, [...new Set(concerned)]);
  return html`
<section class="news" aria-labelledby="conflict"><h2 id="conflict">${people.task.conflict}</h2>
<p><bdi>${people.task.conflictAt(domain, names)}</bdi></p></section>`;
}
