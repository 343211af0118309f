import { Duration, Fn, type SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { EDGE_HEADER } from '../../shared/deployment/environment.ts';
import type { EdgeOptions } from '../edge.ts';

export interface EdgeDistributionProps {
  /** The URL of the API behind it. */
  readonly endpoint: string;
  readonly secret: SecretValue;
  readonly webAclArn: string;
  readonly domain: EdgeOptions['domain'];
}

/** What CloudFront would keep for ten seconds and hand to others, whatever we say of caching. */
const KEPT_ERRORS = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/** Hands on everything that its web ACL lets through, as it came, and keeps nothing. */
export class EdgeDistribution extends Distribution {
  constructor(scope: Construct, id: string, props: EdgeDistributionProps) {
    const { webAclArn, domain } = props;
    super(scope, id, {
      comment: 'Chipgate: the API and the pages',
      webAclId: webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(domain && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(scope, 'Certificate', domain.certificateArn),
      }),
      defaultBehavior: {
        origin: originOf(props),
        // A redirect would come too late: by then the API key has been sent in the clear.
        viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        responseHeadersPolicy: headersOf(scope),
        // Pages hold tokens beside what was typed: compressed, their length would tell of both.
        compress: false,
      },
      errorResponses: KEPT_ERRORS.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    });
    this.#acknowledge(domain !== undefined);
  }

  #acknowledge(hasDomain: boolean): void {
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason:
          'Applicants and suppliers are anywhere; the rules look at parties, not at addresses.',
      },
      {
        id: 'AwsSolutions-CFR3',
        reason:
          'Its log would hold the addresses of people, and links that prove a mailbox. The functions log every request without them.',
      },
    );
    if (hasDomain) return;
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'AWS fixes what it takes at its own domain names; with a domain of your own it is TLS 1.2 and newer.',
    });
  }
}

const originOf = ({ endpoint, secret }: EdgeDistributionProps): HttpOrigin =>
  new HttpOrigin(Fn.select(2, Fn.split('/', endpoint)), {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    // As long as API Gateway waits for a function.
    readTimeout: Duration.seconds(30),
    // A property that takes no SecretValue; the template holds a reference, never the value.
    customHeaders: { [EDGE_HEADER]: secret.unsafeUnwrap() },
  });

/** For what API Gateway and CloudFront answer themselves; the functions' own headers stand. */
const headersOf = (scope: Construct): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'Headers', {
    // Of the whole account: another region may have a stack of the same name.
    responseHeadersPolicyName: `${Stack.of(scope).stackName}-${Stack.of(scope).region}`,
    securityHeadersBehavior: {
      contentTypeOptions: { override: false },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: false,
      },
    },
  });
