import { randomUUID } from 'node:crypto';

type Json = Record<string, unknown>;

/** A name nobody has used before, so that tests do not share a yearly limit or a red flag. */
export const newName = (what: string) => {
  const letters = randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 6);
  const digits = randomUUID()
    .replace(/[^0-9]/g, '')
    .slice(0, 8);
  return `${what} ${letters}${digits}`;
};

export interface OrderOptions {
  readonly destination?: string;
  readonly part?: string;
  readonly quantity?: number;
  readonly items?: readonly Json[];
  readonly name?: string;
  readonly headquarters?: string;
  readonly ultimateParent?: Json;
  readonly validatedEndUser?: string;
  readonly kind?: string;
  readonly contact?: Json;
  /** Laid over the finished body; `undefined` takes a field out. */
  readonly with?: Json;
}

/** A chip order as a supplier's system would send it, for one buyer in one country. */
export function chipOrder(options: OrderOptions = {}): Json {
  const { destination = 'VN', part = 'h100-sxm', quantity = 64, kind = 'company' } = options;
  const name = options.name ?? newName('Blue Harbor Computing');
  const party = {
    name,
    country: destination,
    headquarters: options.headquarters ?? destination,
    ...(options.ultimateParent && { ultimateParent: options.ultimateParent }),
  };
  const order = {
    type: 'chip-order',
    reference: newName('PO'),
    items: options.items ?? [{ part, quantity }],
    destination,
    parties: {
      purchaser: party,
      intermediateConsignees: [],
      ultimateConsignee: {
        ...party,
        ...(options.validatedEndUser && { validatedEndUser: options.validatedEndUser }),
      },
      endUser: { ...party, kind },
    },
    endUse: 'Weather forecasting for the national meteorological service',
    purchaseOrder: newName('PO'),
    certifications: {
      goodFaithResearch: true,
      smallOrderLimitNotReached: true,
      noProhibitedEndUse: true,
    },
    contact: options.contact ?? newContact(),
    ...options.with,
  };
  return JSON.parse(JSON.stringify(order)) as Json;
}

const newContact = () => ({
  name: newName('Kim'),
  email: `${randomUUID()}@buyer.example`,
  language: 'en',
});

/** An order for model weights, by a firm and for a facility in one country. */
export function modelWeights(
  country: string,
  model: Json = {},
  headquarters: string = country,
): Json {
  const order = chipOrder({ destination: country, headquarters });
  const { items: _, ...rest } = order;
  return {
    ...rest,
    type: 'model-weights',
    model: {
      name: 'Frontier-1',
      trainingOperations: 3e26,
      published: false,
      securedStorage: true,
      ...model,
    },
  };
}

export const H100_TPP = 15_832;
export const RACK = { part: 'gb200-nvl72', tpp: 72 * 40_000 };
