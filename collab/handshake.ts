/**
 * Who may open a document's socket, decided from facts alone. What a browser
 * page of another site could cause is refused before the upgrade with a plain
 * HTTP status; what an honest client must be able to read is refused after it,
 * with a close code (a browser tells a page nothing about a failed upgrade).
 */

import type { CloseReason } from "../server/domain/document/wire.ts";
import type { LoadedDocument } from "../server/ports.ts";

export interface UpgradeFacts {
  readonly method: string;
  /** As it came: path and query. */
  readonly url: string;
  readonly origin: string | undefined;
}

export interface OpenRequest {
  readonly docId: string;
  /** What the client believes the document to be; empty and null when it did not say. */
  readonly lineage: string;
  readonly schemaVersion: number | null;
}

export type UpgradeDecision =
  | { readonly ok: true; readonly request: OpenRequest }
  | { readonly ok: false; readonly status: 403 | 404 | 405; readonly why: string };

const PATH = /^\/collab\/([\w.:-]{1,100})$/;

/** `origin` is our own, as browsers write it: scheme, host and port without a slash at the end. */
export function decideUpgrade(facts: UpgradeFacts, origin: string): UpgradeDecision {
  if (facts.origin !== origin) return { ok: false, status: 403, why: "This origin may not connect." };
  if (facts.method !== "GET") return { ok: false, status: 405, why: "A socket is opened with GET." };
  const [path = "", query = ""] = facts.url.split("?", 2);
  const docId = PATH.exec(path)?.[1];
  if (docId === undefined) return { ok: false, status: 404, why: "There is no such address." };
  const params = new URLSearchParams(query);
  const schema = params.get("schema") ?? "";
  return {
    ok: true,
    request: {
      docId,
      lineage: params.get("lineage") ?? "",
      schemaVersion: /^\d{1,9}$/.test(schema) ? Number(schema) : null,
    },
  };
}

/**
 * Null when the client speaks of the document we hold. Another lineage would double every word, another schema
 * would delete for everybody what it does not know.
 */
export function documentRefusal(
  request: OpenRequest,
  held: Pick<LoadedDocument, "lineage" | "schemaVersion"> | null,
): CloseReason | null {
  if (held === null) return "no-such-document";
  if (request.schemaVersion !== held.schemaVersion) return "other-schema";
  if (request.lineage !== held.lineage) return "other-lineage";
  return null;
}
