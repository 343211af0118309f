import { InvalidInputError } from '../shared/errors.ts';

/** Where AWS keeps all that belongs to CloudFront: web ACLs, their metrics and certificates. */
export const EDGE_REGION = 'us-east-1';

/** What stands in front of the API: CloudFront with AWS WAF. */
export interface EdgeOptions {
  /** A web ACL of one's own, of the scope CLOUDFRONT; without one the stack makes it. */
  readonly webAclArn?: string | undefined;
  /** A domain of one's own. */
  readonly domain?: { readonly name: string; readonly certificateArn: string } | undefined;
  /** The version of the edge's secret that is handed to CloudFront; by itself, the current one. */
  readonly secretVersion?: string | undefined;
}

/** What the command line says of the edge, under the names that it says it by. */
export interface EdgeContext {
  readonly waf: boolean | undefined;
  readonly webAclArn?: string | undefined;
  readonly edgeCertificateArn?: string | undefined;
  readonly edgeSecretVersion?: string | undefined;
  readonly publicUrl?: string | undefined;
  /** Where the stack goes, if the CDK knows. */
  readonly region?: string | undefined;
}

/** Told by the CDK where it knows the region, and by CloudFormation where it does not. */
export const NOT_HERE = `AWS keeps web ACLs for CloudFront in ${EDGE_REGION} only: deploy there, or make one there yourself and give it by -c webAclArn=<ARN>`;

const EDGE_ONLY = ['webAclArn', 'edgeCertificateArn', 'edgeSecretVersion'] as const;
const WEB_ACL = new RegExp(`^arn:[\\w-]+:wafv2:${EDGE_REGION}:\\d{12}:global/webacl/`);

/** What cannot work, each with the line that says so before anything is tried. */
const FAULTS: readonly (readonly [(context: EdgeContext) => boolean | undefined, string])[] = [
  [
    (context) => !context.waf && EDGE_ONLY.some((name) => context[name] !== undefined),
    `These go with -c waf=on only: ${EDGE_ONLY.join(', ')}`,
  ],
  [
    ({ waf, webAclArn, region = EDGE_REGION }) => waf && !webAclArn && region !== EDGE_REGION,
    NOT_HERE,
  ],
  [
    ({ webAclArn }) => webAclArn !== undefined && !WEB_ACL.test(webAclArn),
    `-c webAclArn must be the ARN of a web ACL of the scope CLOUDFRONT, in ${EDGE_REGION}`,
  ],
  [
    ({ waf, publicUrl, edgeCertificateArn }) =>
      waf && Boolean(publicUrl) !== Boolean(edgeCertificateArn),
    `With -c waf=on a domain of your own takes both: -c publicUrl=https://<domain> and -c edgeCertificateArn=<ARN of its certificate, in ${EDGE_REGION}>`,
  ],
  [
    ({ waf, publicUrl }) => waf && publicUrl !== undefined && !/^https:\/\/[^/]+/.test(publicUrl),
    '-c publicUrl must be an address such as https://licensing.example',
  ],
];

/** The edge that the command line asks for (`-c waf=on`), if it does. */
export function edgeOf(context: EdgeContext): EdgeOptions | undefined {
  const [, fault] = FAULTS.find(([isSo]) => isSo(context)) ?? [];
  if (fault) throw new InvalidInputError(fault);
  if (!context.waf) return undefined;
  const { webAclArn, publicUrl, edgeCertificateArn, edgeSecretVersion } = context;
  const domain = publicUrl &&
    edgeCertificateArn && {
      name: new URL(publicUrl).hostname,
      certificateArn: edgeCertificateArn,
    };
  return { webAclArn, domain: domain || undefined, secretVersion: edgeSecretVersion };
}
