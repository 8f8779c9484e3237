import { describe, expect, it } from "vitest";
import type { Language, Source } from "../../../server/domain/report/model.ts";
import { createHyperlinks } from "../../../server/formats/write/docx/hyperlinks.ts";
import { noteText } from "../../../server/formats/write/docx/note-text.ts";
import { source } from "../../factories/report.ts";

/** The note with links in angle brackets, warnings in asterisks, italics in underscores. */
function read(
  fields: Partial<Source> | null,
  language: Language = "en",
  locator: string | null = null,
): string {
  const links = createHyperlinks();
  const runs = noteText(fields && source(1, { url: null, ...fields }), locator, language, links);
  return runs
    .replace(/<w:hyperlink[^>]*>(.*?)<\/w:hyperlink>/g, "‹$1›")
    .replace(/<w:r><w:rPr><w:b\/><w:color[^>]*><\/w:rPr>(.*?)<\/w:r>/g, "*$1*")
    .replace(/<w:r><w:rPr><w:i\/><\/w:rPr>(.*?)<\/w:r>/g, "_$1_")
    .replace(/<[^>]*>/g, "");
}

const URL = "https://news.example.org/1";
const KEPT = "https://archive.example.org/1";

describe("noteText", () => {
  it.each<[string, Partial<Source> | null]>([
    [`‹${URL}›`, { url: URL }],
    [
      `A. Writer, _A strike begins_, Example News, September 2, 2023. ‹${URL}› — Archived: ‹${KEPT}› — Accessed: October 3, 2023`,
      {
        url: URL,
        author: "A. Writer",
        title: "A strike begins",
        outlet: "Example News",
        publishedOn: "2023-09-02",
        archiveUrl: KEPT,
        accessedOn: "2023-10-03",
      },
    ],
    [`_Who is to blame?_ ‹${URL}›`, { url: URL, title: " Who is to blame? " }],
    [
      `Example News. Read aloud on air. ‹${URL}›`,
      { url: URL, outlet: "Example News", note: "Read aloud on air." },
    ],
    ["*[Source missing]*", { kind: "missing" }],
    ["*[Source missing]* promised by phone", { kind: "missing", note: "promised by phone" }],
    ["*[Source missing]*", { kind: "web", url: "  " }],
    ["*[Source missing]*", null],
    [
      "Document. Reply of the district court, on file",
      { kind: "document", note: "Reply of the district court, on file" },
    ],
    [`_Verdict No. 1_. ‹${URL}›`, { kind: "document", title: "Verdict No. 1", url: URL }],
    [
      "Testimony. Given to the monitoring group",
      { kind: "testimony", note: "Given to the monitoring group" },
    ],
    ["Source withheld", { kind: "withheld", url: URL, author: "CANARY", title: "CANARY", archiveUrl: KEPT }],
    ["javascript:alert(1)", { url: "javascript:alert(1)" }],
    ["https://example.org/a b", { url: "https://example.org/a b" }],
  ])("%s", (expected, fields) => expect(read(fields)).toBe(expected));

  it.each<[Language, string]>([
    [
      "ru",
      `_Забастовка_, 2 сентября 2023 года. ‹${URL}› — Архивная копия: ‹${KEPT}› — Дата обращения: 3 октября 2023 года`,
    ],
    [
      "kk",
      `_Забастовка_, 2023 жылғы 2 қыркүйек. ‹${URL}› — Мұрағаттағы көшірмесі: ‹${KEPT}› — Қаралған күні: 2023 жылғы 3 қазан`,
    ],
  ])("speaks %s", (language, expected) => {
    const fields = {
      url: URL,
      title: "Забастовка",
      publishedOn: "2023-09-02",
      archiveUrl: KEPT,
      accessedOn: "2023-10-03",
    };
    expect(read(fields, language)).toBe(expected);
  });

  it("puts the locator after the work it points into", () => {
    expect(read({ url: URL, title: "Report" }, "en", "p. 4")).toBe(`_Report_, p. 4. ‹${URL}›`);
  });
});
