/** Who may open a socket, decided from facts. */
import { describe, expect, it } from "vitest";
import { decideUpgrade, documentRefusal } from "../../collab/handshake.ts";

const ORIGIN = "https://desk.example";

describe("an upgrade", () => {
  it.each([
    ["our own origin", ORIGIN, 0],
    ["no origin", undefined, 403],
    ["an empty origin", "", 403],
    ["another site", "https://evil.example", 403],
    ["our name as a prefix", "https://desk.example.evil.example", 403],
    ["our name in capitals", "https://DESK.example", 403],
    ["another scheme", "http://desk.example", 403],
    ["another port", "https://desk.example:8443", 403],
    ["a slash at the end", "https://desk.example/", 403],
    ["the opaque origin", "null", 403],
    ["two origins", "https://desk.example, https://evil.example", 403],
  ])("from %s", (_name, origin, status) => {
    const decision = decideUpgrade({ method: "GET", url: "/collab/doc", origin }, ORIGIN);
    expect(decision.ok ? 0 : decision.status).toBe(status);
  });

  it.each([
    ["/collab/doc", "doc"],
    ["/collab/5f0c-a.b_c:d?lineage=x&schema=1", "5f0c-a.b_c:d"],
    ["/collab/", null],
    ["/collab", null],
    ["/collab/a/b", null],
    ["/collab/%2e%2e", null],
    ["/collab/a b", null],
    [`/collab/${"a".repeat(101)}`, null],
    ["/other/doc", null],
    ["//collab/doc", null],
    ["", null],
  ])("to %j names document %j", (url, docId) => {
    const decision = decideUpgrade({ method: "GET", url, origin: ORIGIN }, ORIGIN);
    expect(decision.ok ? decision.request.docId : null).toBe(docId);
    if (!decision.ok) expect(decision.status).toBe(404);
  });

  it("is a GET", () => {
    expect(decideUpgrade({ method: "POST", url: "/collab/doc", origin: ORIGIN }, ORIGIN)).toMatchObject({
      ok: false,
      status: 405,
    });
  });

  it.each([
    ["?lineage=l1&schema=3", { lineage: "l1", schemaVersion: 3 }],
    ["?lineage=l%201&schema=03", { lineage: "l 1", schemaVersion: 3 }],
    ["", { lineage: "", schemaVersion: null }],
    ["?lineage=l1&schema=-1", { lineage: "l1", schemaVersion: null }],
    ["?lineage=l1&schema=3.5", { lineage: "l1", schemaVersion: null }],
    ["?lineage=l1&schema=1e1", { lineage: "l1", schemaVersion: null }],
    ["?schema=9999999999", { lineage: "", schemaVersion: null }],
  ])("with %j says what it believes", (query, believed) => {
    const decision = decideUpgrade({ method: "GET", url: `/collab/doc${query}`, origin: ORIGIN }, ORIGIN);
    expect(decision).toMatchObject({ ok: true, request: believed });
  });
});

describe("the document asked for", () => {
  const held = { lineage: "l1", schemaVersion: 3 };
  it.each([
    ["l1", 3, held, null],
    ["l2", 3, held, "other-lineage"],
    ["", 3, held, "other-lineage"],
    ["l1", 2, held, "other-schema"],
    ["l1", null, held, "other-schema"],
    ["l2", 4, held, "other-schema"],
    ["l1", 3, null, "no-such-document"],
  ])("lineage %j, schema %j of %j: %j", (lineage, schemaVersion, document, reason) => {
    expect(documentRefusal({ docId: "doc", lineage, schemaVersion }, document)).toBe(reason);
  });
});
