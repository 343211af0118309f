import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { Letter } from './letter.ts';
import { addressedTo, noticeOf } from './notice.ts';
import { mailWordsIn, type Scene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Tells who has become the contact of a case where it stands, and who was it that they are it no more. */
export async function contactLetters(scene: Scene): Promise<Letter[]> {
  const { file, event } = scene;
  if (!event.contact) return [];
  const { former, now } = event.contact;
  const isStill = isSameMailbox(file.request.contact.email, now.email);
  const words = await mailWordsIn(former.language);
  const said = words.mails.applicant.formerContact;
  const gone: Letter = {
    ...addressedTo(file, words),
    to: former.email,
    subject: words.common.notice.subject(said.label, nameInSubject(file)),
    intro: said.intro(file.request.reference),
    headline: said.label,
    lead: [said.meaning],
    facts: [{ name: said.now, value: `${now.name}, ${now.email}` }],
    sections: [],
    closing: said.closing,
  };
  return [...(isStill ? [await noticeOf(scene, 'contact.changed')] : []), gone];
}
