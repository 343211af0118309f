import { browserOf, type FilledIn } from '../../../../shared/browsing/browser.ts';
import { formTo, type LoadedPage, onceMore, titleOf } from '../../../../shared/browsing/page.ts';
import {
  awaitMail,
  codeIn,
  type Inbox,
  type InboxMail,
  type TaskOf,
  taskLinkIn,
} from './mailbox.ts';

/** Somebody with a mailbox and a browser: all that an officer or an applicant has. */
export function person(inbox: Inbox, email: string) {
  const { open, submit } = browserOf({ fetch });

  /** Opens a link; where the page asks who is there, proves to hold the mailbox. */
  const signInAt = async (link: string): Promise<LoadedPage> => {
    const page = await open(link);
    const ask = formTo(page, 'code');
    if (!ask) return page;
    const codeStep = await submit(ask);
    const enter = formTo(codeStep, 'sign-in');
    if (!enter) return codeStep;
    // The code was mailed before the page was answered.
    const mail = await awaitMail(inbox, email, (one) => codeIn(one) !== undefined);
    return submit(enter, { code: codeIn(mail) ?? '' });
  };

  const taskMail = (task: TaskOf): Promise<InboxMail> =>
    awaitMail(inbox, email, (mail) => taskLinkIn(mail, task) !== undefined);

  /** The link of the newest mail about a task. */
  const taskLink = async (task: TaskOf): Promise<string> =>
    taskLinkIn(await taskMail(task), task) ?? '';

  return {
    email,
    open,
    submit,
    signInAt,
    taskMail,
    taskLink,
    /** Reads the mail, follows its link, signs in and fills in one of the forms of the case, and means it. */
    act: async (task: TaskOf, form: string, typed: FilledIn): Promise<LoadedPage> => {
      const page = await signInAt(await taskLink(task));
      const found = formTo(page, form);
      if (!found) throw new Error(`${task.office} sees no form "${form}": ${titleOf(page)}`);
      const answered = await submit(found, typed);
      const again = onceMore(answered);
      return again ? submit(again, { confirmed: 'yes' }) : answered;
    },
  };
}

export type Person = ReturnType<typeof person>;
