/** A source of which nothing is known but that something cites it. */
import type { Source } from "./model.ts";

export const MISSING_SOURCE: Omit<Source, "id" | "numbers"> = {
  kind: "missing",
  url: null,
  title: null,
  outlet: null,
  author: null,
  publishedOn: null,
  accessedOn: null,
  language: null,
  archiveUrl: null,
  note: null,
};
