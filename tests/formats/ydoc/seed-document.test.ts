/** Seeding a shared document and reading it back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryDigest } from "../../../server/domain/report/digest.ts";
import { reportSchema } from "../../../server/domain/report/report-schema.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";
import { cite, entry, report, source } from "../../factories/report.ts";
import { anyDocumentReport } from "./any-document-report.ts";
import { normalForm } from "./normal-form.ts";
import { AUTHOR, openSeeded, openUpdate, readAs } from "./opened.ts";

describe("seedDocument", () => {
  it("reads back as the report, whatever is in it", () => {
    fc.assert(
      fc.property(anyDocumentReport, fc.constantFrom("citation", "source"), (given, numbering) => {
        const read = readAs(openSeeded(given), given, numbering);
        expect(read).toEqual(normalForm(given, numbering));
        expect(reportSchema.safeParse(read).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every entry's digest", () => {
    fc.assert(
      fc.property(anyDocumentReport, (given) => {
        const before = normalForm(given);
        const after = readAs(openSeeded(given), given);
        const digests = (one: typeof after) =>
          one.entries.map((each) =>
            entryDigest(each, (id) => one.sources.find((source) => source.id === id)),
          );
        expect(digests(after)).toEqual(digests(before));
      }),
    );
  });

  it("gives the same bytes for the same report", () => {
    fc.assert(
      fc.property(anyDocumentReport, (given) => {
        expect(seedDocument(given, AUTHOR)).toEqual(seedDocument(structuredClone(given), AUTHOR));
      }),
      { numRuns: 30 },
    );
  });

  it("doubles nothing when its update arrives twice", () => {
    const given = report(entry("2023-09-02", "The court sat", cite(1), "."));
    const update = seedDocument(given, AUTHOR);
    const doc = openUpdate(update);
    expect(readAs(openUpdate(update), given)).toEqual(readAs(doc, given));
  });

  it("moves an address no browser should be given into the note", () => {
    const hostile = source(1, { url: "javascript:alert(1)", note: "p. 3" });
    const given = report(entry("2023-09-02", "One", cite(1), "."), { sources: [hostile] });
    expect(readAs(openSeeded(given), given).sources[0]).toMatchObject({
      url: null,
      note: "p. 3 javascript:alert(1)",
    });
  });

  it("refuses two entries of one id", () => {
    const given = report(entry(null, { id: "x" }, "One."), entry(null, { id: "x" }, "Two."));
    expect(() => seedDocument(given, AUTHOR)).toThrow(expect.objectContaining({ code: "REPORT_INVALID" }));
  });
});
