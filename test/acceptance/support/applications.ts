import { quarterOf, toApplication } from '../../../infra/local/demo/applications.ts';
import { newName } from './orders.ts';

/** A complete application to become a National Validated End User, by a company of its own. */
export function nationalVeu(country: string, changes: Record<string, unknown> = {}) {
  const company = newName('Green Delta Compute');
  const reference = newName('VEU');
  return {
    ...toApplication({
      company,
      country,
      reference,
      requested: { quarter: quarterOf(new Date()), tpp: 300_000_000 },
      contact: `${reference.toLowerCase().replace(' ', '-')}@applicant.example`,
    }),
    ...changes,
  } as Record<string, unknown> & {
    readonly company: { readonly name: string };
    readonly contact: { readonly email: string };
    readonly attestations: Record<string, { met: boolean }>;
  };
}
