import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  authorization,
  type RegisteredAuthorization,
} from '../../../../shared/contracts/authorization.ts';
import type { Authorizations } from '../../ports/cases.ts';
import { commit, put, putOver, type Write } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { authorizationKey, authorizationRevisionKey } from './keys.ts';

/** Validated end user authorizations, as officers registered them. */
export const dynamoAuthorizations = (
  client: DynamoDBClient,
  tableName: string,
): Authorizations => ({
  async find(id) {
    const item = await getItem({ client, name: tableName }, authorizationKey(id));
    return item && authorization.parse(item.authorization);
  },
});

/** Who registered it and when; `replace` lets it take the place of the one in force. */
export interface Registration {
  readonly by: string;
  readonly at: string;
  readonly replace: boolean;
}

/** Registers an authorization and keeps this revision for ever. `false`: it is there already. */
export async function registerAuthorization(
  table: Table,
  registered: RegisteredAuthorization,
  registration: Registration,
): Promise<boolean> {
  const outcome = await commit(table, authorizationWrites(registered, registration));
  return outcome.committed;
}

/** The authorization as it is in force, and the revision that is kept for ever. */
export function authorizationWrites(
  registered: RegisteredAuthorization,
  { by, at, replace }: Registration,
): Write[] {
  const item = { kind: 'authorization', authorization: registered, by, at };
  const current = { ...authorizationKey(registered.id), ...item };
  return [
    replace ? putOver('authorization', current) : put('authorization', current),
    put('revision', {
      ...authorizationRevisionKey(registered.id, at),
      ...item,
      kind: 'authorization-revision',
    }),
  ];
}
