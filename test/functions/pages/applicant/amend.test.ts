import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../../../functions/api/openapi/examples.ts';
import { formsIn } from '../../../../shared/browsing/page.ts';
import { filing } from '../../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { type ReviewWorld, reviewWorld, signedInContact } from '../support/world.ts';

const PAGE = `/status/${RED_FLAG_CASE.publicReference}/amend`;

const {
  items: _chips,
  type: _order,
  ...asked
} = RED_FLAG_CASE.request as Extract<CaseFile['request'], { type: 'chip-order' }>;
const model = { name: 'Gulf-1', trainingOperations: 2e26, published: false };
const filed = (body: unknown): CaseFile => ({ ...RED_FLAG_CASE, request: filing.parse(body) });
const APPLIED = filed(APPLICATION);
const WEIGHTS = filed({ ...asked, type: 'model-weights', model });

/** The page, and its form as it would be posted with some fields changed. */
async function amending(file: CaseFile) {
  const w = reviewWorld({ file });
  const contact = await signedInContact(w, file.publicReference);
  const page = await contact.get(PAGE);
  const text = await page.text();
  const form = formsIn(text, 'https://chipgate.example').find(({ action }) =>
    action.endsWith(PAGE),
  );
  const given = Object.fromEntries((form?.controls ?? []).map(({ name, value }) => [name, value]));
  const { step: _button, ...shown } = given;
  const post = async (changes: Record<string, string>) => {
    const answer = await contact.post(PAGE, { ...shown, ...changes });
    return { status: answer.status, text: await answer.text() };
  };
  return { w, page, text, shown, post };
}

const sentBy = ({ machine }: ReviewWorld) => {
  const [run] = machine.runs;
  return run?.command === 'amend' ? run.submission.request : undefined;
};

describe('The page on which an application is changed', () => {
  it('has everything that was filed, paragraph by paragraph, and changes nothing by itself', async () => {
    const { w, page, text, shown, post } = await amending(APPLIED);
    expect(page.status).toBe(200);
    expect(shown['company.name']).toBe(APPLICATION.company.name);
    expect(shown['places.0.2026-Q2']).toBe('1000000000');
    expect(text).toContain(APPLICATION.attestations['19']?.answer ?? 'an answer');
    expect((await post({ step: 'check' })).text).toContain('Nothing was changed yet.');
    expect((await post({ step: 'send' })).text).toContain('Nothing was changed yet.');
    expect(w.machine.runs).toEqual([]);
  });

  it('shows before and after, and sends exactly that', async () => {
    const { w, post } = await amending(APPLIED);
    const wish = {
      'places.0.2026-Q2': '1,500,000,000',
      'paragraph.7.met': 'no',
      'paragraph.7.answer': '<i>Not</i> yet',
      'customers.1.name': 'Second Customer',
      'customers.1.headquarters': 'JP',
    };
    const { text } = await post({ ...wish, step: 'check' });
    for (const part of [
      '1,000,000,000 TPP',
      '1,500,000,000 TPP',
      'Second Customer',
      '&lt;i&gt;Not',
    ]) {
      expect(text).toContain(part);
    }
    expect((await post({ ...wish, step: 'send' })).status).toBe(303);
    expect(sentBy(w)).toEqual(
      filing.parse({
        ...APPLICATION,
        requestedTpp: [
          { country: 'AE', quarter: '2026-Q2', tpp: 1_500_000_000 },
          APPLICATION.requestedTpp[1],
        ],
        customers: [...APPLICATION.customers, { name: 'Second Customer', headquarters: 'JP' }],
        attestations: {
          ...APPLICATION.attestations,
          '7': { ...APPLICATION.attestations['7'], met: false, answer: '<i>Not</i> yet' },
        },
      }),
    );
  });

  it('takes away what is cleared, adds as many as are asked for, and loses nothing by it', async () => {
    const { w, post } = await amending(APPLIED);
    const wish = {
      'customers.0.name': '',
      'customers.0.headquarters': '',
      'customers.1.name': 'A',
      'customers.1.headquarters': 'JP',
    };
    const more = await post({ ...wish, step: 'more' });
    expect(more.text).toContain('name="customers.2.name"');
    expect(more.text).toContain('value="A"');
    const other = 'form="amend" name="step" value="more" formnovalidate';
    expect(more.text).toContain(other);
    const two = { ...wish, 'customers.2.name': 'B', 'customers.2.headquarters': 'KR' };
    await post({ ...two, step: 'send' });
    expect(sentBy(w)).toMatchObject({
      customers: [
        { name: 'A', headquarters: 'JP' },
        { name: 'B', headquarters: 'KR' },
      ],
    });
  });

  it('leads to what cannot be taken, and opens the paragraph that it stands in', async () => {
    const { w, post } = await amending(APPLIED);
    const { status, text } = await post({
      'places.0.2026-Q2': 'many',
      'paragraph.3.evidence': '',
      step: 'check',
    });
    expect(status).toBe(422);
    expect(text).toContain('href="#places-0-2026-Q2"');
    expect(text).toContain('href="#paragraph-3-evidence"');
    expect([...text.matchAll(/<details open>/g)]).toHaveLength(1);
    expect(text).toContain('value="many"');
    expect(w.machine.runs).toEqual([]);
  });

  it('is not for an application that was approved', async () => {
    const { page } = await amending({ ...APPLIED, status: 'licensed' });
    expect(page.status).toBe(409);
  });
});

