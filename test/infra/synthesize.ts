import { Template } from 'aws-cdk-lib/assertions';
import { describedStack } from '../../infra/docs/template.ts';
import type { ChipgateStack, ChipgateStackProps } from '../../infra/stack.ts';
import type { Stage } from '../../infra/stage.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, string[]>>;
}

/** The stack as the documents describe it. */
export const stackOf = (
  stage: Stage,
  mailDomain?: string,
  more: Partial<ChipgateStackProps> = {},
): ChipgateStack => describedStack({ stage, mailDomain, ...more });

const templates = new Map<string, Template>();

/** Made once for all tests of a worker, which only read it. */
export function templateOf(
  stage: Stage,
  mailDomain?: string,
  more?: Partial<ChipgateStackProps>,
): Template {
  const asked = JSON.stringify([stage, mailDomain, more]);
  const template = templates.get(asked) ?? Template.fromStack(stackOf(stage, mailDomain, more));
  templates.set(asked, template);
  return template;
}

export const resourcesOf = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.findResources(type)) as [string, Resource][];

/** Every allowed statement of every role, with the name of the construct that holds the role. */
export const statementsOf = (template: Template): { role: string; statement: Statement }[] =>
  resourcesOf(template, 'AWS::IAM::Policy').flatMap(([name, { Properties }]) => {
    const role = name.replace(/(Role)?DefaultPolicy.*$/, '');
    const document = Properties.PolicyDocument as { Statement: Statement[] };
    return document.Statement.map((statement) => ({ role, statement }));
  });

export const actionsOf = ({ Action }: Statement): string[] => [Action].flat();

/** Resources as text, so that one can ask what they name. */
export const resourceTextsOf = ({ Resource }: Statement): string[] =>
  [Resource].flat().map((resource) => JSON.stringify(resource));

export const leadingKeysOf = ({ Condition }: Statement): string[] | undefined =>
  Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
