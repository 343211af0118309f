import type { KnownCase } from '../../../shared/cases/known-case.ts';
import type { LawAnswer } from '../../../shared/contracts/case.ts';
import type {
  KeptShipment,
  ShipmentAct,
  ShipmentEntry,
} from '../../../shared/contracts/shipment.ts';
import type { Shipped, ShippingInput } from '../../../shared/contracts/shipping.ts';

/** What is asked of the lines of a license, and what the law of the day says of it. */
export interface AskedOfLines {
  readonly caseId: string;
  readonly act: ShipmentAct;
  /** Missing, where nothing is granted. */
  readonly law?: LawAnswer['asked'] | undefined;
}

/** Shipments, each written in one transaction with the lines of its license. */
export interface Shipments {
  /** Throws `CaseConflictError` where nothing may ship by the case at all. */
  book(asked: AskedOfLines, at: Date): Promise<Shipped>;
  /** Tells the holder once that so much has shipped. Whether there was anything to tell. */
  warn(caseId: string, at: Date): Promise<boolean>;
}

/** Shipments of which time makes something due. */
export interface DueShipments {
  /** Open plans whose time was over by then, oldest first. */
  overdue(
    until: Date,
    limit: number,
  ): Promise<{ readonly caseId: string; readonly item: string }[]>;
  /** Frees what the plan holds. Answers whether it did. */
  lapse(plan: { readonly caseId: string; readonly item: string }, at: Date): Promise<boolean>;
}

/** A page of a list, and after what the next begins; no next of the last. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** After what a page begins, and the most that is asked of it. */
export interface ListAsked {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** The same of what one contact holds, by its mailbox. */
export interface HeldAsked extends ListAsked {
  readonly holder: string;
}

/** Licenses, and what an exempt order ships under, as their clients see them. */
export interface ClientLicenses {
  /** By its number, however that is written. The case is somebody's, not necessarily the client's. */
  find(number: string): Promise<KnownCase | undefined>;
  /** A client's cases of one contact, the newest first; a page may have fewer than are asked for. */
  heldBy(clientId: string, asked: HeldAsked): Promise<PageOf<KnownCase>>;
  /** Those of the cases that are the client's, in the order given. */
  ofCases(clientId: string, caseIds: readonly string[]): Promise<KnownCase[]>;
  shipments(caseId: string, asked: ListAsked): Promise<PageOf<KeptShipment>>;
  /** One shipment and all that happened to it, by its number, however that is written. */
  shipment(
    caseId: string,
    number: string,
  ): Promise<{ shipment: KeptShipment; entries: ShipmentEntry[] } | undefined>;
}

/** The decide machine, run to its end for a shipment. Throws as `DecideMachine` does. */
export interface ShippingMachine {
  ship(input: ShippingInput): Promise<Shipped>;
}
