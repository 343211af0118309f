/**
 * What every bundle has in the place of `@aws-sdk/credential-provider-node`: Lambda puts the
 * credentials of a function's role into its environment, so nothing else need be looked for.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
