import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { filedReport } from '../../../shared/contracts/report.ts';
import { reportPage, reportQuery, reportView } from '../../../shared/contracts/report-view.ts';
import { maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Reports'];

const report = z.object({
  id: z.string().meta({
    description: 'As `/v1/reports` has it, percent-encoded',
    example: 'certification-copy.EX-0F3A91C2-77B04D1E-9A6B2C44-D5E8F701',
  }),
});

const listed = z.object({
  state: reportQuery.shape.state.meta({ description: 'How it stands today' }).optional(),
  kind: reportQuery.shape.kind.meta({ description: 'What it is about' }).optional(),
  dueBy: z.iso.date().optional().meta({ description: 'Due on this day or before it' }),
  holder: reportQuery.shape.holder
    .meta({
      description: 'The mailbox of the contact of the requests; all of yours without it',
      example: 'procurement@example.com',
    })
    .optional(),
  limit: z.string().optional().meta({ description: '1 to 100; 25 without it', example: '25' }),
  cursor: z
    .string()
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; the first page without it' }),
});

/** Shown in the OpenAPI document; tests send it. */
export const FILED = {
  reference: 'LPP-2026-0017',
  filedOn: '2026-03-04',
  by: { name: 'Export Compliance Desk', title: 'Compliance officer' },
  answers: {
    'certification-signed-by': 'The dean of the faculty, for the university',
    'certification-signed-on': '2026-02-27',
  },
} satisfies z.input<typeof filedReport>;

export const reportPaths: ZodOpenApiPathsObject = {
  '/v1/reports': get({
    operationId: 'listReports',
    summary: 'What the rule wants reported of the requests of one contact of yours',
    description:
      'Computed from what has shipped and is planned, so that nothing is missing that was told here. ' +
      'The newest request first. A page may have fewer than were asked for and yet a `nextCursor`, ' +
      'and more, as the reports of one request are not parted.',
    tags,
    requestParams: { query: listed },
    responses: {
      '200': json('A page of them', reportPage),
      ...problems('unauthorized', 'invalid-query'),
    },
  }),
  '/v1/reports/{id}': get({
    operationId: 'getReport',
    summary: 'A report: by when, by which clause, its draft and what is missing to file it',
    tags,
    requestParams: { path: report },
    responses: {
      '200': json('As it stands today', reportView),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/reports/{id}/filings': post({
    operationId: 'fileReport',
    summary: 'File a report, or correct what was filed',
    description:
      'What was filed is kept as it was filed, and signed; another `reference` corrects it. A shipment ' +
      'that waits for its notice may leave from then on. Chipgate sends nothing to BIS: `filedOn` and ' +
      '`reference` say when and where you did.',
    tags,
    requestParams: { path: report },
    requestBody: body(filedReport, FILED),
    responses: {
      '201': json('Filed', reportView),
      '200': json('Filed before, with the same contents', reportView, { headers: maybeRepeat }),
      ...problems(...REFUSED_BODIES, 'not-found', 'report-conflict'),
    },
  }),
};
