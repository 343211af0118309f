import { once } from './once.ts';
import type { Files } from './ports/files.ts';

/** Documents of applicants, in a bucket. Few requests need any, so the first that does loads S3. */
export function s3Files(bucket: string): Files {
  const files = once(async () => (await import('./s3-files.ts')).s3FilesIn(bucket));
  return {
    uploadForm: async (...asked) => (await files()).uploadForm(...asked),
    list: async (folder) => (await files()).list(folder),
    removeAll: async (folder, kept) => (await files()).removeAll(folder, kept),
    pin: async (key, version) => (await files()).pin(key, version),
    downloadUrl: async (file) => (await files()).downloadUrl(file),
  };
}
