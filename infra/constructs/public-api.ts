import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/environment.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';

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

export interface PublicApiProps {
  readonly stage: Stage;
  /** Where people reach it, if a domain of your own leads to it. */
  readonly publicUrl: string | undefined;
}

/** The one way in: an HTTP API that hands everything to one function. */
export class PublicApi extends Construct {
  readonly #api: HttpApi;
  readonly #publicUrl: string;

  constructor(scope: Construct, id: string, { stage, publicUrl }: PublicApiProps) {
    super(scope, id);
    const { logRetention, removalPolicy, throttle } = STAGE_FACTS[stage];
    this.#api = new HttpApi(this, 'Api', {
      description: 'Chipgate: the API and the pages',
      createDefaultStage: false,
    });
    this.#publicUrl = publicUrl ?? this.#api.apiEndpoint;
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', { retention: logRetention, removalPolicy }),
        ),
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

  handOver(fn: LambdaFunction): void {
    const route = new HttpRoute(this, 'Everything', {
      httpApi: this.#api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Web', fn),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The pages are public; API keys are checked by the function, against the table.',
    });
  }
}
