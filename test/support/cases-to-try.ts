/** All of them in CI, a part of them where somebody waits, few where mutants are many. */
const PART = Number(process.env.CHIPGATE_CASES ?? (process.env.CI ? 1 : 0.25));

/** Whether to do also what takes long and seldom fails. */
export const isThorough = PART >= 1;

/** How many cases a slow law tries. */
export const casesToTry = (all: number): number => Math.ceil(all * PART);
