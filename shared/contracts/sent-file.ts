import * as z from 'zod';

/** A file as it was sent: whatever is put in its place later is another. */
export const sentFile = z.object({
  name: z.string(),
  key: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  /** Of all that were put there, the one that was sent; missing of before. */
  version: z.string().exactOptional(),
});

/** A document beside what was filed. */
export const filedDocument = sentFile.extend({
  /** The paragraph of supplement 10 to part 748 that it is evidence for. */
  paragraph: z.string().exactOptional(),
});

export type SentFile = z.infer<typeof sentFile>;
export type FiledDocument = z.infer<typeof filedDocument>;
