import { describe, expect, it } from 'vitest';
import {
  contactChanged,
  contactsOf,
  withContactOf,
  withFirstContact,
} from '../../../shared/cases/contact.ts';
import { shownDigest } from '../../../shared/reviews/shown-digest.ts';
import { RED_FLAG_CASE, RED_FLAG_REVIEW } from '../../functions/pages/support/cases.ts';

const to = (email: string) => ({ name: email, email, language: 'en' as const });
const once = { ...RED_FLAG_CASE, ...contactChanged(RED_FLAG_CASE, to('b@maker.example')) };
const twice = { ...once, ...contactChanged(once, to('c@maker.example')) };
const [FIRST] = contactsOf(RED_FLAG_CASE);

describe('A case whose contact has changed', () => {
  it('knows all who were it, the present one first', () => {
    expect(contactsOf(RED_FLAG_CASE)).toEqual(['Compliance.Office@falcon.example']);
    expect(contactsOf(twice)).toEqual(['c@maker.example', FIRST, 'b@maker.example']);
  });

  it('is what it was, where the first contact is asked for', () => {
    expect(withFirstContact(RED_FLAG_CASE)).toBe(RED_FLAG_CASE);
    expect(withFirstContact(twice).request).toEqual(RED_FLAG_CASE.request);
  });

  it('is to officers the case that they were shown', () => {
    const review = { ...RED_FLAG_REVIEW, information: [], tasks: [] };
    const shown = [RED_FLAG_CASE, once, twice].map((file) => shownDigest(file, review, 'officer'));
    expect(new Set(shown).size).toBe(1);
  });

  it.each([
    ['names its first', FIRST, 'c@maker.example'],
    ['names one between', 'B+tag@MAKER.example', 'c@maker.example'],
    ['names the present one', 'c@maker.example', 'c@maker.example'],
    ['names a third', 'd@maker.example', 'd@maker.example'],
  ])('takes a text that %s as meant so', (_which, named = '', meant) => {
    const text = { request: { ...RED_FLAG_CASE.request, contact: to(named) } };
    expect(withContactOf(text, twice).request.contact.email).toBe(meant);
  });
});
