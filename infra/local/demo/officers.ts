import type { Inbox } from './person/mailbox.ts';
import { type Person, person } from './person/person.ts';

/** The officers of the sample offices, each the first who is asked. */
export const OFFICERS = {
  commerce: 'commerce@licensing.example',
  state: 'state@licensing.example',
  defense: 'defense@licensing.example',
  energy: 'energy@licensing.example',
  'operating-committee': 'chair@licensing.example',
  'commerce-countersign': 'commerce.countersign@licensing.example',
  screening: 'screening@licensing.example',
  appeals: 'appeals@licensing.example',
  'appeals-countersign': 'appeals.countersign@licensing.example',
} as const;
export type DemoOffice = keyof typeof OFFICERS;

/** Each officer keeps one browser, and so signs in once. */
export function officersAt(inbox: Inbox): (office: DemoOffice) => Person {
  const known = new Map<DemoOffice, Person>();
  return (office) => {
    const officer = known.get(office) ?? person(inbox, OFFICERS[office]);
    known.set(office, officer);
    return officer;
  };
}
