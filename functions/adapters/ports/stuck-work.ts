/** One piece of what time makes due: which work, and what it is to be done to. */
export interface Piece {
  readonly work: string;
  /** The id of a case, with the item beside it where there may be several; or an account. */
  readonly of: string;
}

/** A piece that failed, and is taken up again once its pause is over. */
export interface PausedPiece extends Piece {
  readonly until: string;
}

/** What the sweep could not do and has not done since. Each failure makes the next pause longer. */
export interface StuckWork {
  all(): Promise<PausedPiece[]>;
  /** `why` is the name of an error, never what it says. Answers until when the piece is left alone. */
  pause(piece: Piece, failure: { readonly at: Date; readonly why: string }): Promise<string>;
  /** How often in a row it has failed. */
  tries(piece: Piece): Promise<number>;
  /** It was done, or there is nothing of it to do any more. */
  forget(piece: Piece): Promise<void>;
}
