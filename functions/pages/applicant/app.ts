import { createPages } from '../app.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { applicantRoutes } from './routes.ts';

/** The pages of applicants, on what is handed in. */
export const createApplicantPages = (deps: ApplicantDependencies) =>
  createPages(deps, applicantRoutes(deps));
