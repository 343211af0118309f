import { describe, expect, it } from 'vitest';
import * as keys from '../../functions/adapters/dynamodb/cases/keys.ts';
import * as draftKeys from '../../functions/adapters/dynamodb/drafts/keys.ts';
import * as intakeKeys from '../../functions/adapters/dynamodb/intake/keys.ts';
import * as ledgerKeys from '../../functions/adapters/dynamodb/ledger/keys.ts';
import { allowanceKey } from '../../functions/adapters/dynamodb/people/allowances.ts';
import {
  apiClientKey,
  listedKeyKey,
} from '../../functions/adapters/dynamodb/people/api-clients.ts';
import { clientKey } from '../../functions/adapters/dynamodb/people/client-settings.ts';
import * as signInKeys from '../../functions/adapters/dynamodb/people/sign-in-items.ts';
import * as reviewKeys from '../../functions/adapters/dynamodb/reviews/keys.ts';
import { lineKey, summaryKey } from '../../functions/adapters/dynamodb/summaries/keys.ts';
import {
  attemptsPartition,
  deliveryLaneKey,
  webhookKey,
} from '../../functions/adapters/dynamodb/webhooks/keys.ts';
import * as screening from '../../functions/adapters/screening-list.ts';
import { COLLECTIONS } from '../../infra/constructs/case-table.ts';
import * as allowances from '../../shared/people/allowance.ts';
import {
  actionsOf,
  leadingKeysOf,
  resourcesOf,
  resourceTextsOf,
  statementsOf,
  templateOf,
} from './synthesize.ts';

const ALLOWANCES = Object.values(allowances).filter((one) => typeof one === 'object');

const template = templateOf('production', 'chipgate.example');
const statements = statementsOf(template);

const allowing = (action: RegExp) =>
  statements.filter(({ statement }) => actionsOf(statement).some((name) => action.test(name)));

const rolesOf = (found: { role: string }[]) => [...new Set(found.map(({ role }) => role))].sort();

const WISH = {
  email: 'someone@example.org',
  subject: 'task',
  ration: 'link',
  browser: 'secret',
  from: '203.0.113.7',
};
const PAGES = ['ApplicantPages', 'FormPages', 'OfficerPages'];
const CASE_PAGES = ['ApplicantPages', 'OfficerPages'];

const PUT = 'dynamodb:PutItem';
const WRITES = /^dynamodb:(Put|Update|Delete|BatchWrite|PartiQL|Transact)/;
const touches = (keys: string[] | undefined, key: string) =>
  keys === undefined || keys.some((pattern) => key.startsWith(pattern.replace(/\*$/, '')));

/** Actions for which AWS has no resource to name; everything else names what it acts on. */
const NOTHING_TO_NAME = new Set([
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
]);

describe('Collections', () => {
  it('hold every key that the functions use', () => {
    const used = [
      keys.caseKey('1'),
      keys.decisionKey('1', 1),
      keys.licenseKey('1'),
      keys.outboxKey('1', 1),
      ledgerKeys.accountKey('country/AE/2025-2027'),
      ledgerKeys.transferKey('country/AE/2025-2027', '1'),
      ledgerKeys.adjustmentKey('country/AE/2025-2027', '2025-05-15'),
      keys.authorizationKey('NVEU-1'),
      keys.authorizationRevisionKey('NVEU-1', '2025-05-15'),
      apiClientKey('abc'),
      listedKeyKey('acme', 'key-1'),
      ...ALLOWANCES.map((of) => allowanceKey(of, 'whose')),
      clientKey('acme'),
      summaryKey('abc#2025-05-15'),
      lineKey('abc#2025-05-15', 'req-1'),
      draftKeys.draftKey('1'),
      draftKeys.entryKey(draftKeys.mailboxPartition('a@b.example'), 'owned', '1'),
      draftKeys.entryKey(draftKeys.browserPartition('abc'), 'owned', '1'),
      webhookKey('acme', 'wh-1'),
      deliveryLaneKey({ webhookId: 'wh-1', caseId: 'req-1' }),
      { pk: attemptsPartition('wh-1'), sk: '' },
      keys.linkKey('email', '2025'),
      ledgerKeys.DRIFT_CHECK_KEY,
      reviewKeys.reviewKey('1', 1),
      reviewKeys.taskKey({ caseId: '1', round: 1, stage: 'officer', office: 'commerce' }),
      reviewKeys.informationKey('1', 1),
      reviewKeys.officeKey('commerce'),
      keys.clearanceKey('party', 'entry'),
      ...(['applicant', 'officer'] as const).flatMap((audience) => [
        ...Object.values(signInKeys.signInKeys(audience, WISH)),
        signInKeys.endedKey(audience, WISH.email),
        signInKeys.sessionKey(audience, '1'),
      ]),
      intakeKeys.intakeEventKey('in-1'),
      intakeKeys.laneKey('1'),
      intakeKeys.intakeSourceKey({ account: '1', source: 's' }),
      intakeKeys.mappingHeadKey('acme', 'orders'),
      screening.CURRENT_KEY,
      screening.chunkKey('1', 1),
    ];
    const patterns = Object.values(COLLECTIONS).flat();
    expect(used.filter(({ pk }) => !touches(patterns, pk))).toEqual([]);
  });
});

