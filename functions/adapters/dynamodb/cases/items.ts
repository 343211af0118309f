import * as z from 'zod';
import { caseNamedIn, publicReferenceOf } from '../../../../shared/cases/public-reference.ts';
import type { Submission } from '../../../../shared/contracts/case.ts';
import { type CaseDraw, caseRecord } from '../../../../shared/contracts/case-record.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { hasFeed } from '../../../../shared/events/feed.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import { tableKey } from '../table/due.ts';
import { ownerOf } from '../table/expression.ts';
import { isReferencePartition, LISTS, referencePartition } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';

/** The row of a case, with what time will do to it. */
const caseItem = caseRecord.extend({
  kind: z.literal('case'),
  duePk: z.string().optional(),
  /** Where it is found by its client's own reference; those of before are not. */
  referencePk: z.string().optional(),
});
export type CaseItem = z.infer<typeof caseItem>;

type Frozen<T> = T extends (infer Part)[] ? readonly Part[] : T;
/** What is set of a row; what is `undefined` stays as it is. */
export type RowPart = { readonly [Name in keyof CaseItem]?: Frozen<CaseItem[Name]> | undefined } & {
  readonly listPk?: string;
  readonly listSk?: string;
};

type Listed = Pick<Submission, 'id' | 'submittedAt' | 'request'>;

/** Where it is listed as long as it waits for no account: within its part by its contact, then by time. */
export const listedAs = ({ id, submittedAt, request }: Listed) => ({
  listPk: LISTS.cases(id),
  listSk: `${ofContact(request.contact.email)}${submittedAt}`,
});

type Referenced = Pick<Submission, 'id' | 'clientId' | 'publicReference' | 'request'>;

/**
 * Where it is found by what its client calls it. One that is in that index by a public reference of
 * before stays there; people and the canary ask for nothing by reference.
 */
export const referencedAs = ({ id, clientId, publicReference, request }: Referenced): RowPart =>
  hasFeed({ clientId }) && caseNamedIn(publicReference) === id
    ? { referencePk: referencePartition(clientId, request.reference) }
    : {};

/** So many characters tell contacts apart; whoever finds a case by them looks whose it is. */
const CHARACTERS = 10;

/** What the places of a mailbox's cases begin with. */
export const ofContact = (email: string): string => {
  const digest = Buffer.from(sha256(mailboxOf(email)), 'hex').toString('base64url');
  return `${digest.slice(0, CHARACTERS)}#`;
};

/**
 * What is set of a row, as the table keeps it: what was filed is packed, and nothing is said twice, so
 * that the row of an order takes one write unit.
 */
export function rowAttributes(caseId: string, row: RowPart): RawItem {
  const { id: _inKey, request, policy, bodyDigest, publicReference, updatedAt, ...plain } = row;
  const { documents, referencePk, ...rest } = plain;
  const { draws, formerDraws } = row;
  return {
    ...rest,
    ...(request && { filed: pack({ policy, request }, NEWEST.requests) }),
    ...(documents && { attached: pack(documents, NEWEST.requests) }),
    ...(bodyDigest !== undefined && { bodyDigest: asBytes(bodyDigest) }),
    ...(publicReference !== undefined && secretOf(publicReference, caseId)),
    ...(referencePk !== undefined && { publicReference: referencePk }),
    ...(updatedAt !== row.submittedAt && { updatedAt }),
    draws: draws?.map((draw) => renamed(draw, (id) => withoutStart(id, caseId))),
    formerDraws: formerDraws?.map((draw) => renamed(draw, (id) => withoutStart(id, caseId))),
  };
}

/** A row as it lies in the table: as it is written now, or as it was before anything was packed. */
export function readRow(item: RawItem): CaseItem {
  const id = ownerOf(tableKey.parse(item));
  const { filed, attached, secret, bodyDigest, publicReference, ...rest } = item;
  const row = caseItem.parse({
    id,
    updatedAt: item.submittedAt,
    ...(isReferencePartition(publicReference)
      ? { referencePk: publicReference }
      : { publicReference }),
    ...(secret !== undefined && { publicReference: publicReferenceOf(id, String(secret)) }),
    ...rest,
    ...(filed !== undefined && Object(unpack(filed))),
    ...(attached !== undefined && { documents: unpack(attached) }),
    bodyDigest: asHex(bodyDigest),
  });
  const whole = (draw: CaseDraw) => renamed(draw, (name) => withStart(name, id));
  return {
    ...row,
    draws: row.draws.map(whole),
    ...(row.formerDraws && { formerDraws: row.formerDraws.map(whole) }),
  };
}

/** A reference of before leads by the index of its name, in which no other has to be. */
const secretOf = (publicReference: string, caseId: string) =>
  publicReference.startsWith(publicReferenceOf(caseId, ''))
    ? { secret: publicReference.slice(publicReferenceOf(caseId, '').length) }
    : { publicReference };

const SHA_256 = /^[0-9a-f]{64}$/;
const asBytes = (digest: string) => (SHA_256.test(digest) ? Buffer.from(digest, 'hex') : digest);

/** From a stream bytes come in base64, which is shorter than a digest in hex, and longer than none. */
function asHex(digest: unknown): unknown {
  if (digest instanceof Uint8Array) return Buffer.from(digest).toString('hex');
  const isBase64 = typeof digest === 'string' && digest.length === 44 && digest.endsWith('=');
  return isBase64 ? Buffer.from(digest, 'base64').toString('hex') : digest;
}

const renamed = (draw: CaseDraw, name: (transferId: string) => string): CaseDraw => ({
  ...draw,
  transferId: name(draw.transferId),
});

/** A transfer is named by its case and `.` and a number: beside the case the number is enough. */
const withoutStart = (transferId: string, caseId: string): string =>
  transferId.startsWith(`${caseId}.`) ? transferId.slice(caseId.length) : transferId;
const withStart = (transferId: string, caseId: string): string =>
  transferId.startsWith('.') ? caseId + transferId : transferId;
