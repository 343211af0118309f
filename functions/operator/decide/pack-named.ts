import { packDocument } from '../../../shared/contracts/policy-document.ts';
import { fieldErrors } from '../../../shared/filing/field-errors.ts';
import { type Policy, policies } from '../../../shared/rules/index.ts';
import { policyOf } from '../../../shared/rules/policies/policy-of.ts';
import { fieldsRefused, jsonIn, TerminalError } from '../terminal.ts';

const nameOf = ({ id, version }: Policy): string => `${id}@${version}`;

/** Every pack that this build carries, as the command line names them. */
export const packs = (): string => policies.map(nameOf).join(', ');

const DOCUMENT = /\.pack\.json$/;

/** `--policy` alone shows the pack in force; before a name of one it is an option of its own. */
export const withPackNamed = (args: readonly string[]): string[] =>
  args.map((arg, index) => (arg === '--policy' && isName(args[index + 1]) ? '--under' : arg));

const isName = (arg: string | undefined): boolean =>
  arg !== undefined && (DOCUMENT.test(arg) || /^[^-/.][^/.]*@\d+$/.test(arg));

/** A pack of this build by its name, or a draft by its document. */
export async function packNamed(name: string): Promise<Policy> {
  if (DOCUMENT.test(name)) return packIn(name);
  const pack = policies.find((policy) => nameOf(policy) === name);
  if (pack) return pack;
  throw new TerminalError(`No pack ${name}; there is: ${packs()}`);
}

async function packIn(file: string): Promise<Policy> {
  const read = packDocument.safeParse(await jsonIn(file));
  if (read.success) return policyOf(read.data);
  throw fieldsRefused(`${file} is no pack`, fieldErrors(read.error.issues));
}
