import type { Edit } from '../../rules/determination.ts';
import type { CertificationName, Limit } from '../../rules/found.ts';
import type { RequestChange } from '../../rules/remedy.ts';
import type { DecidedStatus, Route } from '../../rules/vocabulary.ts';
import type { Tongue } from '../tongue.ts';

/** What an applicant could change, and what that leads to. */
export interface EditWords {
  readonly purchaseOrder: string;
  readonly endUse: string;
  readonly certification: (name: CertificationName) => string;
  readonly storage: string;
  readonly fewer: (of: Readonly<Record<'fewer' | 'label' | 'left' | 'was', string>>) => string;
  readonly paragraph: (paragraph: string) => string;
  readonly countries: (countries: string) => string;
  readonly allocations: string;
  readonly allocation: (tpp: string, place: number) => string;
  readonly other: (pointer: string) => string;
  readonly outcomes: Readonly<Record<DecidedStatus, string>>;
  readonly routes: Readonly<Record<Route, string>>;
  readonly limit: (limit: Limit, tongue: Tongue) => string;
  readonly whole: (of: {
    changes: readonly string[];
    outcome: string;
    route: string;
    rooms: readonly string[];
  }) => string;
}

export function tellEdit(words: EditWords, edit: Edit, tongue: Tongue): string {
  const { changes, leadsTo, ifRoomIn = [] } = edit;
  return words.whole({
    changes: changes.map((change) => changeIn(words, change, tongue)),
    outcome: words.outcomes[leadsTo.status],
    route: words.routes[leadsTo.route],
    rooms: ifRoomIn.map((limit) => words.limit(limit, tongue)),
  });
}

function changeIn(words: EditWords, change: RequestChange, tongue: Tongue): string {
  const [field, member, figure] = change.pointer.slice(1).split('/');
  switch (field) {
    case 'purchaseOrder':
      return words.purchaseOrder;
    case 'endUse':
      return words.endUse;
    case 'certifications':
      return words.certification(member as CertificationName);
    case 'model':
      return words.storage;
    case 'items':
      return fewerIn(words, change, tongue);
    case 'attestations':
      return words.paragraph(member ?? '');
    case 'countries':
      return words.countries(tongue.list((change.value as string[]).map(tongue.country)));
    case 'requestedTpp':
      if (figure === undefined) return words.allocations;
      return words.allocation(tongue.number(Number(change.value)), Number(member) + 1);
    default:
      return words.other(change.pointer);
  }
}

/** A whole line left out is as many fewer as it had. */
function fewerIn(
  words: EditWords,
  { value, was = 0, label = '' }: RequestChange,
  { number }: Tongue,
) {
  const left = typeof value === 'number' ? value : 0;
  return words.fewer({
    fewer: number(was - left),
    label,
    left: number(left),
    was: number(was),
  });
}
