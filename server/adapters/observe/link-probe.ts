/** Opens a source's page in its host's way, has it read, and judges it; at most one more page is asked for. */
import { createHash } from "node:crypto";
import type { FetchResult } from "../../domain/observation/fetch-result.ts";
import { wayOf } from "../../domain/observation/host-ways.ts";
import { judge, type Probe, type Seen } from "../../domain/observation/judge.ts";
import { type FoundMetadata, NO_METADATA } from "../../domain/observation/metadata.ts";
import { CHECKER, type Judgement } from "../../domain/observation/observation.ts";
import type { PageFacts } from "../../domain/observation/page-facts.ts";
import type { LinkProbe, Look } from "../../ports/link-probe.ts";
import type { PageFetcher } from "../../ports/page-fetcher.ts";
import type { PageReader } from "../../ports/page-reader.ts";
import { isPdf as hasPdfMark } from "../extract/read-pdf.ts";
import { evidenceOf } from "./evidence.ts";
import { createNeighbours } from "./neighbours.ts";
import { readOembed } from "./oembed.ts";

export interface ProbeSettings {
  readonly fetcher: PageFetcher;
  readonly reader: PageReader;
  /** Where we look from, in the team's own words. */
  readonly vantage: string;
}

/** A file has words, but no markup to judge it by. */
interface Read extends Probe {
  readonly file?: PageFacts | null;
}

export function createLinkProbe({ fetcher, reader, vantage }: ProbeSettings): LinkProbe {
  const neighbours = createNeighbours();

  async function probe(address: string, isScheduled: boolean): Promise<Read> {
    const result = await fetcher.fetch(address, { isScheduled });
    if (!result.ok) return { result, facts: null };
    const { body, finalUrl: url, headers } = result;
    const contentType = headers["content-type"] ?? "";
    const isPage = isMarkup(contentType, body);
    // The end of a PDF says where everything in it is.
    if (!isPage && (result.isTruncated || !isPdf(contentType, body))) return { result, facts: null };
    const read = await reader.read({ body, contentType, url });
    return isPage ? { result, facts: read } : { result, facts: null, file: read };
  }

  async function settle(seen: Seen, isScheduled: boolean): Promise<Judgement> {
    const verdict = judge(seen);
    if (!("ask" in verdict)) return verdict;
    const known = neighbours.of(verdict.ask);
    const second = known ?? (await probe(verdict.ask, isScheduled));
    if (!known && seen.way.kind === "page") neighbours.keep(verdict.ask, second);
    const settled = judge({ ...seen, second });
    if ("ask" in settled) throw new Error("a page was asked for twice");
    return settled;
  }

  return {
    async look(url, { isScheduled = false } = {}) {
      const way = wayOf(url);
      const first = await probe(way.probe, isScheduled);
      const judgement = await settle({ url, way, first, second: null, madeUp: madeUpName(url) }, isScheduled);
      const { result, facts } = first;
      const words = facts ?? first.file ?? null;
      return {
        observation: {
          url,
          state: judgement.state,
          reason: judgement.reason,
          at: result.at,
          evidence: evidenceOf(result, facts, judgement),
          vantage,
          checker: CHECKER,
        },
        metadata: metadataOf(judgement, result, words?.metadata ?? NO_METADATA),
        page: result.ok ? result : null,
        text: words?.readable ?? null,
      } satisfies Look;
    },
  };
}

/** A page that is not the source's own says nothing about the source. */
function metadataOf({ state }: Judgement, result: FetchResult, found: FoundMetadata): FoundMetadata {
  if (state !== "ok" && state !== "moved") return NO_METADATA;
  return (result.ok ? readOembed(result) : null) ?? found;
}

/** Always the same for one address, and nothing anybody would have published. */
function madeUpName(url: string): string {
  return `no-such-page-${createHash("sha256").update(url).digest("hex").slice(0, 12)}`;
}

/** By its type, or, when a server names none, by its first character. */
function isMarkup(contentType: string, body: Uint8Array): boolean {
  if (/html|xhtml/iu.test(contentType)) return true;
  if (contentType !== "" && !/^(?:text\/plain|application\/octet-stream)/iu.test(contentType)) return false;
  return /^\s*<(?:!doctype html|html|head|body|!--)/iu.test(new TextDecoder().decode(body.subarray(0, 200)));
}

function isPdf(contentType: string, body: Uint8Array): boolean {
  return /^application\/(?:pdf|octet-stream)|^$/iu.test(contentType) && hasPdfMark(body);
}
