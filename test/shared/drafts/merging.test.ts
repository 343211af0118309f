import { describe, expect, it } from 'vitest';
import { mergedInto, seenOf } from '../../../shared/drafts/merging.ts';

const BEFORE = { endUse: 'Weather', destination: 'VN', reference: 'PO-1' };
const NAMES = ['endUse', 'destination', 'reference', 'purchaseOrder'];
const SEEN = seenOf(BEFORE, NAMES);

const merged = (...asked: Parameters<typeof mergedInto>) => {
  const { fields, overwritten } = mergedInto(...asked);
  return { fields, overwritten };
};

describe('Two who edit a draft at once', () => {
  it('lose nothing where each typed in fields of their own', () => {
    const first = mergedInto(
      BEFORE,
      { given: { ...BEFORE, endUse: 'Climate' }, seen: SEEN },
      false,
    );
    const given = { ...BEFORE, destination: 'MY', purchaseOrder: '77' };
    expect(merged(first.fields, { given, seen: SEEN }, true)).toEqual({
      fields: { endUse: 'Climate', destination: 'MY', reference: 'PO-1', purchaseOrder: '77' },
      overwritten: [],
    });
  });

  it('leave alone what the page showed empty and another has filled in since', () => {
    const stored = { ...BEFORE, purchaseOrder: '77' };
    const given = { ...BEFORE, endUse: 'Climate', purchaseOrder: '' };
    expect(merged(stored, { given, seen: SEEN }, true)).toEqual({
      fields: { ...stored, endUse: 'Climate' },
      overwritten: [],
    });
  });

  it('have the last word of the same field, and are told of the one before', () => {
    const { fields } = mergedInto(BEFORE, { given: { endUse: 'Climate' }, seen: SEEN }, false);
    expect(merged(fields, { given: { endUse: 'Tides' }, seen: SEEN }, true)).toEqual({
      fields: { ...BEFORE, endUse: 'Tides' },
      overwritten: [{ field: 'endUse', theirs: 'Climate' }],
    });
    const emptied = mergedInto(BEFORE, { given: { endUse: '' }, seen: SEEN }, false);
    expect(merged(emptied.fields, { given: { endUse: 'Tides' }, seen: SEEN }, true)).toEqual({
      fields: { ...BEFORE, endUse: 'Tides' },
      overwritten: [{ field: 'endUse', theirs: '' }],
    });
  });

  it('are told nothing where both typed the same', () => {
    const same = { given: { endUse: 'Climate' }, seen: SEEN };
    expect(merged({ ...BEFORE, endUse: 'Climate' }, same, true).overwritten).toEqual([]);
  });

  it('add two rows where both added one, and change one where both had seen it', () => {
    const one = { 'items.0.part': 'h100-sxm', 'items.0.quantity': '8' };
    const seen = seenOf(one, Object.keys(one));
    const stored = { ...one, 'items.1.part': 'theirs', 'items.1.quantity': '1' };
    const given = { 'items.0.part': 'h20', 'items.1.part': 'mine', 'items.1.quantity': '2' };
    const { fields, overwritten } = mergedInto(stored, { given, seen }, true);
    expect(fields).toEqual({
      'items.0.part': 'h20',
      'items.0.quantity': '8',
      'items.1.part': 'theirs',
      'items.1.quantity': '1',
      'items.2.part': 'mine',
      'items.2.quantity': '2',
    });
    expect(overwritten).toEqual([]);
    const own = mergedInto(stored, { given, seen }, false);
    expect(own.fields['items.1.part']).toBe('mine');
  });

  it('add two owners of somebody on the way as well', () => {
    const seen = seenOf({ 'intermediates.3.name': 'x' }, ['intermediates.3.name']);
    const stored = { 'intermediates.3.name': 'x', 'intermediates.3.owners.0.name': 'theirs' };
    const given = { 'intermediates.3.owners.0.name': 'mine' };
    expect(merged(stored, { given, seen }, true).fields).toEqual({
      ...stored,
      'intermediates.3.owners.1.name': 'mine',
    });
  });

  it('add two countries of an application where both added one, quarters and all', () => {
    const stored = { 'places.1.country': 'SA', 'places.1.2026-Q4': '1' };
    const given = { 'places.1.country': 'AE', 'places.1.2026-Q4': '2', 'places.1.2027-Q1': '3' };
    expect(merged(stored, { given, seen: '' }, true).fields).toEqual({
      ...stored,
      'places.2.country': 'AE',
      'places.2.2026-Q4': '2',
      'places.2.2027-Q1': '3',
    });
  });

  it('keep rows of different lists, and paragraphs that have a number, where they are', () => {
    const stored = {
      'consignee.owners.0.name': 'theirs',
      'intermediates.0.name': 'theirs',
      'attestations.7.answer': 'theirs',
    };
    const given = {
      'consignee.owners.0.name': 'mine',
      'consignee.owners.1.name': 'mine too',
      'intermediates.0.name': '',
      'attestations.7.answer': 'mine',
    };
    expect(merged(stored, { given, seen: '' }, true)).toEqual({
      fields: {
        'consignee.owners.0.name': 'theirs',
        'consignee.owners.2.name': 'mine',
        'consignee.owners.1.name': 'mine too',
        'intermediates.0.name': 'theirs',
        'attestations.7.answer': 'mine',
      },
      overwritten: [{ field: 'attestations.7.answer', theirs: 'theirs' }],
    });
  });
});

describe('What a page gives back', () => {
  it('changes nothing where lines end as forms send them, and takes away what was emptied', () => {
    const stored = { endUse: 'one\ntwo', reference: 'PO-1' };
    const seen = seenOf(stored, ['endUse', 'reference']);
    const given = { endUse: 'one\r\ntwo', reference: '' };
    expect(merged(stored, { given, seen }, false).fields).toEqual({ endUse: 'one\ntwo' });
  });

  it('is meant so, all of it, where it was filled in from a document', () => {
    expect(merged(BEFORE, { given: { endUse: 'Tides', destination: '' } }, true)).toMatchObject({
      fields: { endUse: 'Tides', reference: 'PO-1' },
      overwritten: [],
    });
  });

  it('says in few letters what it had shown', () => {
    expect(seenOf({ endUse: 'x'.repeat(5_000) }, NAMES)).toMatch(/^endUse=[0-9a-f]{8}$/);
  });
});

describe('A page that stays as it is and saves again and again', () => {
  it('never takes back what another has changed on it meanwhile', () => {
    const first = mergedInto(
      BEFORE,
      { given: { ...BEFORE, destination: 'MY' }, seen: SEEN },
      false,
    );
    const theirs = { ...first.fields, endUse: 'Climate' };
    const given = { ...BEFORE, destination: 'TH' };
    const second = mergedInto(theirs, { given, seen: first.seen }, true);
    const third = mergedInto(second.fields, { given, seen: second.seen }, false);
    expect({ fields: third.fields, overwritten: third.overwritten }).toEqual({
      fields: { ...BEFORE, endUse: 'Climate', destination: 'TH' },
      overwritten: [],
    });
  });

  it('is told under which number a row of its own goes on, when another took that', () => {
    const stored = { 'items.0.part': 'theirs' };
    const one = mergedInto(stored, { given: { 'items.0.part': 'mine' }, seen: '' }, true);
    expect(one.moved).toEqual({ 'items.0': 'items.1' });
    const given = { 'items.1.part': 'mine, again' };
    expect(merged(one.fields, { given, seen: one.seen }, false)).toEqual({
      fields: { 'items.0.part': 'theirs', 'items.1.part': 'mine, again' },
      overwritten: [],
    });
  });
});
