/** An error of the network told as one of the reasons a page could not be opened. */
import type { FetchFailure } from "../../domain/observation/fetch-result.ts";

/** Thrown inside this folder only; whoever fetches gets a `FetchResult`. */
export class FetchError extends Error {
  readonly reason: FetchFailure;

  constructor(reason: FetchFailure, detail: string) {
    super(detail);
    this.name = "FetchError";
    this.reason = reason;
  }
}

const BY_CODE: Readonly<Record<string, FetchFailure>> = {
  ENOTFOUND: "no-such-host",
  ENODATA: "no-such-host",
  EAI_AGAIN: "dns-failure",
  EAI_FAIL: "dns-failure",
  ESERVFAIL: "dns-failure",
  ECONNREFUSED: "refused-connection",
  EHOSTUNREACH: "refused-connection",
  ENETUNREACH: "refused-connection",
  EADDRNOTAVAIL: "refused-connection",
  ECONNRESET: "connection-lost",
  EPIPE: "connection-lost",
  UND_ERR_SOCKET: "connection-lost",
  ETIMEDOUT: "time-out",
  UND_ERR_CONNECT_TIMEOUT: "time-out",
  UND_ERR_HEADERS_TIMEOUT: "time-out",
  UND_ERR_BODY_TIMEOUT: "time-out",
  UND_ERR_ABORTED: "time-out",
  ABORT_ERR: "time-out",
};

const TLS_CODE = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|EPROTO)/u;

export function fetchErrorOf(error: unknown): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  if (TLS_CODE.test(code)) return new FetchError("tls", `${code}: ${detail}`);
  const isTimeout = error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
  return new FetchError(BY_CODE[code] ?? (isTimeout ? "time-out" : "bad-answer"), detail || code);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause instanceof Error ? codeOf(error.cause) : "";
}
