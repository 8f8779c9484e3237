/** A document's past: its log, states kept along the way, and points people gave a meaning. */
import type { AuthoredUpdate } from "../domain/history/authorship-index.ts";
import type { Point, Sitting } from "../domain/history/point.ts";

interface NewNamedVersion {
  readonly id: string;
  readonly reportId: string;
  readonly seq: number;
  readonly name: string;
  readonly personId: string;
  readonly at: number;
}

export interface HistoryStore {
  /** Number of the log's last update; null when there is no such document. */
  lastSeq(docId: string): Promise<number | null>;
  /** The newest state that is kept and not younger than `seq`. */
  stateBefore(
    docId: string,
    seq: number,
  ): Promise<{ readonly seq: number; readonly state: Uint8Array } | null>;
  keepState(docId: string, seq: number, state: Uint8Array): Promise<void>;
  /** The log's rows behind `after` up to `upTo`, at most `limit`, in order. */
  updates(docId: string, after: number, upTo: number, limit: number): Promise<readonly AuthoredUpdate[]>;
  /** Who made an update and when; null when there is none. */
  authorOf(docId: string, seq: number): Promise<{ readonly personId: string; readonly at: number } | null>;
  /** The newest first. */
  sittings(docId: string): Promise<readonly Sitting[]>;
  /** The newest first. */
  points(reportId: string): Promise<readonly Point[]>;
  addNamedVersion(version: NewNamedVersion): Promise<void>;
  /** What `saveAuthorship` kept last; null before the first time. */
  authorship(docId: string): Promise<Uint8Array | null>;
  /** Never backwards. */
  saveAuthorship(docId: string, upTo: number, index: Uint8Array): Promise<void>;
}
