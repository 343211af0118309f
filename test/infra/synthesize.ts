import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ChipgateStack, type ChipgateStackProps } from '../../infra/stack.ts';
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

const flags = JSON.parse(readFileSync('cdk.json', 'utf8')).context;

/** The stack as `cdk synth` makes it, but without bundling the functions. */
export function stackOf(
  stage: Stage,
  mailDomain?: string,
  more: Partial<ChipgateStackProps> = {},
): ChipgateStack {
  const app = new App({ context: { ...flags, 'aws:cdk:bundling-stacks': [] } });
  return new ChipgateStack(app, 'Chipgate', { stage, mailDomain, ...more });
}

export const templateOf = (
  stage: Stage,
  mailDomain?: string,
  more?: Partial<ChipgateStackProps>,
): Template => Template.fromStack(stackOf(stage, mailDomain, more));

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
