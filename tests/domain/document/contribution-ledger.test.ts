/** Who touched what, held against what the document itself says changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { watchRoots } from "../../../server/domain/document/changed-roots.ts";
import { createContributionLedger } from "../../../server/domain/document/contribution-ledger.ts";

/** A document that logs each transaction as the server does. */
function logged() {
  const doc = new Y.Doc();
  const ledger = createContributionLedger(null);
  let seq = 0;
  let author = "";
  doc.on("update", (update: Uint8Array) => {
    seq += 1;
    ledger.add({ seq, personId: author, update });
  });
  const as = (personId: string, change: (doc: Y.Doc) => void) => {
    author = personId;
    doc.transact(() => change(doc));
    return seq;
  };
  return { doc, ledger, as };
}

const paragraph = (text: string) => {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(text)]);
  return element;
};
const textIn = (doc: Y.Doc, root: string) => {
  const element = doc.getXmlFragment(root).get(0);
  return (element as Y.XmlElement).get(0) as Y.XmlText;
};

describe("a contribution", () => {
  it("is a word typed, deep inside the body", () => {
    const { ledger, as } = logged();
    as("ann", (doc) => doc.getXmlFragment("b:e1").insert(0, [paragraph("One")]));
    const seq = as("bob", (doc) => textIn(doc, "b:e1").insert(3, " two"));
    expect(ledger.lastTouch("bob", "b:e1")).toBe(seq);
    expect(ledger.lastTouch("bob", "b:e2")).toBe(0);
    expect(ledger.peopleOf("b:e1")).toEqual(["ann", "bob"]);
  });

  it("is a deletion of another's words, also of ones the document has forgotten since", () => {
    const { ledger, as } = logged();
    as("ann", (doc) => doc.getXmlFragment("b:e1").insert(0, [paragraph("One two three")]));
    as("ann", (doc) => doc.getXmlFragment("b:e2").insert(0, [paragraph("Elsewhere")]));
    const seq = as("bob", (doc) => textIn(doc, "b:e1").delete(3, 4));
    expect(ledger.lastTouch("bob", "b:e1")).toBe(seq);
    expect(ledger.lastTouch("bob", "b:e2")).toBe(0);
  });

  it("is a field set, again and anew", () => {
    const { ledger, as } = logged();
    as("ann", (doc) => doc.getMap("e:e1").set("start", "2031-03-01"));
    const seq = as("bob", (doc) => doc.getMap("e:e1").set("start", "2031-03-02"));
    as("cat", (doc) => doc.getMap("s:s1").set("url", "https://example.org/"));
    expect(ledger.lastTouch("bob", "e:e1")).toBe(seq);
    expect([...ledger.touchedSince(seq)]).toEqual(["s:s1"]);
  });

  it("in a list is to the one that is listed", () => {
    const { ledger, as } = logged();
    as("ann", (doc) => doc.getMap("sources").set("s1", { order: "a0" }));
    const seq = as("bob", (doc) => doc.getMap("sources").set("s1", { order: "a0", mergedInto: "s2" }));
    expect(ledger.lastTouch("bob", "sources/s1")).toBe(seq);
    expect(ledger.lastTouch("bob", "sources/s2")).toBe(0);
  });

  it("is the connection's, whoever else's words travel along", () => {
    const ledger = createContributionLedger(null);
    const far = new Y.Doc();
    far.getXmlFragment("b:e1").insert(0, [paragraph("Written offline")]);
    const update = Y.encodeStateAsUpdate(far);
    ledger.add({ seq: 1, personId: "ann", update });
    expect(ledger.peopleOf("b:e1")).toEqual(["ann"]);
  });
});

const step = fc.record({
  person: fc.constantFrom("ann", "bob", "cat"),
  doc: fc.nat(1),
  root: fc.constantFrom("b:e1", "b:e2", "intro"),
  kind: fc.constantFrom("type", "type", "delete", "paragraph", "field", "list"),
  at: fc.nat(40),
  length: fc.integer({ min: 1, max: 6 }),
});

describe("any history of two replicas", () => {
  it("touches exactly the parts the document says were changed, and survives being kept", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.nat(40), (steps, keepAt) => {
        const server = new Y.Doc();
        let ledger = createContributionLedger(null);
        const replicas = [new Y.Doc(), new Y.Doc()] as const;
        let changed: (string | null)[] = [];
        watchRoots(server, (name) => changed.push(name));
        let update: Uint8Array | null = null;
        server.on("update", (bytes: Uint8Array) => {
          update = bytes;
        });
        let seq = 0;
        for (const [index, { person, doc: which, root, kind, at, length }] of steps.entries()) {
          const doc = replicas[which === 0 ? 0 : 1];
          doc.transact(() => change(doc, root, kind, at, length));
          changed = [];
          update = null;
          Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
          if (update !== null) {
            seq += 1;
            ledger.add({ seq, personId: person, update });
            const touched = [...ledger.touchedSince(seq - 1)].map((part) => part.split("/")[0]);
            // What Yjs throws away at once counts here and is not reported there.
            for (const name of changed) expect(touched).toContain(name);
          }
          if (index === keepAt) ledger = createContributionLedger(ledger.encode());
          if (index % 3 === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
        }
        expect(ledger.upTo).toBe(seq);
      }),
      { numRuns: 200 },
    );
  });
});

function change(doc: Y.Doc, root: string, kind: string, at: number, length: number): void {
  const fragment = doc.getXmlFragment(root);
  if (kind === "field") doc.getMap(`e:${root.slice(2)}`).set("start", `${at}`);
  else if (kind === "list") doc.getMap("entries").set(root, { order: `a${at}` });
  else if (kind === "paragraph" || fragment.length === 0) fragment.insert(0, [paragraph("Words of one.")]);
  else {
    const element = fragment.get(at % fragment.length) as Y.XmlElement;
    const text = element.get(0) as Y.XmlText;
    const from = at % (text.length + 1);
    if (kind === "type") text.insert(from, "abcdef".slice(0, length));
    else if (at === 7) fragment.delete(0, 1);
    else text.delete(from, Math.min(length, text.length - from));
  }
}
