import { describe, expect, it } from "vitest";
import { packSources, pastedSource, unpackSources } from "../../app/editor/carried-sources.ts";
import { source } from "../factories/report.ts";

const HERE = [source(1), source(2)];

describe("a pasted citation cites", () => {
  it("the source it cited, when the report has it", () => {
    expect(pastedSource("s2", "2", HERE, {})).toEqual({ kind: "known", id: "s2" });
  });

  it("the report's own source of the same page, under whatever address", () => {
    const carried = unpackSources(packSources([source(7, { url: `${HERE[0]?.url}?utm_source=mail` })]));
    expect(pastedSource("s7", "7", HERE, carried)).toEqual({ kind: "known", id: "s1" });
  });

  it("a new source with all that was known of it, when it came along", () => {
    const { id: _id, numbers: _numbers, ...fields } = source(7, { title: "A report", outlet: "Herald" });
    const carried = unpackSources(packSources([source(7, { title: "A report", outlet: "Herald" })]));
    expect(pastedSource("s7", "7", HERE, carried)).toEqual({ kind: "new", fields });
  });

  it("a page, when only its address came along", () => {
    const pasted = pastedSource("s7", "https://other.example/7", HERE, {});
    expect(pasted).toMatchObject({ kind: "new", fields: { kind: "web", url: "https://other.example/7" } });
  });

  it("a missing source that keeps its words, when nothing else is known", () => {
    const pasted = pastedSource("s7", "17", HERE, {});
    expect(pasted).toMatchObject({ kind: "new", fields: { kind: "missing", url: null, note: "17" } });
  });
});

describe("from the clipboard, which is anybody's, comes", () => {
  it.each(["", "no JSON", "[1, 2]", "null", '"text"', '{"s1": 5}'])("nothing of %j", (data) => {
    expect(unpackSources(data)).toEqual({});
  });

  it("no address that is none, no day that does not exist, no novel", () => {
    const data = {
      s1: {
        kind: "scandal",
        url: "javascript:alert(1)",
        publishedOn: "2031-02-31",
        title: "x".repeat(5000),
        note: "kept",
      },
    };
    expect(unpackSources(JSON.stringify(data)).s1).toMatchObject({
      kind: "missing",
      url: null,
      publishedOn: null,
      title: null,
      note: "kept",
    });
  });
});
