import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../shared/drafts/body.ts';
import { openFields } from '../../../shared/drafts/open.ts';
import { FAULTS, faultOf, orderQuestionOf, QUESTIONS } from '../../../shared/drafts/questions.ts';
import { checkDraft } from '../../../shared/drafts/sections.ts';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import { applyWordsIn } from '../../../shared/messages/apply/index.ts';
import { foreignWords } from '../../support/foreign-words.ts';
import { UNIVERSITY } from '../drafts/university.ts';
import { POLICY } from '../rules/orders.ts';

const LANGUAGES = ['en', 'ko'] as const;
const PARTS = new Set(POLICY.parts.map(({ id }) => id));

const HIDDEN_TEXT = 'a\u202eb';
const LONG = 'x'.repeat(9_000);

/** An order with somebody on the way, an owner, a parent, a part of its own. */
const WIDE: DraftFields = {
  ...UNIVERSITY,
  'items.1.part': 'other',
  'items.1.quantity': '2',
  'items.1.description': 'An accelerator',
  'items.1.tppPerUnit': '5000',
  'items.1.performanceDensity': '2',
  'items.1.eccn': '3A090.a',
  'items.1.marketedForDatacenters': 'yes',
  'consignee.lei': '5493001KJTIIGC8Y1R12',
  'consignee.address': '1 Harbor Road',
  'consignee.validatedEndUser': 'NVEU-1',
  'consignee.parent': 'other',
  'consignee.parentName': 'Ministry',
  'consignee.parentHeadquarters': 'VN',
  'consignee.parentLei': '5493001KJTIIGC8Y1R12',
  'consignee.formed': 'recent',
  'consignee.formedOn': '2026-01-15',
  'consignee.owners.0.name': 'Fund',
  'consignee.owners.0.headquarters': 'VN',
  'consignee.owners.0.sharePercent': '60',
  'consignee.owners.0.lei': '5493001KJTIIGC8Y1R12',
  'intermediates.0.name': 'Forwarder',
  'intermediates.0.country': 'SG',
  'intermediates.0.headquarters': 'SG',
  nacNotifiedOn: '2026-01-01',
  'contact.language': 'ko',
  'contact.role': 'end-user',
};

describe('The questions of an order', () => {
  it('are asked by the fields of a draft, and every field asks one', () => {
    const asked = [...entriesOf(WIDE).map(({ field }) => field), ...openFields({})];
    const unknown = asked.filter((field) => field !== 'type' && !orderQuestionOf(field));
    expect(unknown).toEqual([]);
    expect(orderQuestionOf('party.name')).toBeUndefined();
    expect(orderQuestionOf('nowhere')).toBeUndefined();
  });

  it.each(Object.keys(WIDE))(
    'say of %s what is wrong with it, never in the words of the API',
    (field) => {
      const faults = [HIDDEN_TEXT, LONG, '?!', ''].flatMap((text) => {
        const { sections } = checkDraft({ ...WIDE, [field]: text }, PARTS);
        return Object.values(sections).flatMap(({ errors }) => errors);
      });
      for (const { field: wrong, detail } of faults) {
        expect(orderQuestionOf(wrong), wrong).toBeDefined();
        expect(FAULTS).toContain(faultOf(detail));
      }
    },
  );

  it('know what is missing from what is too long, and from what nobody can read', () => {
    const faultIn = (field: string, text: string) => {
      const { sections } = checkDraft({ ...WIDE, [field]: text }, PARTS);
      const all = Object.values(sections).flatMap(({ errors }) => errors);
      const detail = all.find((error) => error.field === field)?.detail;
      return detail === undefined ? undefined : faultOf(detail);
    };
    expect(faultIn('endUse', LONG)).toBe('too-long');
    expect(faultIn('consignee.name', HIDDEN_TEXT)).toBe('unreadable');
    expect(faultIn('consignee.lei', '5493001KJTIIGC8Y1R99')).toBe('wrong');
    expect(faultIn('items.0.quantity', '0')).toBe('wrong');
    expect(faultIn('destination', 'XX')).toBe('wrong');
  });
});

type Saying = (...values: unknown[]) => unknown;

/** Every sentence, those that take something told of ones. */
function sentencesOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return sentencesOf((words as Saying)(1, 1, 1), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, member]) => sentencesOf(member, `${path}.${key}`));
}

describe.each(LANGUAGES)('What the form says in %s', async (language) => {
  const words = await applyWordsIn(language);
  /** Names of languages and files, clauses, and what people are shown to write. */
  const given = [
    'name@office.example',
    'request.json',
    'curl',
    'part',
    'CSV',
    'mm',
    'quantity',
    'English',
    '한국어',
  ];
  const clauses = Object.values(words.whys).map((why) => why?.clause ?? '');

  it('is of that language alone', () => {
    const strange = sentencesOf(words)
      .filter(([path]) => !/\.(clause|languages\.\w+)$/.test(path))
      .map(([path, text]) => [path, foreignWords(language, text, [...given, ...clauses])] as const)
      .filter(([, found]) => found.length > 0);
    expect(strange).toEqual([]);
  });

  it('has words for every question, whether it is missing or wrong', () => {
    for (const question of QUESTIONS) {
      const { label, missing, wrong } = words.questions[question];
      for (const text of [label, missing, wrong]) expect(text).not.toBe('');
      for (const text of [missing, wrong]) expect(text).toMatch(/\.$/);
    }
  });
});
