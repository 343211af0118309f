import { IAMClient, ListRolesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import type { ClientSettings } from './emulator.ts';

/** See the list of differences: what the emulator asks for, on every resource, and AWS otherwise. */
const ASKED_THERE = [
  { roles: /-(ApplicantPages|Deliver|FormPages|OfficerPages|Relay)Role/, action: 'ses:SendEmail' },
  { roles: /-RelayRole/, action: 'states:SendTaskSuccess' },
  { roles: /-(Deliver|Relay|Sweep|Webhooks)Role/, action: 'sqs:SendMessageBatch' },
];

export async function allowThere(settings: ClientSettings): Promise<void> {
  const iam = new IAMClient(settings);
  const { Roles = [] } = await iam.send(new ListRolesCommand());
  for (const { roles, action } of ASKED_THERE) {
    const statement = { Effect: 'Allow', Action: action, Resource: '*' };
    const document = { Version: '2012-10-17', Statement: [statement] };
    for (const { RoleName } of Roles.filter(({ RoleName = '' }) => roles.test(RoleName))) {
      await iam.send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName: `OnlyInTheEmulator-${action.replace(':', '-')}`,
          PolicyDocument: JSON.stringify(document),
        }),
      );
    }
  }
}
