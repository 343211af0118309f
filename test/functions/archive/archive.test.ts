import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { amendmentWrites } from '../../../functions/adapters/dynamodb/cases/amendments.ts';
import { registerAuthorization } from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import { clearanceWrite } from '../../../functions/adapters/dynamodb/cases/clearances.ts';
import { readRow } from '../../../functions/adapters/dynamodb/cases/items.ts';
import { caseKey, decisionKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { readDecision } from '../../../functions/adapters/dynamodb/cases/told-items.ts';
import { pack } from '../../../functions/adapters/dynamodb/packing/pack.ts';
import { taskItem } from '../../../functions/adapters/dynamodb/reviews/items.ts';
import { taskKey } from '../../../functions/adapters/dynamodb/reviews/keys.ts';
import { commit } from '../../../functions/adapters/dynamodb/table/commit.ts';
import {
  getItem,
  type RawItem,
  type Table,
} from '../../../functions/adapters/dynamodb/table/table.ts';
import { digestIn } from '../../../shared/audit/object.ts';
import type { AuditEntry } from '../../../shared/contracts/audit.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { placeOf } from '../../../shared/reviews/task-id.ts';
import { draw, held, licensed, submissionAt } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createFollowedTable } from '../../support/dynamodb.ts';
import { NOON } from '../../support/ledger.ts';
import { countKinds, openRecordsRoom, type RecordsRoom } from '../../support/records.ts';
import { openReviewDesk } from '../../support/review-desk.ts';

let room: RecordsRoom;
let table: Table;
beforeAll(async () => {
  table = await createFollowedTable();
});
beforeEach(async () => {
  room = await openRecordsRoom();
  return () => room.close();
});

const AT = NOON.toISOString();
const AUTHORIZATION = {
  id: 'nveu-1',
  type: 'national-veu' as const,
  company: { name: 'Gulf Cloud', headquarters: 'AE' as const },
  countries: ['AE' as const],
  validFrom: '2026-01-01',
  validTo: '2028-01-01',
};

const recordsOf = (entries: readonly AuditEntry[], kind: AuditEntry['kind']) =>
  entries.filter((entry) => entry.kind === kind).map(({ record }) => record);

