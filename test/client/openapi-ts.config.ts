import type { UserConfig } from '@hey-api/openapi-ts';

const config: UserConfig = {
  input: './generated/openapi.json',
  output: { path: './generated/api', importFileExtension: '.ts' },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
};

export default config;
