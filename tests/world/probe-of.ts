/** A page of a labelled set as the judge sees it. */
import { readPage } from "../../server/adapters/extract/read-page.ts";
import type { FetchedPage } from "../../server/domain/observation/fetch-result.ts";
import type { Probe } from "../../server/domain/observation/judge.ts";
import type { BlindPage } from "./soft-404-blind-page.ts";

export type Answer = Pick<BlindPage, "url" | "finalUrl" | "status" | "html">;

/** As if the page had been fetched: through one redirect where it ended elsewhere. */
export function probeOf({ url, finalUrl, status, html }: Answer): Probe {
  const body = new TextEncoder().encode(html);
  const contentType = "text/html; charset=utf-8";
  const end = { url: finalUrl, status, location: null };
  const result: FetchedPage = {
    ok: true,
    requestedUrl: url,
    finalUrl,
    status,
    chain: url === finalUrl ? [end] : [{ url, status: 302, location: finalUrl }, end],
    headers: { "content-type": contentType },
    body,
    wireBytes: body.length,
    isTruncated: false,
    at: 0,
    took: 1,
  };
  return { result, facts: readPage({ body, contentType, url: finalUrl }) };
}
