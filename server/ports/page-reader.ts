/** Reads a page's markup away from the thread that serves people. */
import type { PageFacts } from "../domain/observation/page-facts.ts";

export interface PageReader {
  /** Null for a page that no parser understands or that takes one too long. Never throws. */
  read(page: {
    readonly body: Uint8Array;
    readonly contentType: string;
    readonly url: string;
  }): Promise<PageFacts | null>;
  close(): Promise<void>;
}
