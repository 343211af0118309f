import { browserOf, type FilledIn } from '../../shared/browsing/browser.ts';
import { formTo, type LoadedPage, onceMore } from '../../shared/browsing/page.ts';
import type { Mailbox, ReceivedMail } from '../adapters/mailbox.ts';
import { awaited, check } from './check.ts';
import { flaggedOrder } from './orders.ts';
import { checkReleased, drawOf, fileTwice, type Walk } from './walk.ts';

/** As often as the scanners of mail fetch a link, and as they do. */
const SCANS = ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'GET', 'GET', 'HEAD', 'GET', 'GET'] as const;

/**
 * An order that people decide: asked by mail, the link fetched as scanners do, then opened by the
 * officer, who signs in with a code and refuses. The hold comes free, and the applicant is told.
 */
export async function walkReview(walk: Walk, mailbox: Mailbox): Promise<void> {
  const { api, deps } = walk;
  const since = deps.clock();
  const mails = () => mailbox.receivedSince(since);
  const reference = `${walk.reference}-2`;
  const order = flaggedOrder({ reference, email: mailbox.applicant });
  const asked = await fileTwice(walk, order, reference);
  const { id } = asked;
  check(asked.status === 'under-review', `The order with a red flag was answered ${asked.status}`);
  check(drawOf(asked).state === 'held', 'An order under review holds nothing');

  const link = await awaited('The mail about the task', () => taskLink(mails, id), deps);
  for (const method of SCANS) await deps.fetch(link, { method, redirect: 'manual' });
  check((await api.find(id)).status === 'under-review', 'Fetching the link decided the case');

  const noticesNow = async () =>
    (await mails()).filter(({ to, text }) => to === mailbox.applicant && text.includes(reference));
  const before = (await noticesNow()).length;
  await refuse(walk, { link, officer: mailbox.officer, mails });
  const decided = async () => ((await api.find(id)).status === 'refused' ? true : undefined);
  await awaited('The decision', decided, deps);
  await checkReleased(walk, id);
  const told = async () => ((await noticesNow()).length > before ? true : undefined);
  await awaited('The notice of the decision', told, deps);
}

type Mails = () => Promise<ReceivedMail[]>;

async function taskLink(mails: Mails, caseId: string): Promise<string | undefined> {
  const links = (await mails()).flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? []);
  return links.find((link) => {
    const [, taskId = ''] = /\/tasks\/([^?]+)\?key=/.exec(link) ?? [];
    return decodeURIComponent(taskId).startsWith(`${caseId}.`);
  });
}

interface Officer {
  readonly link: string;
  readonly officer: string;
  readonly mails: Mails;
}

/** Proves to hold the mailbox, opens the task and refuses. */
async function refuse({ deps }: Walk, { link, officer, mails }: Officer): Promise<void> {
  const { open, submit } = browserOf(deps);
  const fillIn = async (
    page: LoadedPage,
    ending: string,
    typed?: FilledIn,
  ): Promise<LoadedPage> => {
    const form = formTo(answered(page), ending);
    check(form !== undefined, `A page has no form "${ending}"`);
    return answered(await submit(form, typed));
  };
  const seen = new Set((await mails()).map(({ id }) => id));
  const codePage = await fillIn(await open(link), 'code');
  const newCode = async () => {
    const fresh = (await mails()).filter(({ id, to }) => to === officer && !seen.has(id));
    return fresh.map(({ text }) => /^\s*(\d{6})\s*$/m.exec(text)?.[1]).find(Boolean);
  };
  const code = await awaited('The code for signing in', newCode, deps);
  const task = await fillIn(codePage, 'sign-in', { code });
  const decided = await fillIn(task, 'decision', {
    decision: 'refuse',
    reason: 'Synthetic case of the canary: it is always refused.',
  });
  // Should the rules ever recommend otherwise.
  const confirmation = onceMore(decided);
  if (confirmation) answered(await submit(confirmation, { confirmed: 'yes' }));
}

function answered(page: LoadedPage): LoadedPage {
  check(page.status < 300, `A page answered ${page.status}`);
  return page;
}
