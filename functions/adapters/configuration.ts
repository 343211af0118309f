import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

/** A variable that infra must have set. A missing one is a fault of deployment, told by its name. */
export function required(variable: keyof typeof ENVIRONMENT): string {
  const name = ENVIRONMENT[variable];
  const value = process.env[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** A variable that only some places set. */
export const optional = (variable: keyof typeof ENVIRONMENT): string | undefined =>
  process.env[ENVIRONMENT[variable]] || undefined;

/** Where people and suppliers reach this; links are made by appending a path that begins with `/`. */
export const publicUrl = (): string => required('publicUrl').replace(/\/+$/, '');
