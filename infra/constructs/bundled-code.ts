import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { AssetHashType } from 'aws-cdk-lib';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type FunctionName, folderOf } from '../functions.ts';

const INFRA = join(import.meta.dirname, '..');

/** The bundle of a function, written in a process of its own: constructs cannot wait. */
export const bundledCode = (name: FunctionName): Code =>
  Code.fromAsset(join(INFRA, '../functions', folderOf(name)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: Runtime.NODEJS_24_X.bundlingImage,
      local: { tryBundle: (directory) => bundleInto(directory, name) },
    },
  });

function bundleInto(directory: string, name: FunctionName): true {
  const command = [join(INFRA, 'bundle/main.ts'), name, directory];
  const { status } = spawnSync(process.execPath, command, {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The function ${name} could not be bundled`);
  return true;
}
