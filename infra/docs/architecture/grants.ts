import { namesIn, ofType, type Template, unique } from '../template.ts';

/** One statement of a role, told of the resource that acts through the role. */
export interface Grant {
  /** The logical id of the function, machine or rule that holds the role. */
  readonly holder: string;
  readonly actions: readonly string[];
  /** The logical ids of what it acts on; empty where AWS has nothing to name. */
  readonly targets: readonly string[];
  /** The index of the table it is about, if it is about one. */
  readonly index: string | undefined;
  /** Under which partition keys; undefined when the action knows none. */
  readonly keys: readonly string[] | undefined;
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;
}

/** Everything that the template allows its own parts to do. */
export function grantsOf(template: Template): Grant[] {
  return ofType(template, 'AWS::IAM::Policy').flatMap(([, { Properties }]) => {
    const holders = namesIn(Properties.Roles).flatMap((role) => holdersOf(template, role));
    const { Statement: statements } = Properties.PolicyDocument as { Statement: Statement[] };
    return holders.flatMap((holder) =>
      statements
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Action, Resource, Condition }) => ({
          holder,
          actions: [Action].flat(),
          targets: targetsOf(template, Resource),
          index: /\/index\/([a-z]+)/.exec(JSON.stringify(Resource))?.[1],
          keys: keysOf(Condition),
        })),
    );
  });
}

/** What a statement is about: by reference, or by a name that was given beforehand. */
function targetsOf({ Resources }: Template, resource: unknown): string[] {
  const text = JSON.stringify(resource);
  const named = Object.entries(Resources).filter(([, { Properties = {} }]) => {
    const { StateMachineName: name } = Properties;
    return typeof name === 'string' && text.includes(`:${name}:`);
  });
  return unique([...namesIn(resource).filter((id) => Resources[id]), ...named.map(([id]) => id)]);
}

const keysOf = (condition: Statement['Condition']): string[] | undefined => {
  const keys = condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return keys === undefined ? undefined : [keys].flat();
};

/** Who works in a role: whatever names it as its own. */
const holdersOf = ({ Resources }: Template, role: string): string[] =>
  unique(
    Object.entries(Resources)
      .filter(([, { Properties = {} }]) =>
        namesIn([
          Properties.Role,
          Properties.RoleArn,
          Properties.ReplicationConfiguration,
        ]).includes(role),
      )
      .map(([id]) => id),
  );
