import type { IncomingMessage } from 'node:http';
import { type Statement, statementsOf, templateOf } from '../infra/synthesize.ts';

const statements = statementsOf(templateOf('development', 'chipgate.example'));

/** What a role allows. */
export const allowedTo = (role: string): Statement[] =>
  statements.flatMap(({ role: holder, statement }) => (holder === role ? [statement] : []));

/** Functions name themselves; the emulator names them `<stack>-<construct><hash>-...`. */
export const roleOf = ({ headers }: IncomingMessage): string =>
  /app\/Chipgate-development-([A-Za-z]+?)[\dA-F]{8}/.exec(headers['user-agent'] ?? '')?.[1] ??
  'nobody';
