import {
  namesIn,
  ofType,
  pathOf,
  type Resource,
  type Template,
  uncapitalized,
} from '../template.ts';
import { GROUPS, type GroupName, KINDS, type Kind, NOT_DRAWN, PLACES } from './places.ts';

/** A resource that a newcomer has to know, or several that are one to them. */
export interface DrawnPart {
  /** The logical ids that it stands for. */
  readonly ids: readonly string[];
  readonly kind: Kind;
  readonly resource: Resource;
  readonly group: GroupName;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The logical id that stands for the part. */
export const nameOf = ({ ids: [id = ''] }: DrawnPart): string => id;

/** The parts in the order of `PLACES`. */
export function partsOf(template: Template): DrawnPart[] {
  const locks = encryptingKeys(template);
  const drawn = Object.entries(template.Resources).filter(
    ([id, resource]) => isDrawn(resource) && !locks.includes(id),
  );
  const paths = Object.keys(PLACES);
  return Map.groupBy(drawn, ([, resource]) => placeOf(resource))
    .entries()
    .toArray()
    .toSorted(([one], [other]) => paths.indexOf(one) - paths.indexOf(other))
    .flatMap(([path, found]) => partOf(path, found, template) ?? []);
}

function isDrawn({ Type }: Resource): boolean {
  if (NOT_DRAWN.has(Type)) return false;
  if (KINDS[Type]) return true;
  throw new Error(`Say in infra/docs/architecture/places.ts whether ${Type} is drawn`);
}

/** The construct that the part is named by: its own, or the one that holds all of its kind. */
function placeOf(resource: Resource): string {
  const path = pathOf(resource);
  const place = KINDS[resource.Type]?.together ? path.replace(/\/[^/]+$/, '') : path;
  if (PLACES[place]) return place;
  throw new Error(`Say in infra/docs/architecture/places.ts where ${place} belongs`);
}

function partOf(
  path: string,
  found: readonly [string, Resource][],
  template: Template,
): DrawnPart | undefined {
  const [first] = found;
  const place = PLACES[path];
  const kind = first && KINDS[first[1].Type];
  if (!first || !place || !kind) return undefined;
  const { group, title } = place;
  const [id, resource] = first;
  return {
    ids: found.map(([one]) => one),
    kind,
    resource,
    group,
    title: title ?? uncapitalized(path),
    lines: linesOf({ id, resource, count: found.length }, template),
  };
}

interface Described {
  readonly id: string;
  readonly resource: Resource;
  readonly count: number;
}

/** What the card says of the part: what the template says of it. */
function linesOf({ resource, count }: Described, template: Template): string[] {
  const { Type, Properties } = resource;
  const service = KINDS[Type]?.service ?? '';
  switch (Type) {
    case 'AWS::Lambda::Function':
      return [String(Properties.Description)];
    case 'AWS::StepFunctions::StateMachine':
      return [
        `${service}, ${capitalized(String(Properties.StateMachineType))}`,
        ...keptSafe(resource, template),
      ];
    case 'AWS::Events::Rule':
      return [
        String(Properties.ScheduleExpression ?? service).replace(/rate\((1 )?(.*)\)/, 'every $2'),
      ];
    case 'AWS::CloudWatch::Alarm':
      return [`${count} on ${service}`];
    case 'AWS::SES::EmailIdentity':
      return [`${service}, ${String(Properties.EmailIdentity)}`];
    default:
      return [service, ...keptSafe(resource, template)];
  }
}

const ENCRYPTIONS = ['SSESpecification', 'BucketEncryption', 'EncryptionConfiguration'];

/** How a store is kept, where the template asks for more than the usual. */
function keptSafe({ Properties, DeletionPolicy }: Resource, template: Template): string[] {
  const keys = namesIn(ENCRYPTIONS.map((name) => Properties[name]));
  const isLocked = keys.some((id) => template.Resources[id]?.Type === 'AWS::KMS::Key');
  return [
    ...(isLocked ? ['encrypted with our key'] : []),
    ...(Properties.ObjectLockEnabled ? ['written once, locked'] : []),
    ...(DeletionPolicy === 'Retain' && Properties.DeletionProtectionEnabled
      ? ['protected from deletion']
      : []),
  ];
}

/** Keys that only encrypt what other parts keep: a line on those parts, not parts of their own. */
const encryptingKeys = (template: Template): string[] =>
  ofType(template, 'AWS::KMS::Key')
    .filter(
      ([, { Properties }]) => (Properties.KeyUsage ?? 'ENCRYPT_DECRYPT') === 'ENCRYPT_DECRYPT',
    )
    .map(([id]) => id);

const capitalized = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

export const groupsOf = (parts: readonly DrawnPart[]) =>
  Object.entries(GROUPS)
    .filter(([id]) => parts.some(({ group }) => group === id))
    .map(([id, title]) => ({ id, title }));
