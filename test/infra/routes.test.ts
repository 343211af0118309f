import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../functions/api/routes.ts';
import { eventsRoutes } from '../../functions/events/routes.ts';
import { intakeRoutes } from '../../functions/intake/routes.ts';
import { applicantRoutes } from '../../functions/pages/applicant/routes.ts';
import { formRoutes } from '../../functions/pages/form/routes.ts';
import { officerRoutes } from '../../functions/pages/officer/routes.ts';
import { reportsRoutes } from '../../functions/reports/routes.ts';
import { requestsRoutes } from '../../functions/requests/routes.ts';
import { shipmentsRoutes } from '../../functions/shipments/routes.ts';
import { webhooksRoutes } from '../../functions/webhooks/routes.ts';
import { GATEWAY_ROUTES, routeKeyOf, routeOf } from '../../infra/routes.ts';
import { world } from '../support/front-door.ts';
import { resourcesOf, templateOf } from './synthesize.ts';

const template = templateOf('development');

describe('The paths', () => {
  it.each([
    ['/v1/requests', 'api'],
    ['/v1/requests:batch', 'api'],
    ['/v1/quotas/country/AE/2025-2027', 'api'],
    ['/v1/nowhere', 'api'],
    ['/v1/requests/req-1', 'api'],
    ['/v1/requests/req-1/questions', 'requests'],
    ['/v1/requests/req-1/documents', 'requests'],
    ['/v1/requests/req-1/appeal', 'requests'],
    ['/v1/requests/req-1/documents/1', 'api'],
    ['/v1/requests//questions', 'api'],
    ['/v1/licenses', 'shipments'],
    ['/v1/licenses:determine', 'shipments'],
    ['/v1/licenses/CG-1/shipments/S-1/depart', 'shipments'],
    ['/v1/shipments:batch', 'shipments'],
    ['/v1/reports', 'reports'],
    ['/v1/reports/certification-copy.EX-1/filings', 'reports'],
    ['/v1/intake', 'intake'],
    ['/v1/intake/mappings/orders/try', 'intake'],
    ['/v1/events', 'events'],
    ['/v1/webhooks', 'webhooks'],
    ['/v1/webhooks/wh-1/attempts', 'webhooks'],
    ['/openapi.json', 'api'],
    ['/health', 'api'],
    ['/', 'applicantPages'],
    ['/v1', 'applicantPages'],
    ['/v1/', 'applicantPages'],
    ['/v10/requests', 'applicantPages'],
    ['/health/', 'applicantPages'],
    ['/status/x', 'applicantPages'],
    ['/problems/not-found', 'applicantPages'],
    ['/nowhere', 'applicantPages'],
    ['/apply', 'formPages'],
    ['/apply/x/y', 'formPages'],
    ['/requests', 'formPages'],
    ['/requests/code', 'formPages'],
    ['/tasks', 'applicantPages'],
    ['/tasks/x', 'officerPages'],
    ['/tasks/x/files/1/1', 'officerPages'],
    ['/officers', 'officerPages'],
    ['/officers/sign-out', 'officerPages'],
    ['/officers/', 'applicantPages'],
  ])('%s leads to %s', (path, to) => {
    expect(routeOf(path).to).toBe(to);
  });

  it('may lead elsewhere by one method than by another', () => {
    const leading = ['GET', 'HEAD', 'POST', 'DELETE'].map((method) =>
      routeOf('/v1/requests', method),
    );
    expect(leading.map(({ to }) => to)).toEqual(['requests', 'requests', 'api', 'api']);
  });

  const { deps } = world();
  it.each([
    ['api', apiRoutes(deps)],
    ['shipments', shipmentsRoutes(deps)],
    ['requests', requestsRoutes(deps)],
    ['reports', reportsRoutes(deps)],
    ['intake', intakeRoutes(deps)],
    ['events', eventsRoutes(deps)],
    ['webhooks', webhooksRoutes(deps)],
    ['applicantPages', applicantRoutes({ ...deps, signIns: deps.signIns.applicant })],
    ['formPages', formRoutes({ ...deps, signIns: deps.signIns.applicant })],
    ['officerPages', officerRoutes({ ...deps, signIns: deps.signIns.officer })],
  ])('that %s answers lead to it', (name, routes) => {
    const calls = routes.map(({ method, path }) => [
      path.replace(/\/:\w+(\{[^}]*\})?/g, '/x'),
      method,
    ]);
    expect(calls.filter(([path = '', method]) => routeOf(path, method).to !== name)).toEqual([]);
  });

  it('are the routes of the HTTP API, for every method', () => {
    const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route');
    expect(routes.map(([, { Properties }]) => Properties.RouteKey).sort()).toEqual(
      GATEWAY_ROUTES.map(routeKeyOf).sort(),
    );
    expect(GATEWAY_ROUTES.map(routeKeyOf)).toContain('ANY /v1/{proxy+}');
  });

  it('lead to the function that the data names', () => {
    const integrations = new Map(resourcesOf(template, 'AWS::ApiGatewayV2::Integration'));
    const led = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const [, integration] = JSON.stringify(Properties.Target).match(/"Ref":"(\w+)"/) ?? [];
      const uri = JSON.stringify(integrations.get(integration ?? '')?.Properties.IntegrationUri);
      return [Properties.RouteKey, /"(\w+)[0-9A-F]{8}"/.exec(uri)?.[1]];
    });
    expect(led.sort()).toEqual(
      GATEWAY_ROUTES.map((route) => [routeKeyOf(route), capitalized(route.to)]).sort(),
    );
  });
});

const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
