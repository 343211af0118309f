/** A file that an applicant put into the store. */
export interface StoredFile {
  readonly name: string;
  readonly key: string;
  readonly bytes: number;
}

/** A form by which a browser puts one file straight into the store. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Documents of applicants. They go to and from the store directly, never through a function. */
export interface Files {
  /** `folder` has no slash at its end. After the upload the browser is sent on to `returnTo`. */
  uploadForm(folder: string, returnTo: string): Promise<UploadForm>;
  list(folder: string): Promise<StoredFile[]>;
  /** SHA-256 (hex) of what is stored now; `undefined` when nothing is. */
  digest(key: string): Promise<string | undefined>;
  /** An address from which the file can be saved for some minutes. */
  downloadUrl(file: Pick<StoredFile, 'name' | 'key'>): Promise<string>;
}
