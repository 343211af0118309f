import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Attributes = Record<string, AttributeValue>;

/**
 * Plain values as DynamoDB's. A model's training operations (1e26 and more) lie past the integers
 * that JavaScript keeps exactly, and survive the way there and back as the same number.
 */
export const toAttributes = (values: Readonly<Record<string, unknown>>): Attributes =>
  marshall(values, { removeUndefinedValues: true, allowImpreciseNumbers: true });

export const fromAttributes = (attributes: Attributes): Record<string, unknown> =>
  unmarshall(attributes, { wrapNumbers: Number });
