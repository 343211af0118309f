import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApiDocument } from '../../../functions/api/openapi/document.ts';
import {
  APPLICATION,
  SMALL_ORDER_ANSWER,
  SMALL_ORDER_REQUEST,
  SUBMITTED_AT,
} from '../../../functions/api/openapi/examples.ts';
import { DEPARTED, MAPPING, PLACED } from '../../../functions/api/openapi/intake-examples.ts';
import { IN_QUESTION } from '../../../functions/api/openapi/license-examples.ts';
import { apiRoutes } from '../../../functions/api/routes.ts';
import { eventsRoutes } from '../../../functions/events/routes.ts';
import { intakeRoutes } from '../../../functions/intake/routes.ts';
import { reportsRoutes } from '../../../functions/reports/routes.ts';
import { requestsRoutes } from '../../../functions/requests/routes.ts';
import { shipmentsRoutes } from '../../../functions/shipments/routes.ts';
import { webhooksRoutes } from '../../../functions/webhooks/routes.ts';
import { answer } from '../../../shared/contracts/decision.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { factsFrom } from '../../../shared/facts/order.ts';
import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import type { Path } from '../../../shared/rules/determination.ts';
import { conclude, determine, policyInForce } from '../../../shared/rules/index.ts';
import { order } from '../../support/example-order.ts';
import { call, PUBLIC_URL, world } from '../../support/front-door.ts';

type Json = Record<string, unknown>;
const document = openApiDocument(PUBLIC_URL) as unknown as {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Json };
};

interface Operation {
  operationId: string;
  tags?: string[];
  security?: unknown[];
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Json; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Json }>; headers?: Json }>;
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

/** A schema of the document as one that judges. */
const judge = (schema: Json) =>
  z.fromJSONSchema({
    ...schema,
    $defs: JSON.parse(JSON.stringify(document.components.schemas).replaceAll(...REFS)),
  } as Parameters<typeof z.fromJSONSchema>[0]);
const REFS = ['#/components/schemas/', '#/$defs/'] as const;
const local = (schema: Json): Json => JSON.parse(JSON.stringify(schema).replaceAll(...REFS));

const asTemplate = (path: string) => path.replace(/\/:(\w+)(\{[^}]*\})?/g, '/{$1}');

