import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAnswer } from '../../../functions/adapters/suppliers/answers.ts';
import type { CaseFile, Submission } from '../../../shared/contracts/case.ts';
import { request } from '../../../shared/contracts/request.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { countryOrder, tppOf } from '../../support/filings.ts';
import { openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});

const university = (name: string, quantity: number) => {
  const party = { name, country: 'VN', headquarters: 'VN' };
  const order = countryOrder({ quantity, destination: 'VN', party });
  const parties = { ...order.parties, endUser: { ...party, kind: 'university' } };
  const certifications = {
    goodFaithResearch: true,
    smallOrderLimitNotReached: true,
    noProhibitedEndUse: true,
  };
  const contact = { name: 'Desk', email: `${randomUUID()}@desk.example` };
  return request.parse({ ...order, parties, certifications, contact });
};

function filedBy(clientId: string, order: ReturnType<typeof university>): Submission {
  const at = desk.clock().toISOString();
  const id = randomUUID();
  return {
    id,
    clientId,
    bodyDigest: 'digest',
    publicReference: `reference-${id}`,
    submittedAt: at,
    policy: pinOf(policyInForce(at)),
    request: order,
  };
}

const submitted = async (clientId: string, order: ReturnType<typeof university>) => {
  const submission = filedBy(clientId, order);
  await desk.cases.receive(submission);
  return desk.decide(submission as CaseFile);
};
const preChecked = async (clientId: string, order: ReturnType<typeof university>) => {
  const submission = filedBy(clientId, order);
  return (await desk.run({ command: 'pre-check', submission })).case;
};
const told = (file: CaseFile) =>
  toAnswer(file, { publicUrl: 'https://x', language: 'en' }).decision;
const smallOrderIn = (file: CaseFile) =>
  told(file)?.findings.find(({ rule }) => rule === 'small-order-within-yearly-limit');

/** Most of a parent's year is used by one client. */
const usedBy = async (clientId: string, quantity = 1_600) => {
  const name = `University ${randomUUID()}`;
  const { status } = await submitted(clientId, university(name, quantity));
  expect(status).toBe('no-license-required');
  return name;
};

describe('What is left of a parent’s year', () => {
  it('is told to a client that has a case on it, and to no other', async () => {
    const name = await usedBy('theirs');
    const own = await preChecked('theirs', university(name, 512));
    expect(smallOrderIn(own)?.found?.with).toMatchObject({
      leftTpp: 26_900_000 - tppOf(1_600),
      limitTpp: 26_900_000,
    });
    expect(told(own)?.wouldChange[0]).toMatch(/^413 fewer H100 SXM \(99 instead of 512\)/);

    for (const foreign of [
      await preChecked('another', university(name, 512)),
      await submitted('another', university(name, 512)),
    ]) {
      expect(smallOrderIn(foreign)).toMatchObject({ answer: 'not-met' });
      expect(smallOrderIn(foreign)?.found?.with).toEqual({
        limit: { of: 'small-order', year: '2026', parent: name },
        tpp: tppOf(512),
        limitTpp: 26_900_000,
      });
      expect(told(foreign)?.edits ?? []).toEqual([]);
      expect(JSON.stringify(told(foreign))).not.toMatch(/leftTpp|\b99\b|25,331,200|1,568,800/);
    }
  });

  it('is the same to who has no case on it, whatever others have used', async () => {
    const [one, other] = [await usedBy('theirs', 1_500), await usedBy('theirs', 1_690)];
    const answers = await Promise.all(
      [one, other].map(async (name) => {
        const { findings = [], wouldChange } =
          told(await preChecked('a', university(name, 512))) ?? {};
        return JSON.stringify({ findings, wouldChange }).replaceAll(name, 'it');
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it('is told as fitting where it fits, without an officer’s own limit', async () => {
    const name = await usedBy('theirs', 10);
    const { decision } = await preChecked('theirs', university(name, 1));
    const account = decision?.draws[0]?.account ?? '';
    await desk.limit(account, 9_000_000);
    const limits = await Promise.all(
      ['theirs', 'another'].map(async (client) => {
        const finding = smallOrderIn(await preChecked(client, university(name, 1)));
        expect(finding).toMatchObject({ answer: 'met' });
        return finding?.found?.with.limitTpp;
      }),
    );
    expect(limits).toEqual([9_000_000, 26_900_000]);
  });

  it('is told to a client once it has drawn there itself', async () => {
    const name = await usedBy('first', 1_000);
    await submitted('second', university(name, 1));
    const { found } = smallOrderIn(await preChecked('second', university(name, 1_000))) ?? {};
    expect(found?.with).toMatchObject({ leftTpp: 26_900_000 - tppOf(1_001) });
  });
});

describe('What is left of a country', () => {
  it('is told to everybody, down to a thousandth of its limit', async () => {
    const order = request.parse(countryOrder({ quantity: 49_000, destination: 'QA' }));
    await submitted('theirs', order as never);
    for (const client of ['theirs', 'another']) {
      const answer = told(await preChecked(client, order as never));
      const finding = answer?.findings.find(({ rule }) => rule === 'within-country-allocation');
      const left = Math.floor((790_000_000 - tppOf(49_000)) / 790_000) * 790_000;
      expect(finding?.found?.with).toMatchObject({ leftTpp: left });
      expect(answer?.wouldChange[0]).toContain(
        `(${Math.floor(left / tppOf(1))} instead of 49,000)`,
      );
    }
  });
});
