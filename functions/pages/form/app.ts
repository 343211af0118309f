import { createPages } from '../app.ts';
import type { FormDependencies } from './dependencies.ts';
import { formRoutes } from './routes.ts';

/** The forms by which people apply, on what is handed in. */
export const createFormPages = (deps: FormDependencies) => createPages(deps, formRoutes(deps));
