import { randomUUID } from 'node:crypto';
import { type DemoOffice, officersAt } from '../../../infra/local/demo/officers.ts';
import {
  awaitMail,
  type Inbox,
  linksIn,
  mailsTo,
} from '../../../infra/local/demo/person/mailbox.ts';
import { person } from '../../../infra/local/demo/person/person.ts';
import { formTo, type LoadedPage } from '../../../shared/browsing/page.ts';
import { clientOf, type Reply } from './client.ts';
import type { Target } from './target.ts';

export type Said = readonly [DemoOffice, 'approve' | 'refuse', changes?: { conditions?: string }];

export const AGENCIES = ['commerce', 'state', 'defense', 'energy'] as const;
export const ALL_APPROVE: readonly Said[] = AGENCIES.map((office) => [office, 'approve'] as const);

/** Everybody who takes part in a review: applicants and officers, each with mailbox and browser. */
export function peopleOf(target: () => Target) {
  const { api, eventually } = clientOf(target);
  const inbox: Inbox = {
    get url() {
      return target().inboxUrl;
    },
    get patienceMs() {
      return target().patienceMs;
    },
  };
  const officer = officersAt(inbox);
  const read = async (id: string): Promise<Reply['body']> => (await api(`/v1/requests/${id}`)).body;
  return {
    inbox,
    officer,
    read,
    applicant: (email: string) => person(inbox, email),
    apply: (body: unknown) => api('/v1/applications', { body, idempotencyKey: randomUUID() }),
    /** Lets officers decide one after the other, each from the newest mail about the case. */
    decide: async (
      caseId: string,
      said: readonly Said[],
      round?: number,
    ): Promise<LoadedPage[]> => {
      const pages: LoadedPage[] = [];
      for (const [office, decision, changes = {}] of said) {
        const task = { caseId, office, ...(round !== undefined && { round }) };
        const typed = { decision, reason: `${office} says ${decision}.`, ...changes };
        pages.push(await officer(office).act(task, 'decision', typed));
      }
      return pages;
    },
    /** The case, once people or time have brought it there. */
    becomes: (id: string, status: string) =>
      eventually(
        () => read(id),
        (answer) => answer.status === status,
      ),
    mailsTo: (email: string) => mailsTo(inbox, email),
    /** The newest mail whose subject says so; waits for it. */
    mailSaying: (email: string, ...said: readonly string[]) =>
      awaitMail(inbox, email, ({ subject }) => said.every((part) => subject.includes(part))),
    /** Every link of every mail to these people that leads to the case. */
    linksOf: async (emails: readonly string[], about: readonly string[]): Promise<string[]> => {
      const mails = (await Promise.all(emails.map((email) => mailsTo(inbox, email)))).flat();
      const links = mails.flatMap(linksIn);
      return [...new Set(links.filter((link) => about.some((part) => link.includes(part))))];
    },
  };
}

/** The form of a page, which has to be there. */
export function formOn(page: LoadedPage, ending: string) {
  const form = formTo(page, ending);
  if (!form) throw new Error(`${page.url} (${page.status}) has no form "${ending}"`);
  return form;
}
