import { html } from 'hono/html';
import { contactsOf } from '../../../shared/cases/contact.ts';
import { listIn } from '../../../shared/messages/people/index.ts';
import { mailDomainOf } from '../../../shared/people/mailbox.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

/** An address of the applicant, today's or an earlier one, is in the house of an office that reviews: nobody may have to find that out. */
export function conflict({ visit, file, review, offices }: CaseView): Html | '' {
  const domains = contactsOf(file).map(mailDomainOf);
  const own = (visit.office?.officers ?? []).map(({ email }) => ({
    office: visit.task.office,
    email,
  }));
  const reviewers = review.tasks.map(({ office, officer: { email } }) => ({ office, email }));
  const all = [...own, ...reviewers];
  const domain = domains.find((one) => all.some(({ email }) => mailDomainOf(email) === one));
  if (domain === undefined) return '';
  const concerned = all
    .filter(({ email }) => mailDomainOf(email) === domain)
    .map(({ office }) => offices.get(office) ?? office);
  const { people, language } = visit.words;
  const names = listIn(language, [...new Set(concerned)]);
  return html`
<section class="news" aria-labelledby="conflict"><h2 id="conflict">${people.task.conflict}</h2>
<p><bdi>${people.task.conflictAt(domain, names)}</bdi></p></section>`;
}
