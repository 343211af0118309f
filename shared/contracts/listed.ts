import * as z from 'zod';

const webAddress = z.string().regex(/^https?:\/\/\S+$/);

/** What a screening list tells of an entry beside what names are compared with, as far as it does. */
export const listedDetails = z.object({
  title: z.string().exactOptional(),
  /** One line each. */
  addresses: z.array(z.string()).exactOptional(),
  programs: z.array(z.string()).exactOptional(),
  startDate: z.string().exactOptional(),
  endDate: z.string().exactOptional(),
  /** Of the Federal Register, such as "90 FR 4617". */
  notice: z.string().exactOptional(),
  licenseRequirement: z.string().exactOptional(),
  licensePolicy: z.string().exactOptional(),
  remarks: z.string().exactOptional(),
  listUrl: webAddress.exactOptional(),
  sourceUrl: webAddress.exactOptional(),
});

/** What the list said of an entry when a name was found to be like it: what people judge it by. */
export const listed = listedDetails.extend({
  name: z.string(),
  /** Not all of them, where the entry has very many; nor of the addresses. */
  otherNames: z.array(z.string()),
  moreNames: z.int().min(1).exactOptional(),
  moreAddresses: z.int().min(1).exactOptional(),
  type: z.string().exactOptional(),
  /** ISO 3166-1 alpha-2. */
  countries: z.array(z.string()).exactOptional(),
});

export type ListedDetails = z.infer<typeof listedDetails>;
export type Listed = z.infer<typeof listed>;
