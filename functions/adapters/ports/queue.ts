/** Something to do. A queue may hand it on twice, late, and in no order. */
export interface Message {
  readonly body: string;
  /** What is slow for one group delays no other. */
  readonly group: string;
  /** 900 at most. */
  readonly delaySeconds?: number;
}

/** Throws `DependencyUnavailableError` when not all of them were taken. */
export interface Queue {
  send(messages: readonly Message[]): Promise<void>;
}
