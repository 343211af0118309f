import type { Cited } from '../../policy.ts';

/** Where the text is silent and no single value says what Chipgate does. */
export const CHOICES: readonly Cited<string>[] = [
  choice('First come, first served by time of submission.', '742.6(b)(10)(iii)(B)'),
  choice(
    'An order that straddles a cap takes nothing and joins the waiting list whole.',
    '742.6(b)(10)(iii)(B)',
  ),
  choice(
    'Dates are compared in UTC; an order belongs to the year, quarter and policy of its submission.',
    '742.6(b)(10)(iii)(B); 740.29; 748.15',
  ),
  choice(
    'An amendment is decided by the policy, year and quarter of the first submission; of what was returned, by those of the amendment. Whoever asks for more, or for room elsewhere, waits from then on.',
    '742.6(b)(10)(iii)(B)',
  ),
  choice(
    'A refusal by people can be appealed once, by the end of the last day (UTC); what the rule itself refuses cannot.',
    '756.2',
  ),
  choice(
    'A hold lasts as long as the review it is for, and a week beyond it.',
    '742.6(b)(10)(iii)(B)',
  ),
  choice(
    'A pending review holds its TPP; unused, expired, revoked and surrendered licenses give theirs back.',
    '742.6(b)(10)(iii)(B)',
  ),
  choice(
    'A license for a capped destination counts there whatever the headquarters.',
    '742.6(b)(10)(iii)(B)(1)',
  ),
  choice(
    'Headquarters in a capped country and a location in an allied one: approved without a country draw.',
    '742.6(b)(10)(iii)(A)(2)',
  ),
  choice(
    'Items under NAC/ACA do not count against any limit, and exceptions are not open to listed parties.',
    '740.8; 740.2',
  ),
  choice(
    'A missing figure that decides the class is read in the strictest way, and sends the order to people.',
    '3A090',
  ),
];

function choice(value: string, clause: string): Cited<string> {
  return { value, citation: `15 CFR ${clause}`, choice: true };
}