describe('What a case leaves behind', () => {
  it('is its filing, its decision, its transfers, its license and its events, each as written', async () => {
    const fresh = await createFollowedTable();
    const desk = deskOf(fresh);
    const submission = await desk.received();
    await desk.decide(submission, [licensed(draw('a', 40), draw('b', 1))]);
    await desk.withdraw(submission);
    await room.follow(fresh);
    const entries = await room.entries();
    expect(countKinds(entries)).toEqual({
      decision: 1,
      event: 2,
      filing: 1,
      license: 1,
      transfer: 4,
    });
    const { publicReference, ...filed } = submission;
    expect(recordsOf(entries, 'filing')).toEqual([{ ...filed, revision: 1 }]);
    const decided = (await getItem(fresh, decisionKey(submission.id, 1))) as RawItem;
    expect(recordsOf(entries, 'decision')).toEqual([readDecision(decided)]);
    expect(recordsOf(entries, 'event')).toMatchObject([
      { type: 'case.decided', sequence: 1 },
      { type: 'case.withdrawn', sequence: 2 },
    ]);
  });

  it('is every revision that was filed, and what officers did besides', async () => {
    const fresh = await createFollowedTable();
    const desk = deskOf(fresh);
    const former = submissionAt();
    await desk.received(former);
    await commit(
      fresh,
      amendmentWrites(former, {
        amended: { ...former, waitsSince: AT },
        amendment: { id: 'amendment-1', bodyDigest: 'other', at: AT, ofRevision: 1 },
        status: 'received',
        sequence: 1,
      }),
    );
    await desk.limit('country/AE/2025-2027', 5);
    await registerAuthorization(fresh, AUTHORIZATION, { by: 'an officer', at: AT, replace: false });
    const cleared = { party: 'p', entry: 'e', caseId: former.id, by: ['o@example.org'] };
    await commit(fresh, [clearanceWrite({ ...cleared, reason: 'r', at: AT, expiresAt: AT })]);
    await room.follow(fresh);
    const entries = await room.entries();
    expect(countKinds(entries)).toEqual({
      adjustment: 1,
      authorization: 1,
      clearance: 1,
      event: 1,
      filing: 3,
    });
    expect(entries.map(({ sk }) => sk)).toContain('submission#0002');
    expect(recordsOf(entries, 'adjustment')).toMatchObject([{ limitTpp: 5, by: 'an officer' }]);
  });

  it('is what officers answered and applicants were asked, and no token, secret or hash', async () => {
    const desk = await openReviewDesk(undefined, createFollowedTable);
    const { id, publicReference } = await desk.review('national-veu');
    await desk.plan(id);
    const task = await desk.taskOf(id, 'commerce');
    const secrets = { token: `token-${randomUUID()}`, hash: sha256(randomUUID()) };
    await desk.machines.keepToken(task.id, { taskToken: secrets.token, at: NOON });
    await desk.tasks.addSecret(task.id, secrets.hash);
    const question = { question: 'Who pays?', office: 'commerce', by: task.officer.email };
    await desk.information.ask(task.id, { ...question, askedAt: AT });
    await desk.information.answer(id, { text: 'We do.', files: [], at: AT });
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    const key = taskKey(placeOf(task.id));
    const stored = taskItem.parse(await getItem(desk.table, key));
    expect([stored.taskToken, stored.secretHashes?.has(secrets.hash)]).toEqual([
      secrets.token,
      true,
    ]);
    await desk.machines.markTold(stored);
    await room.follow(desk.table);
    const entries = await room.entries();
    expect(recordsOf(entries, 'answer')).toMatchObject([
      { id: task.id, answer: { decision: 'approve', by: task.officer.email }, handovers: [] },
    ]);
    expect(recordsOf(entries, 'question')).toMatchObject([
      { question: 'Who pays?', answer: { text: 'We do.' } },
    ]);
    const all = JSON.stringify(entries);
    for (const secret of [secrets.token, secrets.hash, publicReference]) {
      expect(all).not.toContain(secret);
    }
    expect(all).not.toMatch(/token|secret|hash/i);
  });

  it('is nothing of sign-ins, sessions, API keys and offices', async () => {
    const kinds = ['sign-in', 'sign-in-code', 'session', 'api-client', 'office', 'account', 'link'];
    await room.archive(kinds.map((kind) => ({ pk: kind, sk: kind, kind, at: AT })));
    expect(await room.names()).toEqual([]);
  });
});

describe('A batch', () => {
  const items = async (): Promise<RawItem[]> => {
    const desk = deskOf(table);
    const submission = await desk.received();
    await desk.decide(submission, [held(draw(randomUUID(), 1))]);
    const keys = [caseKey(submission.id), decisionKey(submission.id, 1)];
    const found = await Promise.all(keys.map((key) => getItem(table, key)));
    return found.filter((item) => item !== undefined);
  };

  it('makes one object, named by when and by its digest', async () => {
    await room.archive(await items());
    const [name = '', ...more] = await room.names();
    expect(more).toEqual([]);
    expect(name).toMatch(/^records\/2026\/03\/10\/20260310T120000000Z-/);
    expect(digestIn(name)).toBe(sha256((await room.store.read(name)).body));
  });

  it('that is offered again makes no second object, and leaves the first as it is', async () => {
    const batch = await items();
    await room.archive(batch);
    const [name = ''] = await room.names();
    const first = await room.store.read(name);
    await room.archive(batch);
    // KMS signs the same otherwise each time.
    await room.store.put({ ...first, signature: 'another' });
    expect(await room.names()).toEqual([name]);
    expect(await room.store.read(name)).toEqual(first);
  });

  it('is archived but for what cannot be read, which rings', async () => {
    const [row, decision] = await items();
    await room.archive([row!, { ...decision!, packed: pack({ totalTpp: 'many' }, 2) }]);
    expect(countKinds(await room.entries())).toEqual({ filing: 1 });
    expect(room.said).toEqual([
      expect.objectContaining({ level: 'error', caseId: readRow(row!).id, sk: 'decision#0001' }),
      { metrics: { unreadableRecords: 1 } },
    ]);
  });

  it('is not taken while there is no key or no store', async () => {
    const down = () => Promise.reject(new Error('down'));
    const batch = await items();
    const { archive } = await import('../../../functions/archive/archive.ts');
    const failing = [
      { ...room.dependencies, signer: { sign: down } },
      { ...room.dependencies, store: { put: down } },
    ];
    for (const deps of failing) await expect(archive(batch, deps)).rejects.toThrow('down');
    expect(await room.names()).toEqual([]);
  });
});
