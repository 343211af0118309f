import { createDocument } from 'zod-openapi';
import {
  attestation,
  nationalVeuApplication,
  universalVeuApplication,
} from '../../../shared/contracts/application.ts';
import { authorization } from '../../../shared/contracts/authorization.ts';
import { country } from '../../../shared/contracts/country.ts';
import {
  answer,
  edit,
  license,
  policyPin,
  toldFinding,
} from '../../../shared/contracts/decision.ts';
import { licenseView, shipmentView } from '../../../shared/contracts/license-view.ts';
import { lineLeft } from '../../../shared/contracts/line-left.ts';
import {
  endUser,
  owner,
  party,
  ultimateConsignee,
  ultimateParent,
} from '../../../shared/contracts/party.ts';
import { problem } from '../../../shared/contracts/problem.ts';
import { quota } from '../../../shared/contracts/quota.ts';
import { reportView } from '../../../shared/contracts/report-view.ts';
import {
  catalogueItem,
  chipOrder,
  contact,
  modelWeights,
  otherItem,
} from '../../../shared/contracts/request.ts';
import { casePaths } from './case-paths.ts';
import { eventPaths } from './event-paths.ts';
import { intakePaths } from './intake-paths.ts';
import { keyPaths } from './key-paths.ts';
import { licensePaths } from './license-paths.ts';
import { questionPaths } from './question-paths.ts';
import { readingPaths } from './reading-paths.ts';
import { reportPaths } from './report-paths.ts';
import { requestPaths } from './request-paths.ts';
import { webhookPaths } from './webhook-paths.ts';
import { withDescriptions } from './with-descriptions.ts';

const DESCRIPTION = `Send a request to ship advanced AI chips or closed model weights and have the
decision, explained to the clause, in the answer.

Amounts are total processing performance (TPP), in whole numbers. Errors are RFC 9457 problem
details; \`errors\` points at every wrong field by JSON pointer. Answers may gain fields: ignore those
you do not know.

A key reads \`chipgate_\` and 46 letters and digits, the last six a checksum: /chipgate_[0-9A-Za-z]{46}/.
Every answer to a key says in \`RateLimit-Policy\` how often it may be used, and in \`RateLimit\` what is
left of that.`;

/** Schemas that have a name of their own in the document. */
const SCHEMAS = {
  Answer: answer,
  Attestation: attestation,
  Authorization: authorization,
  CatalogueItem: catalogueItem,
  ChipOrder: chipOrder,
  Contact: contact,
  Country: country,
  EndUser: endUser,
  Finding: toldFinding,
  Json: edit.shape.changes.element.shape.value.unwrap(),
  License: license,
  LicenseLines: licenseView,
  Shipment: shipmentView,
  Report: reportView,
  Left: lineLeft,
  ModelWeights: modelWeights,
  NationalVeuApplication: nationalVeuApplication,
  OtherItem: otherItem,
  Owner: owner,
  Party: party,
  PolicyPin: policyPin,
  Problem: problem,
  Quota: quota,
  UltimateConsignee: ultimateConsignee,
  UltimateParent: ultimateParent,
  UniversalVeuApplication: universalVeuApplication,
};

/** The OpenAPI 3.1 document of everything this API serves. */
export const openApiDocument = (publicUrl: string) =>
  withDescriptions(
    createDocument(
      {
        openapi: '3.1.0',
        info: {
          title: 'Chipgate API',
          version: '1.0.0',
          description: DESCRIPTION,
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: publicUrl }],
        security: [{ apiKey: [] }],
        tags: [
          { name: 'Requests', description: 'Ask, follow, amend, appeal, withdraw' },
          { name: 'Questions', description: 'What officers ask, and what goes with the answers' },
          { name: 'Applications', description: 'Become a validated end user' },
          { name: 'Keys', description: 'Who a key is; more keys, other keys, fewer keys' },
          { name: 'Licenses', description: 'What is left to ship, and what has shipped' },
          { name: 'Reports', description: 'What the rule wants reported, and what was' },
          { name: 'Intake', description: 'Told by events, in your own shape' },
          { name: 'Events', description: 'What happened to your requests, in order' },
          { name: 'Webhooks', description: 'Where we call when something happened' },
          { name: 'Quotas', description: 'What is left of every limit' },
          { name: 'Policy', description: 'The rules in force, as data' },
          { name: 'Service', description: 'This description, and whether it is up' },
        ],
        paths: {
          ...requestPaths,
          ...casePaths,
          ...questionPaths,
          ...keyPaths,
          ...licensePaths,
          ...reportPaths,
          ...intakePaths,
          ...eventPaths,
          ...webhookPaths,
          ...readingPaths,
        },
        components: {
          securitySchemes: {
            apiKey: {
              type: 'http',
              scheme: 'bearer',
              description: 'The API key of a supplier: `Authorization: Bearer <key>`',
            },
          },
          schemas: SCHEMAS,
        },
      },
      { override: openAnswers },
    ),
  );

/** Answers may grow; only what clients send is closed. */
function openAnswers({
  jsonSchema,
  io,
}: {
  jsonSchema: { additionalProperties?: unknown };
  io: 'input' | 'output';
}): void {
  if (io === 'output' && jsonSchema.additionalProperties === false) {
    delete jsonSchema.additionalProperties;
  }
}
