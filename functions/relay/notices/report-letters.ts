import type { ReportTold } from '../../../shared/contracts/report.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { reportMessagesIn } from '../../../shared/messages/reports/index.ts';
import type { LetterDependencies } from './dependencies.ts';
import { type Letter, plain } from './letter.ts';
import { type Said, toSupplier } from './license-letters.ts';
import { addressedTo, statusPageOf } from './notice.ts';
import { type MailWords, mailWordsIn, type Scene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Tells the contact, and the supplier, of a report that was filed, is to be filed, or is late. */
export async function reportLetters(scene: Scene, deps: LetterDependencies): Promise<Letter[]> {
  const { file, event } = scene;
  const { report } = event;
  if (!report) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const { closing } = reportMessagesIn(words.language).mail;
  return [
    { ...reportLetter(words, scene, report), ...addressedTo(file, words), closing },
    ...(await toSupplier(scene, deps, (of) => reportLetter(of, scene, report))),
  ];
}

function reportLetter(words: MailWords, { file, event }: Scene, report: ReportTold): Said {
  const { kinds, mail, dueOn, clause } = reportMessagesIn(words.language);
  const { title, asks } = kinds[report.kind];
  const day = dayIn(words.language, report.dueOn);
  const isFiled = event.type === 'report.filed';
  const open = report.isLate ? mail.late(title, day) : mail.due(title, day);
  const headline = isFiled ? mail.filed(title) : open;
  return {
    subject: words.common.notice.subject(headline, nameInSubject(file)),
    intro: mail.intro(file.request.reference),
    headline,
    tone: isFiled ? 'good' : report.isLate ? 'bad' : 'act',
    lead: [isFiled ? mail.filedLead : asks],
    facts: [{ name: dueOn, value: day }],
    sections: [{ title: clause, sentences: plain([report.citation]) }],
    link: { label: mail.link, to: { path: `${statusPageOf(file)}/reports` } },
  };
}
