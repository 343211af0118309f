import type { LineLeft } from '../../../shared/contracts/line-left.ts';
import type { ProblemDetails } from '../../../shared/contracts/problem.ts';
import type { RefusedShipment, ShipmentAct } from '../../../shared/contracts/shipment.ts';
import type { ProblemName } from '../../../shared/problems.ts';
import type { ShipmentRefusal } from '../../../shared/shipments/refusals.ts';

/** Why nothing was done, in a sentence, and as which problem. */
const REFUSED: Readonly<Record<ShipmentRefusal, readonly [ProblemName, string]>> = {
  'no-such-shipment': ['not-found', 'The license has no shipment of this number.'],
  'no-such-line': ['invalid-request', 'The license has no such line.'],
  'other-unit': ['invalid-request', 'The line is counted in another unit.'],
  over: ['shipment-conflict', 'That is more than is left.'],
  'number-used': [
    'shipment-conflict',
    'A shipment of this number has other quantities: use a new number, or a correction.',
  ],
  'reference-used': [
    'shipment-conflict',
    'The shipment has a correction of this reference that says something else.',
  ],
  'sequence-used': ['shipment-conflict', 'Other totals were told with this sequence.'],
  'more-than-planned': [
    'shipment-conflict',
    'That is more than was planned: plan the rest as another shipment.',
  ],
  'more-than-departed': ['shipment-conflict', 'That is more than has left by this shipment.'],
  'not-departed': [
    'shipment-conflict',
    'Only what has left is corrected: depart the plan, or void it.',
  ],
  departed: ['shipment-conflict', 'It has left: correct it by a contra or a return.'],
  'plan-over': [
    'shipment-conflict',
    'Its plan is void or past its time: plan it anew under another number.',
  ],
  'total-too-low': [
    'shipment-conflict',
    'More has shipped than this total says: what was told in error is taken back by a contra.',
  ],
  'license-suspended': [
    'shipment-conflict',
    'The license is suspended: nothing leaves until it is reinstated.',
  ],
  'license-over': [
    'shipment-conflict',
    'The license has ended, and what had not shipped went back to its limit.',
  ],
  law: [
    'shipment-conflict',
    'The law of this day stands against it: a place, a party of the screening list, an exception or an authorization that has ended. Nothing leaves.',
  ],
  unscreened: [
    'shipment-conflict',
    'No screening list that is up to date can be asked whom it goes to: nothing leaves until there is one again. Send it then.',
  ],
  'notice-missing': [
    'shipment-conflict',
    'So large a shipment under the small-order exception leaves only when its notice is filed: send `notice`.',
  ],
  'notice-after-today': ['invalid-request', 'A notice was filed before the shipment leaves.'],
};

/** How a client is told that nothing came of it. */
export function problemOfRefusal(
  { because, lines }: RefusedShipment,
  act: ShipmentAct,
): { readonly problem: ProblemName; readonly details: ProblemDetails } {
  const [problem, detail] = REFUSED[because];
  const errors = pointersTo(because, act, lines);
  return {
    problem,
    details: {
      detail,
      ...(errors.length > 0 && { errors }),
      ...(lines.length > 0 && { left: lines }),
    },
  };
}

const FIELDS: Readonly<Partial<Record<ShipmentRefusal, string>>> = {
  'no-such-line': 'line',
  'other-unit': 'unit',
  over: 'quantity',
};

/** Which of the lines that were sent it is about. */
function pointersTo(because: ShipmentRefusal, act: ShipmentAct, lines: readonly LineLeft[]) {
  const sent = ('lines' in act && act.lines) || [];
  if (because === 'notice-missing') return [{ pointer: '/notice', detail: 'is required' }];
  if (because === 'notice-after-today')
    return [{ pointer: '/notice/filedOn', detail: 'must not be after today' }];
  const field = FIELDS[because];
  if (field === undefined) return [];
  return sent.flatMap(({ line, quantity, unit }, index) => {
    const known = lines.find((one) => one.line === line);
    const isWrong = {
      line: !known,
      unit: unit !== undefined && unit !== known?.unit,
      quantity: known !== undefined && (quantity > known.left || act.do !== 'plan'),
    }[field];
    const detail = {
      line: 'is no line of the license',
      unit: `must be "${known?.unit}"`,
      quantity: `of line ${line}, ${known?.left} are left`,
    }[field];
    return isWrong && detail ? [{ pointer: `/lines/${index}/${field}`, detail }] : [];
  });
}
