import type { Paragraph } from '../../rules/vocabulary.ts';

/** What a paragraph of supplement 10 to part 748 asks, so that "yes" is to meet it. */
export interface ParagraphWords {
  readonly question: string;
  /** What the answer in words should say. */
  readonly say: string;
}

export const enParagraphWords: Readonly<Record<Paragraph, ParagraphWords>> = {
  '1': {
    question:
      'Do you meet the standards of security, export control and human rights for large data centers, or have a credible plan to?',
    say: 'Since when and how: physical, cyber and personnel security, US export control law, human rights; and how you will do so outside the allied countries.',
  },
  '2': {
    question:
      'Are you free of ties to military end users and military-intelligence end users, with your parents, subsidiaries and their staff?',
    say: 'Ties include research agreements and joint activities. Name each that there was, and when it ended.',
  },
  '3': {
    question:
      'Do you follow the US rules on outbound investment and on supply of communications technology, and depend on no advanced chips or network equipment of countries of concern?',
    say: 'Where your chips and network equipment come from. Name joint ventures with those in countries of concern or on US lists, and every share or debt that they hold.',
  },
  '4': {
    question:
      'Will you pass no advanced chips, without authorization from BIS, to countries of concern, to listed parties, or to those who work for them?',
    say: 'How you keep chips from them: customers, staff, resale, and who checks.',
  },
  '5': {
    question:
      'Will you tell BIS 60 days before chips move from one country to another, and before you build in a new country?',
    say: 'Who tells BIS, and what starts it. It is asked of universal validated end users; a national one says that its chips stay in their country.',
  },
  '6': {
    question: 'Will the chips stay within the countries and shares that you apply for?',
    say: 'Where each data center is or will be, and how you keep within the shares of the rule. Shares are asked of universal validated end users.',
  },
  '7': {
    question:
      'Will no model of ECCN 4E091 be trained on these chips, without authorization, outside the allied countries or for those headquartered outside them?',
    say: 'How you know what is trained. Fine-tuning with up to 25 percent of the original training operations is allowed.',
  },
  '8': {
    question:
      'Will weights of ECCN 4E091 be stored only where the rule allows: in allied countries, or in facilities of companies headquartered there that meet paragraphs 14, 15 and 18?',
    say: 'Name the facilities, or say that you store no such weights.',
  },
  '9': {
    question:
      'Do you make sure that nothing is used for what part 744 forbids, for military or intelligence bodies of countries of concern, or against human rights?',
    say: 'How you know your customers and what they do, and what follows when you learn of such a use.',
  },
  '10': {
    question: 'Will you report every chip, facility by facility, each February 1 and August 1?',
    say: 'Who counts, from which records, and how losses, failures, moves and resale are counted.',
  },
  '11': {
    question:
      'Do you monitor all of this, keep the records for five years, and open records and facilities to audits by BIS?',
    say: 'Who does it, where the records are, and who tells BIS when a requirement is not met.',
  },
  '12': {
    question:
      'Are you headquartered in an allied country, or is there an arrangement between your government and the United States?',
    say: 'Name the arrangement and its date. If you are headquartered in an allied country, say so.',
  },
  '13': {
    question:
      'Are you free of ownership, control and influence from countries of concern, with your parents and subsidiaries?',
    say: 'Who owns and leads you, their ties to countries of concern, how you are financed, and any enforcement against you.',
  },
  '14': {
    question:
      'Do your data centers meet NIST 800-53 as FedRAMP High does, attested each year by an accredited third party?',
    say: 'The assessor and the date of the last attestation; protection against seizure and tampering; server areas without windows; patrol, or intrusion detection with a response in 15 minutes.',
  },
  '15': {
    question:
      'Do you secure AI systems as the guidance of NSA and CISA says, log their use, and limit how fast weights could leave?',
    say: 'Which practices you follow, what is logged, and how each interface to weights is reviewed and limited.',
  },
  '16': {
    question:
      'Is there a plan for secure shipment with your chip provider, and will you report theft, loss or tampering within 30 days?',
    say: 'Carriers, chain of custody, measures against theft and tampering, and the check on receipt.',
  },
  '17': {
    question: 'Are chips sanitized and disposed of in a way that can be verified?',
    say: 'What happens at the end of their life, who does it, and what proves it.',
  },
  '18': {
    question:
      'Is everybody with access to a data center or its systems vetted, and is there a program against insider threats?',
    say: 'Who is vetted and against which lists, how former employers are looked at, and how the program works.',
  },
  '19': {
    question:
      'Do you accept that failing in this may end the authorization, and chip allocations and licenses with it?',
    say: 'Who accepts it for the company, and in which document.',
  },
};
