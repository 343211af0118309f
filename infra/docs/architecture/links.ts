import { COLLECTIONS } from '../../constructs/case-table.ts';
import type { Arrow } from '../drawing/diagram.ts';
import { namesIn, ofType, type Resource, type Template, unique } from '../template.ts';
import { type Grant, grantsOf } from './grants.ts';
import { verbOf } from './verbs.ts';

/** One resource has to do with another, by their logical ids. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly words: readonly string[];
  readonly look: Arrow['look'];
}

/** One acts on the other, in these words. */
export const act = (from: string, to: string, ...words: string[]): Relation => ({
  from,
  to,
  words,
  look: 'act',
});

/** Everything that the template says about who has to do with whom. */
export const relationsOf = (template: Template): Relation[] => [
  ...protections(template),
  ...origins(template),
  ...routes(template),
  ...schedules(template),
  ...actions(template),
  ...accountKeepers(template),
  ...streams(template),
  ...receipts(template),
  ...alarms(template),
];

/** What roles allow, in words. */
const actions = (template: Template): Relation[] =>
  grantsOf(template).filter(isDrawn(template)).flatMap(linksOfGrant);

const linksOfGrant = ({ holder, actions, targets }: Grant): Relation[] => {
  const words = unique(actions.flatMap((action) => verbOf(action) ?? []));
  return words.length === 0 ? [] : targets.map((to) => act(holder, to, ...words));
};

/** Of the table, only who keeps the accounts has an arrow; what the others do is on their cards. */
const isDrawn = (template: Template) => {
  const tables = new Set(ofType(template, 'AWS::DynamoDB::Table').map(([id]) => id));
  return (grant: Grant): boolean => !grant.targets.some((id) => tables.has(id));
};

const accountKeepers = (template: Template): Relation[] =>
  grantsOf(template)
    .filter(({ keys = [], actions }) => mayWrite(actions) && keys.some(isOfAccounts))
    .flatMap(({ holder, targets }) => targets.map((to) => act(holder, to, 'keeps the accounts')));

const mayWrite = (actions: readonly string[]): boolean =>
  actions.some((action) => verbOf(action) === 'writes');

const isOfAccounts = (key: string): boolean =>
  (COLLECTIONS.accounts as readonly string[]).includes(key);

/** Who may do what with the table, by the logical id of who. */
export function tableUsesOf(template: Template): Map<string, string[]> {
  const ofTable = grantsOf(template).filter((grant) => !isDrawn(template)(grant));
  const uses = ofTable.flatMap(linksOfGrant);
  return new Map(
    [...Map.groupBy(uses, ({ from }) => from)].map(([from, found]) => [
      from,
      unique(found.flatMap(({ words }) => words)),
    ]),
  );
}

const routes = (template: Template): Relation[] =>
  ofType(template, 'AWS::ApiGatewayV2::Route').flatMap(([, { Properties }]) =>
    namesIn(Properties.Target).flatMap((integration) => {
      const { ApiId, IntegrationUri } = template.Resources[integration]?.Properties ?? {};
      const path = pathOfRoute(String(Properties.RouteKey));
      return namesIn(IntegrationUri).flatMap((to) =>
        namesIn(ApiId).map((from) => act(from, to, path)),
      );
    }),
  );

const pathOfRoute = (key: string): string =>
  key === '$default' ? 'everything else' : key.replace(/^[A-Z]+ /, '').replace('{proxy+}', '…');

const schedules = (template: Template): Relation[] =>
  between(template, 'AWS::Events::Rule', ({ Properties }) => namesIn(Properties.Targets));

/** What a stream hands over, and where what it gives up on is put. */
const streams = (template: Template): Relation[] =>
  ofType(template, 'AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) => {
    const { EventSourceArn, FunctionName, DestinationConfig } = Properties;
    const [source = '', fn = ''] = [...namesIn(EventSourceArn), ...namesIn(FunctionName)];
    return [
      { from: source, to: fn, words: ['changes'], look: 'stream' } as const,
      ...namesIn(DestinationConfig).map(
        (to): Relation => ({ from: fn, to, words: [], look: 'fault' }),
      ),
    ];
  });

/** Mail for a domain is put where the rule of its recipients says. */
const receipts = (template: Template): Relation[] =>
  ofType(template, 'AWS::SES::ReceiptRule').flatMap(([, { Properties }]) => {
    const { Recipients = [], Actions } = Properties.Rule as {
      Recipients?: string[];
      Actions: unknown;
    };
    return ofType(template, 'AWS::SES::EmailIdentity')
      .filter(([, identity]) => Recipients.includes(String(identity.Properties.EmailIdentity)))
      .flatMap(([from]) => namesIn(Actions).map((to) => act(from, to)));
  });

const alarms = (template: Template): Relation[] =>
  between(template, 'AWS::CloudWatch::Alarm', ({ Properties }) => namesIn(Properties.AlarmActions));

interface Origin {
  readonly DomainName: unknown;
  readonly OriginCustomHeaders?: unknown;
}

/** Where a distribution fetches what it passes on, and what it shows there to be let in. */
const origins = (template: Template): Relation[] =>
  ofType(template, 'AWS::CloudFront::Distribution').flatMap(([from, { Properties }]) => {
    const { Origins } = Properties.DistributionConfig as { Origins: readonly Origin[] };
    return Origins.flatMap(({ DomainName, OriginCustomHeaders }) => [
      ...namesIn(DomainName).map((to) => act(from, to)),
      ...namesIn(OriginCustomHeaders).map((to) => act(from, to, 'shows')),
    ]);
  });

const protections = (template: Template): Relation[] =>
  ofType(template, 'AWS::CloudFront::Distribution').flatMap(([to, { Properties }]) => {
    const { WebACLId } = Properties.DistributionConfig as { WebACLId?: unknown };
    return namesIn(WebACLId).map((from) => act(from, to, 'guards'));
  });

const between = (
  template: Template,
  type: string,
  targetsOf: (resource: Resource) => string[],
): Relation[] =>
  ofType(template, type).flatMap(([from, resource]) =>
    targetsOf(resource).map((to) => act(from, to)),
  );
