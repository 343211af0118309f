import { createHash } from 'node:crypto';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRIPT } from '../../../../../functions/pages/form/browser/script.ts';
import { SCRIPT_PATH } from '../../../../../functions/pages/form/browser/script-path.ts';
import { type PanelAsking, panelOf } from '../../../../../functions/pages/form/panel/panel.ts';
import { STYLE } from '../../../../../functions/pages/look/style.ts';
import { draftAnswer } from '../../../../../shared/drafts/answer.ts';
import { typedFrom } from '../../../../../shared/drafts/from-body.ts';
import type { ServerKnows } from '../../../../../shared/drafts/known.ts';
import { type DraftFields, NOT_KNOWN_YET, textOf } from '../../../../../shared/drafts/typed.ts';
import { readEndUse } from '../../../../../shared/rules/end-uses/read.ts';
import { policyInForce } from '../../../../../shared/rules/policies/index.ts';
import { orders } from '../../../../shared/drafts/arbitraries.ts';

const SECTIONS = { what: '/w', who: '/o', why: '/y', certify: '/c', contact: '/t' };

/** As a browser loads it, on a page without a form. */
const page = createContext({
  document: { querySelector: () => null },
  TextEncoder,
  URLSearchParams,
});
runInContext(SCRIPT, page);
const panelIn = runInContext(
  `(asked) => {
    const { html, said } = chipgate.panelHere(...JSON.parse(asked));
    return JSON.stringify({ html: String(html), said });
  }`,
  page,
) as (asked: string) => string;
const inBrowser = (typed: DraftFields, asking: unknown): unknown =>
  JSON.parse(panelIn(JSON.stringify([typed, asking])));

const endUse = fc.constantFrom(
  'Training weather models',
  'n/a',
  'Guidance of ballistic missiles',
  '탄도 미사일 유도',
  'We pass half of the servers on to a customer in Iran and lease the rest in Russia',
  'We rent out the capacity by the hour',
);

/** Drafts on their way: some fields never touched, some not known yet, and some nonsense. */
const drafts: fc.Arbitrary<DraftFields> = fc
  .tuple(orders, endUse, fc.infiniteStream(fc.nat(120)))
  .map(([order, text, dice]) => {
    const whole = { ...typedFrom(order), endUse: text };
    const kept = Object.entries(whole).flatMap(([field, value]): [string, string][] => {
      const { value: die } = dice.next();
      if (die < 3) return [];
      return [
        [field, die === 3 ? NOT_KNOWN_YET : die === 4 ? ` ${value} ` : die === 5 ? 'x' : value],
      ];
    });
    return Object.fromEntries(kept);
  });

const rooms: fc.Arbitrary<ServerKnows['rooms']> = fc.uniqueArray(
  fc.record({
    account: fc.constantFrom('VN', 'AE', 'MY', 'SA', 'IN').map((of) => `country/${of}/2025-2027`),
    limitTpp: fc.constant(790_000_000),
    postedPercent: fc.oneof(fc.nat(90), fc.constant(100)),
    heldPercent: fc.nat(12),
    isWaitedFor: fc.boolean(),
  }),
  { minLength: 3, maxLength: 5, selector: ({ account }) => account },
);

const at = fc.constantFrom('2026-03-10T12:00:00.000Z', '2026-12-01T00:00:00.000Z');

describe('The script of the form', () => {
  it('has never another answer than the server', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(
        drafts,
        rooms,
        at,
        fc.constantFrom('en' as const, 'ko' as const),
        (typed, known, instant, language) => {
          const policy = policyInForce(instant);
          const text = textOf(typed, 'endUse');
          const read = text === undefined ? undefined : readEndUse(policy, text);
          const asking = {
            language,
            at: instant,
            sections: SECTIONS,
            knows: { rooms: known, endUse: read },
          };
          const { html, said } = panelOf(typed, { ...asking, policy } satisfies PanelAsking);
          expect(inBrowser(typed, asking)).toEqual({ html: String(html), said });
          const { state, path } = draftAnswer(typed, { policy, at: instant, knows: asking.knows });
          states.add(state).add(path.status);
        },
      ),
      // Of every kind of answer some, whatever else there is.
      { numRuns: 1_000, seed: 11 },
    );
    const all = [
      'open',
      'expected',
      'sendable',
      'licensed',
      'refused',
      'under-review',
      'waitlisted',
    ];
    expect([...states]).toEqual(expect.arrayContaining([...all, 'no-license-required']));
  }, 120_000);

  it('tells of an end use that the server has not read yet that it is being read', () => {
    const typed = {
      ...typedFrom(fc.sample(orders, { seed: 1, numRuns: 1 })[0]!),
      endUse: 'Missiles',
    };
    const asking = { language: 'en', at: '2026-12-01T00:00:00.000Z', sections: SECTIONS };
    const asked = inBrowser(
      { ...typed, 'items.0.part': 'h100-sxm', destination: 'VN' },
      {
        ...asking,
        knows: { rooms: [] },
      },
    );
    expect(asked).toMatchObject({ html: expect.stringContaining('being read on the server') });
  });

  it('is named by its content', () => {
    const digest = createHash('sha256').update(SCRIPT).digest('hex');
    expect(SCRIPT_PATH).toBe(`/apply/live-${digest.slice(0, 16)}.js`);
  });

  it('leaves room for a page within 60 kB compressed, and makes no code from text', () => {
    expect(gzipSync(SCRIPT).length + gzipSync(STYLE).length).toBeLessThan(52_000);
    expect(SCRIPT).not.toMatch(/\beval\(|new Function|https?:\/\/(?!www\.w3\.org)/);
  });
});
