/** What is worth keeping of a page that was just opened: its first copy, and each one whose words have changed. */
import { bytesDigest, canonicalDigest, textDigest } from "../../domain/report/canonical-digest.ts";
import type { CopyHead, CopyRow } from "../../ports/check-store.ts";
import type { Deps } from "../../ports/deps.ts";
import type { Look } from "../../ports/link-probe.ts";

interface Looked {
  readonly reportId: string;
  readonly sourceId: string;
  readonly look: Look;
  /** The source's newest copy. */
  readonly newest: CopyHead | null;
}

/** Answers of programs to programs: they show no page. */
const NO_PAGE = /json|javascript|x-empty/iu;

/** The row to add, its bytes already in the copy store; null when there is nothing new to keep. */
export async function copyOfLook(
  { sources, ids }: Pick<Deps, "sources" | "ids">,
  { reportId, sourceId, look, newest }: Looked,
): Promise<CopyRow | null> {
  const { page, observation } = look;
  const isGood = observation.state === "ok" || observation.state === "moved";
  if (!page || !isGood || page.body.length === 0) return null;
  const mediaType = (page.headers["content-type"] ?? "application/octet-stream").slice(0, 200);
  if (NO_PAGE.test(mediaType)) return null;
  const text = look.text ?? "";
  const textSha256 = textDigest(text);
  const isSamePage = newest?.url === observation.url && newest.origin === "fetched";
  // Pages carry counters and advertisements: only other words, or other bytes of a file without words, are news.
  if (
    isSamePage &&
    newest.textSha256 === textSha256 &&
    (text !== "" || newest.bytesSha256 === bytesDigest(page.body))
  )
    return null;
  return {
    id: ids.next(),
    reportId,
    sourceId,
    url: observation.url,
    origin: "fetched",
    takenAt: observation.at,
    takenById: null,
    mediaType,
    status: page.status,
    isTruncated: page.isTruncated,
    bytesSha256: await sources.copies.put(page.body),
    byteLength: page.body.length,
    headers: page.headers,
    headersSha256: canonicalDigest(page.headers),
    chain: page.chain,
    text,
    textSha256,
    state: observation.state,
    reason: observation.reason,
    checker: observation.checker,
  };
}
