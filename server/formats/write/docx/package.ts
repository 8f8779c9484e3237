/**
 * The parts zipped, once. Order and times are fixed, so that the same report
 * gives the same bytes on any machine and in any zone.
 */
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Parts } from "./frame.ts";

/** The ZIP epoch. ZIP times are local and fflate reads them so: local parts in, the same parts out, in every zone. */
const ZIP_TIME = new Date(1980, 0, 1, 12);
const FIRST_PARTS = ["[Content_Types].xml", "_rels/.rels"];

export function zipParts(parts: Parts): Uint8Array {
  const others = [...parts.keys()].filter((path) => !FIRST_PARTS.includes(path)).sort();
  const files: Zippable = {};
  for (const path of [...FIRST_PARTS, ...others]) files[path] = strToU8(parts.get(path) ?? "");
  return zipSync(files, { mtime: ZIP_TIME });
}