describe('The OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    const result = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(result).toEqual({ valid: true });
  });

  it('has every route of the API, and nothing else', () => {
    const { deps } = world();
    const all = [
      apiRoutes,
      shipmentsRoutes,
      requestsRoutes,
      reportsRoutes,
      intakeRoutes,
      eventsRoutes,
      webhooksRoutes,
    ];
    const served = all
      .flatMap((routes) => routes(deps))
      .map(({ method, path }) => `${method} ${asTemplate(path)}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(served.sort());
  });

  it('names each operation once, and every parameter of its path', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name);
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    }
  });

  it('asks for a key exactly where the API does', async () => {
    for (const { path, method, operation } of operations) {
      const route = `${method.toUpperCase()} ${path.replace(/\{\w+\}/, 'x')}`;
      const response = await call(world(), route, { key: null });
      expect([route, response.status === 401]).toEqual([route, operation.security === undefined]);
    }
  });

  it('gives every operation its problems as problem+json', () => {
    for (const { operation } of operations) {
      expect(operation.responses).toHaveProperty('500');
      for (const [status, { content }] of Object.entries(operation.responses)) {
        const type = Number(status) < 400 ? 'application/json' : 'application/problem+json';
        expect(Object.keys(content ?? {})).toEqual([type]);
      }
    }
  });

  it('is served', async () => {
    const response = await call(world(), 'GET /openapi.json', { key: null });
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)));
  });
});

describe('What the API answers', () => {
  const sent: readonly [string, unknown][] = [
    ['POST /v1/requests', order()],
    ['POST /v1/requests', {}],
    ['POST /v1/requests:batch', { requests: [order(), {}] }],
    ['POST /v1/pre-checks', order()],
    ['POST /v1/applications', APPLICATION],
    ['POST /v1/applications', {}],
    ['GET /v1/requests', undefined],
    ['GET /v1/licenses', undefined],
    ['POST /v1/licenses:determine', IN_QUESTION],
    ['POST /v1/licenses:determine', order()],
    ['POST /v1/shipments:batch', { shipments: [{}] }],
    ['GET /v1/reports', undefined],
    ['POST /v1/intake', PLACED],
    ['POST /v1/intake', DEPARTED],
    ['POST /v1/intake', {}],
    ['GET /v1/intake/parked', undefined],
    ['POST /v1/intake/parked/replay', {}],
    ['GET /v1/intake/mappings', undefined],
    ['POST /v1/intake/mappings', MAPPING],
    ['POST /v1/intake/mappings', {}],
    ['GET /v1/events', undefined],
    ['GET /v1/quotas', undefined],
    ['GET /v1/policies', undefined],
    ['GET /v1/parts', undefined],
    ['GET /health', undefined],
  ];

  it.each(sent)('to %s is what the document says', async (route, body) => {
    const [method = '', path = ''] = route.split(' ');
    const response = await call(world(), route, body === undefined ? {} : { body });
    const described = document.paths[path]?.[method.toLowerCase()]?.responses[response.status];
    const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
    const schema = described?.content?.[type]?.schema;
    expect(schema).toBeDefined();
    judge(local(schema ?? {})).parse(await response.json());
  });

  it('to the example is what its example says', () => {
    const policy = policyInForce(SUBMITTED_AT);
    const facts = factsFrom(
      { submittedAt: SUBMITTED_AT, request: SMALL_ORDER_REQUEST },
      { screening: { state: 'clear' }, authorization: 'none', linkedParents: [] },
    );
    const determination = determine(facts, policy);
    const [taken] = determination.paths;
    const attempts = (taken?.draws ?? []).map((draw) => ({ ...draw, fits: true }));
    const concluded = conclude(determination, taken as Path, attempts, { facts, policy });
    const { findings, conditions, wouldChange, terms } = tellDecision(tellerIn('en'), {
      policy: pinOf(policy),
      findings: [...concluded.findings],
      conditions: [...concluded.conditions],
      wouldChange: [...concluded.wouldChange],
    });
    const { decision } = SMALL_ORDER_ANSWER;
    expect(decision).toMatchObject({
      route: taken?.route,
      totalTpp: determination.totalTpp,
      h100Equivalents: determination.h100Equivalents,
      draws: taken?.draws.map(({ account, tpp }) => ({ account, tpp, state: 'posted' })),
      conditions,
      terms,
      wouldChange,
    });
    expect(findings).toEqual(expect.arrayContaining(decision.findings));
    expect(answer.parse(SMALL_ORDER_ANSWER)).toEqual(SMALL_ORDER_ANSWER);
  });

  it('to the examples of requests is a decision', async () => {
    const keys = operations.filter(({ path }) => path.startsWith('/v1/keys'));
    for (const { path, method, operation } of operations.filter((one) => !keys.includes(one))) {
      const example = operation.requestBody?.content['application/json']?.example;
      // Those of licenses, questions, reports, mappings and webhooks are sent in tests of their own functions.
      const there = ['Licenses', 'Questions', 'Reports', 'Intake', 'Webhooks'];
      const isSentThere = operation.tags?.some((tag) => there.includes(tag));
      if (example === undefined || isSentThere) continue;
      const w = world();
      const filed = await call(w, 'POST /v1/requests', { body: order() });
      const { id } = (await filed.json()) as { id: string };
      const route = `${method.toUpperCase()} ${path.replace('{id}', id)}`;
      const response = await call(w, route, { body: example });
      const answered = JSON.stringify(await response.json());
      expect(answered).toContain('"status":"no-license-required"');
      expect(answered).not.toContain('"problem"');
    }
  });
});
