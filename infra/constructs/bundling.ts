import {
  type BundlingOptions,
  Charset,
  LogLevel,
  OutputFormat,
} from 'aws-cdk-lib/aws-lambda-nodejs';

/**
 * How every function is bundled; `npm run bench:cold` measures what it costs.
 * - The SDK clients are inside: that loads faster than the runtime's own copy, and is what was tested.
 * - From ES module sources, so that what is not used falls out; into CommonJS, because Node makes an
 *   ES module that imports `node:http` load all of `fetch` at once.
 */
export const BUNDLING = {
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  sourceMap: false,
  charset: Charset.UTF8,
  bundleAwsSDK: true,
  logLevel: LogLevel.WARNING,
} as const satisfies BundlingOptions;
