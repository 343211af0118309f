import { CANARY_NAME } from './dependencies.ts';

/** Tuvalu: capped, with a row of its own, and too small for a data center: its account is the canary's own. */
export const DESTINATION = 'TV';

const buyer = { name: CANARY_NAME, country: DESTINATION, headquarters: DESTINATION };

export interface OrderOptions {
  readonly reference: string;
  /** Where its notices go. */
  readonly email: string;
}

/** One chip, marked as what it is. The rules license it and draw on the country's account. */
export const plainOrder = ({ reference, email }: OrderOptions) => ({
  type: 'chip-order',
  reference,
  items: [{ part: 'h100-sxm', quantity: 1 }],
  destination: DESTINATION,
  parties: {
    purchaser: buyer,
    intermediateConsignees: [],
    ultimateConsignee: buyer,
    endUser: { ...buyer, kind: 'company' },
  },
  endUse: 'Synthetic case of the canary: nothing is shipped',
  purchaseOrder: reference,
  certifications: {
    goodFaithResearch: false,
    smallOrderLimitNotReached: false,
    noProhibitedEndUse: true,
  },
  contact: { name: CANARY_NAME, email, language: 'en' },
});

/** The same without a purchase order, which is a red flag: people have to look at it. */
export function flaggedOrder(options: OrderOptions) {
  const { purchaseOrder, ...order } = plainOrder(options);
  return order;
}
