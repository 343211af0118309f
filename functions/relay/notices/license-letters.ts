import type { LicenseRequest, LicenseWarning } from '../../../shared/contracts/license.ts';
import { amountIn } from '../../../shared/messages/amounts.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import type { LicenseEvent } from '../../../shared/messages/mails/index.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';
import { percentIn } from '../../../shared/messages/people/index.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { LetterDependencies } from './dependencies.ts';
import { type Fact, type Letter, plain } from './letter.ts';
import { addressedTo, statusPageOf } from './notice.ts';
import { toOfficer } from './officer-letters.ts';
import { reasonSections } from './reasons.ts';
import { type MailWords, mailWordsIn, type ReviewScene, type Scene } from './scene.ts';
import { nameInSubject } from './subject.ts';

type Asker = Pick<LicenseRequest, 'by' | 'office'>;

/** Tells whom a license concerns what was done with it, since when and why; told as it was, whatever came after. */
export async function licenseLetters(
  scene: Scene,
  type: LicenseEvent,
  deps: LetterDependencies,
): Promise<Letter[]> {
  const { file, event } = scene;
  const { change } = event;
  if (!change) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const { by, office, askedAt } = change;
  const asker = office !== undefined && askedAt !== undefined && { by, office };
  return [
    { ...movedLetter(words, scene, type), ...addressedTo(file, words) },
    ...(await toSupplier(scene, deps, (of) => movedLetter(of, scene, type))),
    ...(asker ? await toAsker(scene, asker, { deps, type }) : []),
  ];
}

/** Tells whom a license concerns that much of it has shipped, or that it ends soon. */
export async function warningLetters(scene: Scene, deps: LetterDependencies): Promise<Letter[]> {
  const { file, event } = scene;
  if (!event.warning) return [];
  const words = await mailWordsIn(file.request.contact.language);
  return [
    { ...warningLetter(words, scene, event.warning), ...addressedTo(file, words) },
    ...(await toSupplier(scene, deps, (of) => warningLetter(of, scene, event.warning ?? {}))),
  ];
}

function warningLetter(
  words: MailWords,
  scene: Scene,
  { shippedPercent, daysLeft = 0 }: Partial<LicenseWarning>,
): Said {
  const { common, mails, language } = words;
  const { file, policy } = scene;
  const { warning } = mails.license;
  const kind =
    shippedPercent === undefined ? 'days' : shippedPercent < 100 ? 'shipped' : 'exhausted';
  const headline = {
    days: warning.days(daysLeft),
    shipped: warning.shipped(percentIn(language, (shippedPercent ?? 0) / 100)),
    exhausted: warning.exhausted,
  }[kind];
  const { license } = file;
  const left = license ? license.tpp - license.shippedTpp : 0;
  return {
    subject: common.notice.subject(headline, nameInSubject(file)),
    intro: warning.intro(file.request.reference),
    headline,
    lead: [warning.next[kind]],
    facts: [
      { name: mails.license.number, value: scene.event.warning?.license ?? '' },
      ...(left > 0 ? [{ name: warning.left, value: amountIn(words, left, policy) }] : []),
      ...(license ? [{ name: warning.until, value: instantIn(language, license.expiresAt) }] : []),
    ],
    sections: [],
    link: { label: common.notice.link, to: { path: statusPageOf(file) } },
  };
}

/** What a letter says, whoever it is to. */
export type Said = Omit<Letter, 'to' | 'language' | 'greeting' | 'closing'>;

/** Whose order system filed it, where that is not the mailbox of the contact itself. */
export async function toSupplier(
  scene: Scene,
  { noticeSettings }: LetterDependencies,
  say: (words: MailWords) => Said,
): Promise<Letter[]> {
  const { clientId, request } = scene.file;
  const supplier = await noticeSettings.supplierOf(clientId);
  if (!supplier || isSameMailbox(supplier.email, request.contact.email)) return [];
  const { email, language } = supplier;
  const words = await mailWordsIn(language);
  const { supplier: said } = words.mails.license;
  const greeting = words.common.notice.greeting(said.name);
  return [{ ...say(words), to: email, language, greeting, closing: said.closing }];
}

function movedLetter(words: MailWords, scene: Scene, type: LicenseEvent) {
  const { common, mails } = words;
  const { file, event } = scene;
  const { reference } = file.request;
  const label = mails.license.label[type];
  return {
    subject: common.notice.subject(label, nameInSubject(file)),
    intro: mails.license.intro(reference),
    headline: label,
    lead: [mails.license.meaning[type]],
    tone: type === 'license.reinstated' ? ('good' as const) : ('bad' as const),
    facts: factsOf(words, scene),
    sections: event.change ? reasonSections(words, event.change.reason) : [],
    link: { label: common.notice.link, to: { path: statusPageOf(file) } },
  };
}

/** Tells who asked for it why it was not done. */
export async function notConfirmedLetters(
  scene: ReviewScene,
  deps: LetterDependencies,
): Promise<Letter[]> {
  const { confirms, tasks } = scene.review;
  const said = tasks.flatMap(({ answer }) => (answer ? [answer.reason] : []));
  return confirms ? toAsker(scene, confirms, { deps, why: whyNot(scene.review), said }) : [];
}

function factsOf(words: MailWords, { event: { change, at }, policy }: Scene): Fact[] {
  const { license } = words.mails;
  const returned = change?.returnedTpp;
  return [
    { name: license.number, value: change?.license ?? '' },
    { name: license.at, value: instantIn(words.language, at) },
    ...(returned ? [{ name: license.returned, value: amountIn(words, returned, policy) }] : []),
  ];
}

type WhyNot = keyof MailWords['mails']['license']['whyNot'];

function whyNot({ outcome, tasks }: ReviewScene['review']): WhyNot {
  if (outcome === 'superseded') return 'overtaken';
  const answer = tasks.find((task) => task.answer)?.answer?.decision;
  if (answer === undefined) return 'missed';
  return answer === 'approve' ? 'law' : 'refused';
}

interface ToAsker {
  readonly deps: LetterDependencies;
  readonly type?: LicenseEvent;
  readonly why?: WhyNot;
  /** In the words of the second officer. */
  readonly said?: readonly string[];
}

/** Nobody, where the asker has left the office since. */
async function toAsker(
  { file, event }: Scene,
  asker: Asker,
  { deps, type, why, said = [] }: ToAsker,
): Promise<Letter[]> {
  const office = await deps.offices.find(asker.office);
  const officer = office?.officers.find(({ email }) => isSameMailbox(email, asker.by));
  if (!office || !officer || !file.license) return [];
  const words = await mailWordsIn(officer.language);
  const { license } = words.mails;
  const { reference } = file.request;
  const headline = type ? license.label[type] : license.notConfirmed;
  return [
    {
      ...toOfficer(officer, words),
      subject: words.common.notice.subject(headline, nameInSubject(file)),
      intro: license.asked(file.license.id, reference),
      headline,
      lead: why ? [license.whyNot[why]] : [],
      facts: [{ name: license.at, value: instantIn(words.language, event.at) }],
      sections: [{ title: license.words, sentences: plain(said) }],
      closing: words.mails.officer.closing(officeNameIn(words.language, office, asker.office)),
    },
  ];
}
