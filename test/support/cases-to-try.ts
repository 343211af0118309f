/** All of them in CI, a part of them where somebody waits, few where mutants are many. */
const PART = Number(process.env.CHIPGATE_CASES ?? (process.env.CI ? 1 : 0.25));

/** How many cases a slow law tries. */
export const casesToTry = (all: number): number => Math.ceil(all * PART);
