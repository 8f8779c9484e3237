/** Title and language as the document's own properties have them. Source: ECMA-376 Part 2, "Core Properties". */
import type { DocxPackage } from "./open-package.ts";
import { scanXml } from "./xml-scanner.ts";

export interface CoreProperties {
  readonly title: string | null;
  readonly language: string | null;
}

export function readCoreProperties(file: DocxPackage, part: string): CoreProperties {
  const xml = file.part(part);
  const values = new Map<string, string>();
  let open = "";
  if (xml !== null)
    scanXml(xml, {
      open(tag) {
        open = tag.name;
      },
      close() {
        open = "";
      },
      text(text) {
        if (open !== "") values.set(open, (values.get(open) ?? "") + text);
      },
    });
  const valueIn = (name: string) => values.get(name)?.replace(/\s+/g, " ").trim() || null;
  return { title: valueIn("dc:title"), language: languageTag(valueIn("dc:language")) };
}

/** The tag when it has the form of one, else null. */
export function languageTag(written: string | null): string | null {
  return written !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,4}$/i.test(written) ? written : null;
}
