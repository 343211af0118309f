/** Every reading that a pack may name; its phrases are in the file of that name's number. */
export const END_USE_READINGS = ['end-uses-1'] as const;
export type EndUseReadingId = (typeof END_USE_READINGS)[number];
