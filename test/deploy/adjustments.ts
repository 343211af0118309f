import { IAMClient, ListRolesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import type { ClientSettings } from './emulator.ts';

/** See the list of differences: the emulator asks for ses:SendEmail on every resource. */
export async function allowSendingThere(settings: ClientSettings): Promise<void> {
  const iam = new IAMClient(settings);
  const { Roles = [] } = await iam.send(new ListRolesCommand());
  const senders = Roles.filter(({ RoleName = '' }) => /-(Deliver|Web)Role/.test(RoleName));
  const statement = { Effect: 'Allow', Action: 'ses:SendEmail', Resource: '*' };
  for (const { RoleName } of senders) {
    await iam.send(
      new PutRolePolicyCommand({
        RoleName,
        PolicyName: 'OnlyInTheEmulator',
        PolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
      }),
    );
  }
}
