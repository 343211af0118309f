import { setTimeout as sleep } from 'node:timers/promises';

/** A mail as the inbox of the host has it. */
export interface InboxMail {
  readonly subject: string;
  readonly destination: { readonly to: readonly string[] };
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly body: { readonly text: string; readonly html: string };
}

/** Where mail can be read that never leaves the machine. */
export interface Inbox {
  readonly url: string;
  /** How long a mail may take. */
  readonly patienceMs: number;
}

/** All mails to an address, oldest first. */
export async function mailsTo({ url }: Inbox, email: string): Promise<InboxMail[]> {
  const response = await fetch(`${url}/store`);
  const { emails } = (await response.json()) as { emails: InboxMail[] };
  return emails.filter(({ destination }) => destination.to.includes(email));
}

/** The newest mail to an address that fits; waits for it, and says so when none comes. */
export async function awaitMail(
  inbox: Inbox,
  email: string,
  fits: (mail: InboxMail) => boolean,
): Promise<InboxMail> {
  const deadline = Date.now() + inbox.patienceMs;
  for (;;) {
    const mail = (await mailsTo(inbox, email)).findLast(fits);
    if (mail) return mail;
    if (Date.now() > deadline) throw new Error(`The mail to ${email} never came`);
    await sleep(150);
  }
}

/** Every address that a mail leads to. */
export const linksIn = ({ body }: InboxMail): string[] => body.text.match(/https?:\/\/\S+/g) ?? [];

/** A task of a case, as its mail names it; of the latest round that was mailed, if none is told. */
export interface TaskOf {
  readonly caseId: string;
  readonly office: string;
  readonly round?: number;
}

/** The link to a task, with its secret. */
export const taskLinkIn = (mail: InboxMail, { caseId, office, round }: TaskOf) =>
  linksIn(mail).find((link) => {
    const [, taskId = ''] = /\/tasks\/([^?]+)\?key=/.exec(link) ?? [];
    const id = decodeURIComponent(taskId);
    const ofRound = round === undefined ? `${caseId}.` : `${caseId}.${round}.`;
    return id.startsWith(ofRound) && id.endsWith(`.${office}`);
  });

/** A one-time code stands in a line of its own. */
export const codeIn = ({ body }: InboxMail): string | undefined =>
  /^(\d{6})$/m.exec(body.text)?.[1];