describe('Permissions', () => {
  it('are read from real policies', () => {
    expect(rolesOf(statements)).toEqual([
      'Api',
      'ApplicantPages',
      'Archive',
      'Canary',
      'DecideMachine',
      'Deliver',
      'Determine',
      'Events',
      'FormPages',
      'Hear',
      'Intake',
      'OfficerPages',
      'Relay',
      'Reports',
      'Requests',
      'Review',
      'ReviewsMachine',
      'Settle',
      'Shipments',
      'Sweep',
      'Webhooks',
    ]);
  });

  it('No role may delete anything but drafts of what nobody has sent', () => {
    expect(allowing(/dynamodb:PartiQL|dynamodb:Batch.*Write|dynamodb:\*|^\*$/)).toEqual([]);
    const deleting = allowing(/^dynamodb:Delete/);
    expect(rolesOf(deleting)).toEqual(['FormPages', 'Sweep']);
    expect(new Set(deleting.flatMap(({ statement }) => leadingKeysOf(statement)))).toEqual(
      new Set(COLLECTIONS.drafts),
    );
    const files = allowing(/^s3:Delete/);
    expect(rolesOf(files)).toEqual(['Sweep']);
    expect(
      files.every(({ statement }) => /\/drafts\/\*/.test(`${resourceTextsOf(statement)}`)),
    ).toBe(true);
  });

  it('Only settle and sweep may write accounts', () => {
    const writers = allowing(WRITES).filter(({ statement }) =>
      touches(leadingKeysOf(statement), 'account#country/AE/2025-2027'),
    );
    expect(rolesOf(writers)).toEqual(['Settle', 'Sweep']);
  });

  it('Those who let people decide may write cases, and nothing that holds an amount', () => {
    for (const role of ['Api', 'Requests', ...CASE_PAGES, 'Review', 'Relay']) {
      const writes = allowing(WRITES).filter((found) => found.role === role);
      expect(writes.flatMap(({ statement }) => leadingKeysOf(statement))).toContain('request#*');
      const others = writes.filter(({ statement }) =>
        ['account#x', 'link#x', 'authorization#x', 'office#x'].some((key) =>
          touches(leadingKeysOf(statement), key),
        ),
      );
      expect(others).toEqual([]);
    }
  });

  it('Only the pages know who is signed in', () => {
    const knowing = allowing(/^dynamodb:(Get|Put|Update)Item/).filter(({ statement }) =>
      (leadingKeysOf(statement) ?? []).some((key) => /^(sign-in|session)#/.test(key)),
    );
    expect(rolesOf(knowing)).toEqual(PAGES);
  });

  it('No role knows of sessions and codes of both audiences', () => {
    const audiences = (role: string) =>
      statements
        .filter((found) => found.role === role)
        .flatMap(({ statement }) => leadingKeysOf(statement) ?? [])
        .filter((key) => /^(sign-in|session)#/.test(key));
    for (const role of ['ApplicantPages', 'FormPages']) {
      expect(new Set(audiences(role))).toEqual(
        new Set(['sign-in#applicant#*', 'session#applicant#*']),
      );
    }
    expect(new Set(audiences('OfficerPages'))).toEqual(
      new Set(['sign-in#officer#*', 'session#officer#*']),
    );
  });

  it('Licenses and shipments are read, and booked by the decide machine alone', () => {
    const writes = allowing(WRITES).filter(({ role }) => role === 'Shipments');
    const keys = writes.flatMap(({ statement }) => leadingKeysOf(statement) ?? ['*']);
    expect(keys.filter((key) => !/^(api-client|ration)#/.test(key))).toEqual([]);
    expect(rolesOf(allowing(/^states:StartSyncExecution/))).toContain('Shipments');
  });

  it('Reports are filed beside their cases, and nowhere else', () => {
    const writes = allowing(WRITES).filter(({ role }) => role === 'Reports');
    const keys = writes.flatMap(({ statement }) => leadingKeysOf(statement) ?? ['*']);
    expect(keys.filter((key) => !/^(request|api-client|ration)#/.test(key))).toEqual([]);
    expect(rolesOf(allowing(/^(states|ses|s3):/))).not.toContain('Reports');
  });

  it('Who takes events stores requests and events, and draws and ships by the decide machine alone', () => {
    const writes = allowing(WRITES).filter(({ role }) => role === 'Intake');
    const stored = writes.filter(({ statement }) => actionsOf(statement).join() === PUT);
    expect(stored.map(({ statement }) => leadingKeysOf(statement))).toEqual([
      [...COLLECTIONS.cases, ...COLLECTIONS.intake],
    ]);
    const counted = writes.filter((one) => !stored.includes(one));
    expect(counted.map(({ statement }) => leadingKeysOf(statement))).toEqual([
      [...COLLECTIONS.intake, ...COLLECTIONS.apiClients, ...COLLECTIONS.callRations],
    ]);
    expect(rolesOf(allowing(/^states:StartSyncExecution/))).toContain('Intake');
  });

  it('Events are read, and written by the relay alone', () => {
    const touching = (actions: RegExp) =>
      allowing(actions).filter(({ statement }) => leadingKeysOf(statement)?.includes('feed#*'));
    expect(rolesOf(touching(WRITES))).toEqual(['Relay']);
    expect(rolesOf(touching(/^dynamodb:Query/))).toEqual([
      'Deliver',
      'Events',
      'Relay',
      'Reports',
      'Requests',
      'Shipments',
      'Webhooks',
    ]);
  });

  it('The API stores requests and keys, counts, reads, and runs the decide machine: no mail, documents or offices', () => {
    const may = statements.filter(({ role }) => role === 'Api').map(({ statement }) => statement);
    const services = new Set(may.flatMap(actionsOf).map((action) => action.split(':')[0]));
    expect([...services].sort()).toEqual(['dynamodb', 'kms', 'logs', 'states']);
    const writes = allowing(WRITES).filter(({ role }) => role === 'Api');
    expect(writes.map(({ statement }) => [actionsOf(statement), leadingKeysOf(statement)])).toEqual(
      [
        [['dynamodb:PutItem'], ['request#*', 'api-client#*', 'client-keys#*']],
        [['dynamodb:UpdateItem'], ['api-client#*', 'ration#pre-check#*', 'ration#call#*']],
      ],
    );
    expect(may.filter((statement) => touches(leadingKeysOf(statement) ?? [], 'office#x'))).toEqual(
      [],
    );
  });

  it('Only the relay function may start reviews and tell their machine that a task is over', () => {
    expect(rolesOf(allowing(/^states:(StartExecution|SendTask)/))).toEqual(['Relay']);
    expect(rolesOf(allowing(/^states:DescribeExecution/))).toEqual(['Sweep']);
  });

  it('The function that applies the rules writes nothing', () => {
    expect(rolesOf(allowing(WRITES))).not.toContain('Determine');
  });

  it('Whoever reads or writes items may do so only under the keys named', () => {
    const items = allowing(/^dynamodb:.*(Item|Query)/);
    expect(items.length).toBeGreaterThan(8);
    expect(items.filter(({ statement }) => !leadingKeysOf(statement))).toEqual([]);
  });

  it('Nobody may scan', () => {
    expect(allowing(/Scan/)).toEqual([]);
  });

  it('No action is a pattern', () => {
    expect(allowing(/\*/)).toEqual([]);
  });

  it('Every resource is named, but where AWS has none to name', () => {
    const unnamed = statements
      .filter(({ statement }) => resourceTextsOf(statement).includes('"*"'))
      .flatMap(({ statement }) => actionsOf(statement))
      .filter((action) => !NOTHING_TO_NAME.has(action));
    expect(unnamed).toEqual([]);
  });

  it('The only patterns name the streams of the table, runs of the machine, documents, records, buses of others and who receives mail', () => {
    const patterns = statements.filter(({ statement }) =>
      resourceTextsOf(statement).some((text) => text !== '"*"' && text.includes('*')),
    );
    expect(patterns.map(({ role, statement }) => [role, actionsOf(statement)]).toSorted()).toEqual([
      ['ApplicantPages', ['s3:GetObject', 's3:PutObject']],
      ['ApplicantPages', ['ses:SendEmail']],
      ['Archive', ['dynamodb:ListStreams']],
      ['Archive', ['s3:PutObject']],
      ['Deliver', ['events:PutEvents']],
      ['Deliver', ['ses:SendEmail']],
      ['FormPages', ['s3:GetObject', 's3:PutObject']],
      ['FormPages', ['ses:SendEmail']],
      ['OfficerPages', ['s3:GetObject', 's3:GetObjectVersion']],
      ['OfficerPages', ['ses:SendEmail']],
      ['Relay', ['dynamodb:ListStreams']],
      ['Relay', ['ses:SendEmail']],
      ['Requests', ['s3:GetObject', 's3:PutObject']],
      ['Sweep', ['s3:DeleteObjectVersion']],
      ['Sweep', ['states:DescribeExecution']],
      ['Webhooks', ['events:PutEvents']],
    ]);
  });

  it('Only notices and the codes of signing in are sent, and only in our name', () => {
    const senders = allowing(/^ses:/);
    expect(rolesOf(senders)).toEqual([...PAGES, 'Deliver', 'Relay'].sort());
    for (const { statement } of senders) {
      expect(statement.Condition).toEqual({
        StringEquals: { 'ses:FromAddress': 'chipgate@chipgate.example' },
      });
      // The sandbox of SES holds a sender to the identity of the one who receives, too.
      expect(resourceTextsOf(statement).join()).toContain(':identity/*"');
    }
  });

  it('Only what calls endpoints, and what tests them, puts events, and on buses alone', () => {
    const putting = allowing(/^events:/);
    expect(rolesOf(putting)).toEqual(['Deliver', 'Webhooks']);
    for (const { statement } of putting)
      expect(resourceTextsOf(statement).join()).toContain(':events:*:*:event-bus/*');
  });

  it('Nobody but an operator says who answers for an office; answers depend on it', () => {
    const about = (action: RegExp) =>
      rolesOf(
        allowing(action).filter(({ statement }) =>
          JSON.stringify(statement.Condition).includes('"office#*"'),
        ),
      );
    expect(about(/^dynamodb:(Put|Update)Item/)).toEqual([]);
    expect(about(/^dynamodb:ConditionCheckItem/)).toEqual(['OfficerPages']);
  });

  it('Only the pages, and questions by the API, reach the documents: of cases, of drafts, and officers what was sent of both', () => {
    const objects = allowing(/^s3:GetObject$/);
    const foldersOf = (role: string) =>
      ['cases', 'drafts'].filter((folder) =>
        objects.some(
          (found) =>
            found.role === role && resourceTextsOf(found.statement).join().includes(`/${folder}/*`),
        ),
      );
    expect(rolesOf(objects)).toEqual([...PAGES, 'Requests']);
    expect([...PAGES, 'Requests'].map(foldersOf)).toEqual([
      ['cases'],
      ['drafts'],
      ['cases', 'drafts'],
      ['cases'],
    ]);
    const putting = ['ApplicantPages', 'Archive', 'FormPages', 'Requests'];
    expect(rolesOf(allowing(/^s3:Put/))).toEqual(putting);
    const listing = ['ApplicantPages', 'FormPages', 'Requests'];
    expect(rolesOf(allowing(/^s3:ListBucket$/))).toEqual(listing);
    expect(rolesOf(allowing(/^s3:ListBucketVersions$/))).toEqual(['Sweep']);
  });

  it('Only applicants come by the link of a case, and start the decide machine from a page', () => {
    const finding = allowing(/^dynamodb:Query/).filter(({ statement }) =>
      resourceTextsOf(statement).join().includes('/index/reference'),
    );
    const byKeys = Map.groupBy(finding, ({ statement }) => leadingKeysOf(statement)?.join());
    const roles = [...byKeys].map(([keys, statements]) => [keys, rolesOf(statements)]);
    expect(Object.fromEntries(roles)).toEqual({
      '*': ['ApplicantPages'],
      'CG-*': ['Hear', 'Intake', 'Shipments'],
      'r#*': ['Api', 'Hear', 'Intake', 'Requests', 'Sweep'],
    });
    expect(rolesOf(allowing(/^states:StartSyncExecution/))).not.toContain('OfficerPages');
  });

  it('Of the ledger, applicants are shown the limits of countries and nothing else', () => {
    const reading = (account: string) =>
      rolesOf(
        allowing(/^dynamodb:GetItem/).filter(({ statement }) =>
          touches(leadingKeysOf(statement), `account#${account}`),
        ),
      );
    expect(reading('country/AE/2025-2027')).toContain('ApplicantPages');
    for (const account of ['small-order/red.vn/2026', 'national-veu/veu-1/AE']) {
      expect(reading(account)).not.toContain('ApplicantPages');
      expect(reading(account)).toContain('OfficerPages');
    }
  });

  it('No role carries a policy that somebody else wrote', () => {
    const managed = resourcesOf(template, 'AWS::IAM::Role').filter(
      ([, { Properties }]) => Properties.ManagedPolicyArns !== undefined,
    );
    expect(managed).toEqual([]);
  });
});
