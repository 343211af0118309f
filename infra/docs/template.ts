import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Tags } from 'aws-cdk-lib';
import { ChipgateStack, type ChipgateStackProps } from '../stack.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly Metadata?: { readonly 'aws:cdk:path'?: string };
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
}

/** What the command line does, without the bundling of functions: documents name no asset. */
const CONTEXT = {
  ...JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')).context,
  'aws:cdk:bundling-stacks': [],
  'aws:cdk:enable-path-metadata': true,
  'aws:cdk:enable-asset-metadata': true,
};

/** Everything that can be switched on, in production: what the documents describe. */
export const EVERYTHING_ON = {
  stage: 'production',
  mailDomain: 'licensing.example',
  edge: {},
  hasCanary: true,
  canaryDomain: 'canary.licensing.example',
  alarmMail: 'on-call@licensing.example',
} as const satisfies ChipgateStackProps;

export const NOTHING_MORE = { stage: 'development' } as const satisfies ChipgateStackProps;

/** The stack as the command line makes it, in an app of its own. */
export function describedStack(props: ChipgateStackProps): ChipgateStack {
  const app = new App({ context: CONTEXT });
  const stack = new ChipgateStack(app, 'Chipgate', props);
  // As the app does: tags weigh, too.
  Tags.of(app).add('application', 'chipgate');
  Tags.of(app).add('stage', props.stage);
  return stack;
}

export function synthesize(props: ChipgateStackProps): Template {
  const stack = describedStack(props);
  return (stack.node.root as App).synth().getStackArtifact(stack.artifactId).template;
}

/** Every resource of a type, by logical id. */
export const ofType = ({ Resources }: Template, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

/** The logical ids that a value of the template refers to, each once, in the order it names them. */
export function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return unique(value.flatMap(namesIn));
  if (typeof value !== 'object' || value === null) return [];
  return unique(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'Ref') return [String(inner)];
      if (key === 'Fn::GetAtt') return [String([inner].flat()[0]).split('.')[0] ?? ''];
      if (key === 'Fn::Sub') return [...substitutions(inner), ...namesIn(inner)];
      return namesIn(inner);
    }),
  );
}

const substitutions = (value: unknown): string[] =>
  [...String([value].flat()[0]).matchAll(/\$\{([A-Za-z0-9]+)[.}]/g)].map(([, id = '']) => id);

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Where the construct stands in the stack, such as `Decide/Machine`. */
export const pathOf = ({ Metadata }: Resource): string =>
  (Metadata?.['aws:cdk:path'] ?? '')
    .replace(/^Chipgate\//, '')
    .replace(/\/(Resource|Default)$/, '');

/** The name that a construct of a function has among people. */
export const uncapitalized = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
