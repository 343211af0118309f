import type { ApiScope } from '../../../shared/keys/scopes.ts';
import type { HttpGuard } from '../http/route.ts';
import { clientsOnly, scoped } from './authentication.ts';
import type { SupplierDependencies } from './dependencies.ts';
import { rationed } from './rate-limit.ts';

/** Who comes in, and how often: by a key in force; with a scope, where one is asked for. */
export function supplierDoor(deps: SupplierDependencies): (scope?: ApiScope) => HttpGuard[] {
  const anybody = [clientsOnly(deps), rationed(deps)];
  return (scope) => (scope ? [...anybody, scoped(scope)] : anybody);
}
