import { APPLICATION } from '../../functions/api/openapi/examples.ts';

const cloud = { name: 'Gulf Cloud', country: 'AE', headquarters: 'AE' };
const H100_TPP = 15_832;

/** An order that the country account has room for, with nothing against it. */
export const countryOrder = ({
  quantity = 1000,
  destination = 'AE',
  party = cloud,
  ...changes
}: {
  quantity?: number;
  destination?: string;
  party?: { name: string; country: string; headquarters: string };
  [field: string]: unknown;
} = {}) => ({
  type: 'chip-order',
  reference: 'PO-1',
  items: [{ part: 'h100-sxm', quantity }],
  destination,
  parties: { purchaser: party, ultimateConsignee: party, endUser: { ...party, kind: 'company' } },
  endUse: 'A commercial cloud region for weather models and logistics in the country',
  purchaseOrder: 'PO-1',
  certifications: { noProhibitedEndUse: true },
  contact: { name: 'A. Person', email: 'a@example.org' },
  ...changes,
});

/** The same with a red flag up: no purchase order. */
export const flaggedOrder = (changes: Parameters<typeof countryOrder>[0] = {}) =>
  countryOrder({ purchaseOrder: undefined, ...changes });

export const tppOf = (quantity: number): number => quantity * H100_TPP;

export const national = (changes: object = {}) => ({ ...structuredClone(APPLICATION), ...changes });

/** An order of the company that the application is for. */
export const orderNaming = (validatedEndUser: string, quantity: number) => {
  const { name, headquarters } = APPLICATION.company;
  const party = { name, headquarters, country: headquarters };
  const order = countryOrder({ quantity, party });
  const ultimateConsignee = { ...party, validatedEndUser };
  return { ...order, parties: { ...order.parties, ultimateConsignee } };
};
