type Json = Record<string, unknown>;

export interface Buyer {
  readonly name: string;
  readonly country: string;
  readonly headquarters?: string;
  readonly kind?: string;
  readonly ultimateParent?: { readonly name: string; readonly headquarters: string };
  readonly formedOn?: string;
  readonly validatedEndUser?: string;
}

export interface OrderWish {
  readonly buyer: Buyer;
  readonly endUse: string;
  readonly items?: readonly { readonly part: string; readonly quantity: number }[];
  readonly model?: Json;
}

export const aMonthAgo = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);

/** What a supplier's order system would send for a buyer who uses what it buys where it is. */
export function toRequest(wish: OrderWish, reference: string): Json {
  const { buyer, items, model, endUse } = wish;
  const { name, country, headquarters = country, kind = 'company' } = buyer;
  const { ultimateParent, formedOn, validatedEndUser } = buyer;
  const party = {
    name,
    country,
    headquarters,
    ...(ultimateParent && { ultimateParent }),
    ...(formedOn && { formedOn }),
  };
  return {
    type: model ? 'model-weights' : 'chip-order',
    reference,
    ...(model ? { model } : { items }),
    destination: country,
    parties: {
      purchaser: party,
      ultimateConsignee: { ...party, ...(validatedEndUser && { validatedEndUser }) },
      endUser: { ...party, kind },
    },
    endUse,
    purchaseOrder: reference,
    certifications: {
      goodFaithResearch: true,
      smallOrderLimitNotReached: true,
      noProhibitedEndUse: true,
    },
    contact: {
      name: 'Order desk',
      email: mailboxOf(name),
      language: country === 'KR' ? 'ko' : 'en',
    },
  };
}

const mailboxOf = (name: string) => {
  const local = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${local.replace(/^-|-$/g, '')}@example.com`;
};