describe('The page on which weights and orders are changed', () => {
  it('lets whoever was signed out meanwhile copy what they typed', async () => {
    const { w, post } = await amending(WEIGHTS);
    const lost = await post({ csrf: 'of-another', endUse: 'Half a <use>', step: 'send' });
    expect(lost.status).toBe(403);
    expect(lost.text).toContain('Half a &lt;use&gt;');
    expect(lost.text).not.toContain('of-another');
    expect(w.machine.runs).toEqual([]);
  });

  it('changes what is said of a model, and keeps what is not said', async () => {
    const { w, shown, post } = await amending(WEIGHTS);
    expect(shown['model.trainingOperations']).toBe('2e+26');
    expect(shown['model.securedStorage']).toBe('');
    const wish = { 'model.trainingOperations': '3e26', 'model.published': 'yes' };
    const { text } = await post({ ...wish, step: 'check' });
    expect(text).toContain('3 × 10^26');
    expect(text).not.toContain('2e+26');
    for (const typed of ['3 × 10^26', '3x10^26', '3e+26']) {
      const told = { ...wish, 'model.trainingOperations': typed };
      expect((await post({ ...told, step: 'check' })).text).toContain('3 × 10^26');
    }
    await post({ ...wish, step: 'send' });
    const { request } = WEIGHTS;
    expect(sentBy(w)).toEqual({
      ...request,
      model: { ...model, trainingOperations: 3e26, published: true },
    });
  });

  it('adds an owner to a party, and takes one away', async () => {
    const { w, post } = await amending(RED_FLAG_CASE);
    const owner = { name: 'Owner <b>', headquarters: 'AE', sharePercent: 60 };
    const fields = Object.fromEntries(
      Object.entries(owner).map(([name, value]) => [`consignee.owners.0.${name}`, String(value)]),
    );
    const { text } = await post({ ...fields, step: 'check' });
    expect(text).toContain('Owner &lt;b&gt;, United Arab Emirates, 60%');
    await post({ ...fields, step: 'send' });
    const request = sentBy(w);
    expect(request).toMatchObject({ parties: { ultimateConsignee: { owners: [owner] } } });
    const after = await amending({ ...RED_FLAG_CASE, request: request ?? RED_FLAG_CASE.request });
    const cleared = Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
    await after.post({ ...cleared, step: 'send' });
    expect(sentBy(after.w)).toMatchObject({
      parties: { ultimateConsignee: { name: 'Falcon Cloud LLC' } },
    });
    expect(JSON.stringify(sentBy(after.w))).not.toContain('owners');
  });
});
