import type { Hue } from '../drawing/diagram.ts';
import type { Icon } from '../drawing/icons.ts';

export interface Kind {
  readonly hue: Hue;
  readonly icon: Icon;
  /** The AWS service, as people call it. */
  readonly service: string;
  /** All of them are one part. */
  readonly together?: boolean;
}

/** The types of resources that are drawn, and how. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::CloudFront::Distribution': { hue: 'message', icon: 'globe', service: 'CloudFront' },
  'AWS::WAFv2::WebACL': { hue: 'guard', icon: 'shield', service: 'WAF' },
  'AWS::ApiGatewayV2::Api': { hue: 'message', icon: 'door', service: 'API Gateway, HTTP' },
  'AWS::Lambda::Function': { hue: 'compute', icon: 'function', service: 'Lambda' },
  'AWS::StepFunctions::StateMachine': { hue: 'flow', icon: 'machine', service: 'Step Functions' },
  'AWS::DynamoDB::Table': { hue: 'store', icon: 'table', service: 'DynamoDB' },
  'AWS::S3::Bucket': { hue: 'store', icon: 'bucket', service: 'S3' },
  'AWS::SQS::Queue': { hue: 'bad', icon: 'queue', service: 'SQS' },
  'AWS::KMS::Key': { hue: 'guard', icon: 'key', service: 'KMS' },
  'AWS::SecretsManager::Secret': { hue: 'guard', icon: 'lock', service: 'Secrets Manager' },
  'AWS::SES::EmailIdentity': { hue: 'message', icon: 'mail', service: 'SES' },
  'AWS::Events::Rule': { hue: 'flow', icon: 'clock', service: 'EventBridge' },
  'AWS::SNS::Topic': { hue: 'message', icon: 'bell', service: 'SNS' },
  'AWS::CloudWatch::Alarm': { hue: 'bad', icon: 'alarm', service: 'CloudWatch', together: true },
  'AWS::CloudWatch::Dashboard': { hue: 'plain', icon: 'chart', service: 'CloudWatch' },
};

/** Types that are not parts of their own: they say how drawn parts hang together, or log. */
export const NOT_DRAWN: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Events::EventBus',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::ResourcePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::ReceiptRule',
  'AWS::SES::ReceiptRuleSet',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);

export const GROUPS = {
  door: 'Front door',
  time: 'Time',
  deciding: 'Deciding, in milliseconds',
  keeping: 'Keeping',
  reviewing: 'Reviewing, in days',
  proving: 'Proving, for years',
  following: 'Following up, in seconds',
  watching: 'Watching',
} as const;
export type GroupName = keyof typeof GROUPS;

/** Which group a construct belongs to, and what its part is called, unless its own name says it. */
export const PLACES: Readonly<Record<string, { group: GroupName; title?: string }>> = {
  'Public/Edge/WebAcl/Acl': { group: 'door', title: 'Firewall' },
  'Public/Edge/Distribution': { group: 'door', title: 'Edge' },
  'Public/Edge/Secret': { group: 'door', title: 'secret of the edge' },
  'Public/Api': { group: 'door', title: 'HTTP API' },
  Api: { group: 'door' },
  ApplicantPages: { group: 'door' },
  FormPages: { group: 'door' },
  Shipments: { group: 'door' },
  Requests: { group: 'door' },
  Reports: { group: 'door' },
  Intake: { group: 'door' },
  Webhooks: { group: 'door' },
  Events: { group: 'door' },
  'Bus/Everything': { group: 'door', title: 'Event bus' },
  'Hearing/Queue': { group: 'door', title: 'queue' },
  'Hearing/DeadLetters': { group: 'door', title: 'dead letters' },
  Hear: { group: 'door' },
  OfficerPages: { group: 'door' },
  'Time/EveryMinute': { group: 'time', title: 'Schedule' },
  Sweep: { group: 'time' },
  'Decide/Machine': { group: 'deciding', title: 'decide machine' },
  Determine: { group: 'deciding' },
  Settle: { group: 'deciding' },
  'Cases/Table': { group: 'keeping', title: 'The one table' },
  'Documents/Bucket': { group: 'keeping', title: 'Documents' },
  'Reviews/Machine': { group: 'reviewing', title: 'review machine' },
  Review: { group: 'reviewing' },
  Archive: { group: 'proving' },
  'Archiving/DeadLetters': { group: 'proving', title: 'dead letters' },
  'Records/Bucket': { group: 'proving', title: 'Records' },
  'Signing/Key': { group: 'proving', title: 'Signing key' },
  Relay: { group: 'following' },
  'Relaying/DeadLetters': { group: 'following', title: 'dead letters' },
  Deliver: { group: 'following' },
  'Deliveries/Queue': { group: 'following', title: 'queue' },
  'Deliveries/DeadLetters': { group: 'following', title: 'dead letters' },
  'Mail/Identity': { group: 'following', title: 'Mail' },
  'Synthetic/EveryQuarterHour': { group: 'watching', title: 'Schedule' },
  Canary: { group: 'watching' },
  'Synthetic/ApiKey': { group: 'watching', title: 'key of the canary' },
  'Synthetic/Mail/Identity': { group: 'watching', title: 'Its mail' },
  'Synthetic/Mail/Bucket': { group: 'watching', title: 'Its mailbox' },
  'Watch/Bell': { group: 'watching', title: 'Alarms' },
  'Watch/Bell/Topic': { group: 'watching', title: 'Bell' },
  'Watch/Overview': { group: 'watching', title: 'Dashboard' },
};
