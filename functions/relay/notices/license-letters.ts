import type { LicenseChange } from '../../../shared/contracts/license.ts';
import { amountIn } from '../../../shared/messages/amounts.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import type { LicenseEvent } from '../../../shared/messages/mails/index.ts';
import { type Fact, type Letter, plain } from './letter.ts';
import { addressedTo, statusPageOf } from './notice.ts';
import { type MailWords, mailWordsIn, type Scene } from './scene.ts';

/** Tells what was done with a license, since when and why; told as it was, whatever came after. */
export async function licenseLetters(scene: Scene, type: LicenseEvent): Promise<Letter[]> {
  const { file, event } = scene;
  if (!event.change) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const letter = { ...aboutLicense(words, scene, event.change), ...addressedTo(file, words) };
  return [{ ...letter, ...saying(words, scene, type) }];
}

function saying({ common, mails: { license } }: MailWords, { file }: Scene, type: LicenseEvent) {
  const { reference } = file.request;
  const label = license.label[type];
  return {
    subject: common.notice.subject(label, reference),
    intro: license.intro(reference),
    headline: label,
    lead: [license.meaning[type]],
    link: { label: common.notice.link, to: { path: statusPageOf(file) } },
  };
}

function aboutLicense(words: MailWords, scene: Scene, change: LicenseChange) {
  const { common, mails } = words;
  return {
    facts: factsOf(words, scene, change),
    sections: [
      { title: mails.license.why, sentences: plain([common.licenseReasons[change.reason.code]]) },
      { title: mails.license.words, sentences: plain([change.reason.words]) },
    ],
  };
}

function factsOf(words: MailWords, { event, policy }: Scene, change: LicenseChange): Fact[] {
  const { license } = words.mails;
  return [
    { name: license.number, value: change.license },
    { name: license.at, value: instantIn(words.language, event.at) },
    ...(change.returnedTpp
      ? [{ name: license.returned, value: amountIn(words, change.returnedTpp, policy) }]
      : []),
  ];
}
