import { CfnRule, Fn } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { EDGE_REGION, NOT_HERE } from '../edge.ts';
import { STAGE_FACTS, type Stage } from '../stage.ts';
import { FIVE_MINUTES } from './alarm-bell.ts';

/**
 * Rules of the common rule set that only count here. Bodies are free text that people write, and up
 * to 256 kB of orders; they are read through schemas, never as markup, paths or addresses. Names of
 * accounts hold company names in any script, which are long in a path. An order system may well
 * send no User-Agent: its key says who it is.
 */
const COUNTED = [
  'SizeRestrictions_BODY',
  'SizeRestrictions_URIPATH',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
  'NoUserAgent_HEADER',
];

/** Kept by AWS; in the order in which they are asked. */
const MANAGED = [
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet', counted: [] },
  { name: 'AWSManagedRulesCommonRuleSet', counted: COUNTED },
];

const TOO_MANY = 'TooManyFromOneAddress';
const WINDOW_SECONDS = 300;

/** What the edge lets through. */
export class WebAcl extends Construct {
  readonly arn: string;
  readonly #name: string;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.#name = `chipgate-${stage}`;
    new CfnRule(this, 'Region', {
      assertions: [
        {
          assert: Fn.conditionEquals(Fn.ref('AWS::Region'), EDGE_REGION),
          assertDescription: NOT_HERE,
        },
      ],
    });
    const acl = new CfnWebACL(this, 'Acl', {
      description: 'What reaches Chipgate',
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: [fewFromOneAddress(stage), ...MANAGED.map(managed)],
      visibilityConfig: counted(this.#name),
    });
    this.arn = acl.attrArn;
  }

  /** Requests that were turned away because their address asked too much. */
  get tooMany(): Metric {
    return this.#metric('BlockedRequests', TOO_MANY);
  }

  /** Requests that were turned away for anything else, by rule. */
  get blocked(): Metric[] {
    return MANAGED.map(({ name }) => this.#metric('BlockedRequests', name));
  }

  get allowed(): Metric {
    return this.#metric('AllowedRequests', 'ALL');
  }

  #metric(metricName: string, Rule: string): Metric {
    const dimensionsMap = { WebACL: this.#name, Rule };
    const how = { statistic: 'Sum', period: FIVE_MINUTES };
    return new Metric({ namespace: 'AWS/WAFV2', metricName, dimensionsMap, ...how });
  }
}

function fewFromOneAddress(stage: Stage): CfnWebACL.RuleProperty {
  const limit = STAGE_FACTS[stage].mostFromOneAddress;
  const responseHeaders = [{ name: 'Retry-After', value: `${WINDOW_SECONDS}` }];
  return {
    name: TOO_MANY,
    priority: 0,
    statement: {
      rateBasedStatement: { limit, aggregateKeyType: 'IP', evaluationWindowSec: WINDOW_SECONDS },
    },
    action: { block: { customResponse: { responseCode: 429, responseHeaders } } },
    visibilityConfig: counted(TOO_MANY),
  };
}

type ManagedRules = (typeof MANAGED)[number];

function managed(rules: ManagedRules, index: number): CfnWebACL.RuleProperty {
  const { name } = rules;
  const overrides = rules.counted.map((rule) => ({ name: rule, actionToUse: { count: {} } }));
  const ruleActionOverrides = overrides.length > 0 ? overrides : undefined;
  return {
    name,
    priority: index + 1,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ...(ruleActionOverrides && { ruleActionOverrides }),
      },
    },
    visibilityConfig: counted(name),
  };
}

/** A sample holds whole headers for hours: API keys, sessions, and links that prove a mailbox. */
const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
