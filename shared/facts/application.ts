import type { Application } from '../contracts/application.ts';
import type { ApplicationFacts } from '../rules/applications/application-facts.ts';
import { partyKey } from '../rules/names/party-key.ts';

interface Asked {
  readonly request: Application;
  readonly submittedAt: string;
}

/** The facts of an application. Leaving the ultimate parent out declares that there is no other. */
export function applicationFactsFrom({ request, submittedAt }: Asked): ApplicationFacts {
  const { company, requestedTpp, attestations, type, countries } = request;
  const { ultimateParent: parent } = company;
  return {
    submittedAt,
    type,
    company: {
      key: partyKey(company),
      name: company.name,
      headquarters: company.headquarters,
      ultimateParent: parent
        ? { key: partyKey(parent), name: parent.name, headquarters: parent.headquarters }
        : 'self',
    },
    countries,
    requested: requestedTpp,
    attestations,
    familyTotalTpp: request.type === 'universal-veu' ? request.familyTotalTpp : undefined,
  };
}
