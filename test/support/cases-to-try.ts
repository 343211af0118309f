/** How many cases a slow law tries: all of them in CI, a part of them where somebody waits for it. */
export const casesToTry = (all: number): number => (process.env.CI ? all : Math.ceil(all / 4));
