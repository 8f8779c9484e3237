/** What a part of the package refers to: pages on the web, and other parts. Source: ECMA-376 Part 2, "Relationships". */
import type { DocxPackage } from "./open-package.ts";
import { tooLarge } from "./refusals.ts";
import { scanXml } from "./xml-scanner.ts";

export interface Relationship {
  /** The last word of its type: "hyperlink", "footnotes", "officeDocument". */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

const MOST = 20_000;

/** By id; empty for a part that refers to nothing. `part` is "" for the package itself. */
export function readRelationships(file: DocxPackage, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf("/") + 1;
  const xml = file.part(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (xml === null) return found;
  scanXml(xml, {
    open(tag) {
      if (tag.name !== "rel:Relationship") return;
      const id = tag.get("Id");
      const type = tag.get("Type") ?? "";
      if (id === null) return;
      if (found.size >= MOST) throw tooLarge("it has more than 20,000 links");
      found.set(id, {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: tag.get("Target") ?? "",
        isExternal: tag.get("TargetMode") === "External",
      });
    },
    close() {},
    text() {},
  });
  return found;
}

/** The names of the parts of one type that `part` refers to, in the order written. */
export function relatedParts(
  relationships: ReadonlyMap<string, Relationship>,
  part: string,
  type: string,
): readonly string[] {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return [...relationships.values()]
    .filter((one) => one.type === type && !one.isExternal)
    .map(({ target }) => (target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, "")));
}
