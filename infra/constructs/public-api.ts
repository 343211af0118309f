import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import type { EdgeOptions } from '../edge.ts';
import { type FrontFunction, GATEWAY_ROUTES, type GatewayRoute } from '../routes.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { Edge } from './edge.ts';
import { type Keeping, keptLog } from './kept-log.ts';

/** Neither paths nor addresses: a path may hold a secret reference, an address is a person's. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
};

export interface PublicApiProps extends Keeping {
  /** Where people reach it, if a domain of your own leads to it. */
  readonly publicUrl: string | undefined;
  /** What stands in front of it, if anything does. */
  readonly edge: EdgeOptions | undefined;
  /** Orders a second that it lets through, if not as many as the stage does by itself. */
  readonly ordersASecond?: number | undefined;
}

/** Each order may be looked at as often as it is placed; twice as many may come at once. */
const throttleOf = (stage: Stage, ordersASecond: number | undefined) =>
  ordersASecond === undefined
    ? STAGE_FACTS[stage].throttle
    : { rateLimit: 2 * ordersASecond, burstLimit: 4 * ordersASecond };

/** The one way in: an HTTP API that hands each path to its function. */
export class PublicApi extends Construct {
  readonly edge: Edge | undefined;
  readonly #api: HttpApi;
  readonly #publicUrl: string;

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    const { stage, dataKey, publicUrl, edge, ordersASecond } = props;
    this.#api = new HttpApi(this, 'Api', {
      description: 'Chipgate: the API and the pages',
      createDefaultStage: false,
    });
    const { endpoint } = this;
    this.edge = edge && new Edge(this, 'Edge', { ...edge, stage, dataKey, endpoint });
    this.#publicUrl = publicUrl ?? this.edge?.url ?? endpoint;
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle: throttleOf(stage, ordersASecond),
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLog(this, 'AccessLogs', { stage, dataKey })),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  get id(): string {
    return this.#api.apiId;
  }

  get endpoint(): string {
    return this.#api.apiEndpoint;
  }

  /** For a function that writes links: it must know where they lead. */
  tellUrl(fn: LambdaFunction): void {
    fn.addEnvironment(ENVIRONMENT.publicUrl, this.#publicUrl);
  }

  /** From now on each path leads where `ROUTES` says. */
  lead(to: Readonly<Record<FrontFunction, LambdaFunction>>): void {
    const integrations = {
      api: new HttpLambdaIntegration('Api', to.api),
      shipments: new HttpLambdaIntegration('Shipments', to.shipments),
      requests: new HttpLambdaIntegration('Requests', to.requests),
      reports: new HttpLambdaIntegration('Reports', to.reports),
      intake: new HttpLambdaIntegration('Intake', to.intake),
      events: new HttpLambdaIntegration('Events', to.events),
      webhooks: new HttpLambdaIntegration('Webhooks', to.webhooks),
      applicantPages: new HttpLambdaIntegration('ApplicantPages', to.applicantPages),
      formPages: new HttpLambdaIntegration('FormPages', to.formPages),
      officerPages: new HttpLambdaIntegration('OfficerPages', to.officerPages),
    };
    for (const name of Object.keys(integrations) as FrontFunction[]) this.edge?.guard(to[name]);
    for (const route of GATEWAY_ROUTES) this.#add(route, integrations[route.to]);
  }

  #add(gatewayRoute: GatewayRoute, integration: HttpLambdaIntegration): void {
    const { path } = gatewayRoute;
    const named = 'method' in gatewayRoute ? `${gatewayRoute.method} ${path}` : path;
    const method = 'method' in gatewayRoute ? HttpMethod[gatewayRoute.method] : HttpMethod.ANY;
    const isDefault = path === HttpRouteKey.DEFAULT.key;
    const route = new HttpRoute(this, `Route ${named}`, {
      httpApi: this.#api,
      routeKey: isDefault ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, method),
      integration,
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The pages are public; API keys are checked by the function, against the table.',
    });
  }
}
