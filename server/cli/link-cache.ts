/** What earlier runs saw of web pages, in one file, so that a second run the same day asks only what it must. */
import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { writeOutputFile } from "../adapters/files.ts";
import type { FoundMetadata } from "../domain/observation/metadata.ts";
import { CHECKER, type Observation } from "../domain/observation/observation.ts";

export interface SeenPage {
  /** The newest first. */
  readonly observations: readonly (Observation & { readonly metadata: FoundMetadata })[];
  /** The article's words when it was last read; empty for none. */
  readonly text: string;
}

export interface LinkCache {
  get(url: string): SeenPage | undefined;
  add(url: string, observation: SeenPage["observations"][number], text: string): void;
  /** All or nothing. A cache that cannot be written costs time next run, and stops nothing. */
  save(): Promise<void>;
}

/** Observations kept of a page: three failures three days apart must fit between many others. */
const MOST = 30;
/** Milliseconds after which a page that nobody asked for is forgotten. */
const FORGET = 120 * 86_400_000;

export function cacheFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return (
    environment.CHRONICLE_CACHE ??
    join(environment.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "chronicle-desk")
  );
}

/** An unreadable file, or one of another version of the checks, is an empty cache. */
export async function openLinkCache(folder: string, now: number): Promise<LinkCache> {
  const path = join(folder, "links.json");
  const pages = new Map(Object.entries(await readPages(path)));
  for (const [url, page] of pages) if (now - (page.observations[0]?.at ?? 0) > FORGET) pages.delete(url);
  return {
    get: (url) => pages.get(url),
    add(url, observation, text) {
      const before = pages.get(url)?.observations ?? [];
      pages.set(url, { observations: [observation, ...before].slice(0, MOST), text });
    },
    async save() {
      const content = JSON.stringify({ checker: CHECKER, pages: Object.fromEntries(pages) });
      await mkdir(folder, { recursive: true, mode: 0o700 })
        .then(() => writeOutputFile(path, new TextEncoder().encode(content)))
        .catch(() => undefined);
    },
  };
}

async function readPages(path: string): Promise<Record<string, SeenPage>> {
  try {
    const content = JSON.parse(await readFile(path, "utf8")) as {
      checker?: string;
      pages?: Record<string, SeenPage>;
    };
    return content.checker === CHECKER ? (content.pages ?? {}) : {};
  } catch {
    return {};
  }
}
