/** The words of headers and footers, which stand on every page and belong to no entry. */
import type { DocxPackage } from "./open-package.ts";
import { scanXml } from "./xml-scanner.ts";

export interface RunningHead {
  readonly text: string;
  readonly reason: "page header" | "page footer";
}

const MOST = 200;

/** One for each different paragraph, in the order of the parts. */
export function readRunningHeads(
  file: DocxPackage,
  parts: readonly { readonly name: string; readonly reason: RunningHead["reason"] }[],
): readonly RunningHead[] {
  const heads = new Map<string, RunningHead>();
  for (const { name, reason } of parts) {
    for (const text of paragraphsOf(file.part(name) ?? "")) {
      if (text !== "" && heads.size < MOST) heads.set(`${reason} ${text}`, { text, reason });
    }
  }
  return [...heads.values()];
}

function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let words = "";
  let isWord = false;
  let fallbacks = 0;
  scanXml(xml, {
    open({ name }) {
      if (name === "mc:Fallback") fallbacks++;
      isWord = name === "w:t";
      if (name === "w:tab" && words !== "") words += "\t";
    },
    close(name) {
      isWord = false;
      if (name === "mc:Fallback") fallbacks--;
      if (name !== "w:p") return;
      paragraphs.push(words.trim());
      words = "";
    },
    text(text) {
      if (isWord && fallbacks === 0) words += text;
    },
  });
  return paragraphs;
}
