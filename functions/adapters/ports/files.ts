/** The most that a document may weigh. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/**
 * What the store takes. It is more: the store refuses in a page of its own, which no applicant can
 * read, and from which nobody comes back; what is too much for a document is told on ours.
 */
export const MOST_TAKEN_BYTES = 6 * MOST_FILE_BYTES;

/** A file that an applicant put into the store. */
export interface StoredFile {
  readonly name: string;
  readonly key: string;
  readonly bytes: number;
}

/** What is stored under a key, and which of all that were ever put there it is. */
export interface PinnedFile {
  readonly bytes: number;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** Missing where the store keeps one only. */
  readonly version?: string;
}

/** A form by which a browser puts one file straight into the store. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** How long a form takes a file after it was shown. */
export const UPLOAD_SECONDS = 3600;

/** Documents of applicants. They go to and from the store directly, never through a function. */
export interface Files {
  /**
   * `folder` has no slash at its end. After the upload the browser is sent on to `returnTo`; a program
   * is answered 204. The file is called as it is sent, or as `name` says.
   */
  uploadForm(folder: string, returnTo?: string, name?: string): Promise<UploadForm>;
  /** In the order in which they came, 1,000 at most. */
  list(folder: string): Promise<StoredFile[]>;
  /** Takes away all that was ever put there, each of its versions, but for what has one of these keys. */
  removeAll(folder: string, kept: ReadonlySet<string>): Promise<void>;
  /** What is stored now, or was as a version; `undefined` when nothing is. */
  pin(key: string, version?: string): Promise<PinnedFile | undefined>;
  /** An address from which the file can be saved for some minutes: that version, if one is named. */
  downloadUrl(file: DownloadedFile): Promise<string>;
}

export interface DownloadedFile extends Pick<StoredFile, 'name' | 'key'> {
  readonly version?: string | undefined;
}
