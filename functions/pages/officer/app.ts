import { createPages } from '../app.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { officerRoutes } from './routes.ts';

/** The pages of officers, on what is handed in. */
export const createOfficerPages = (deps: OfficerDependencies) =>
  createPages(deps, officerRoutes(deps));
