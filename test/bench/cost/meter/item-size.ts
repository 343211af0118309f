import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Item = Readonly<Record<string, AttributeValue>>;

const ELEMENT_BYTES = 1;
const CONTAINER_BYTES = 3;

/**
 * Bytes of an item as DynamoDB bills it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemBytes = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => Buffer.byteLength(name) + valueBytes(value)));

function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.SS) return sum(value.SS.map((one) => Buffer.byteLength(one)));
  if (value.NS) return sum(value.NS.map(numberBytes));
  if (value.L) return CONTAINER_BYTES + sum(value.L.map((one) => ELEMENT_BYTES + valueBytes(one)));
  if (value.M) {
    const { M } = value;
    return CONTAINER_BYTES + Object.keys(M).length * ELEMENT_BYTES + itemBytes(M);
  }
  if (value.B !== undefined) return bytesOf(value.B).length;
  return 1;
}

/** From the wire it comes in base64. */
const bytesOf = (bytes: Uint8Array | string): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : bytes;

/** Two digits a byte, leading and trailing zeros left out, and one more. */
function numberBytes(text: string): number {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Write units of one write of that size. */
export const writeUnitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
