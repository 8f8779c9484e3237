/** The document in memory: what it accepts it keeps, what it refuses leaves no trace. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { LiveDocument, loadDocument } from "../../collab/live-document.ts";
import { docFrom, paragraph, paragraphsOnly, seedUpdate, textOf, type } from "./kit/document.ts";
import { updatesOf } from "./kit/raw-client.ts";

const seed = seedUpdate();
const live = (history: readonly Uint8Array[] = [seed]) => new LiveDocument(history, paragraphsOnly, 100);

function now(document: LiveDocument): Y.Doc {
  const { state, rest } = document.stateFor(Uint8Array.of(0));
  return docFrom(rest ? [state, rest] : [state]);
}

/** One update, made on a copy of the document. */
function edit(document: LiveDocument, change: (doc: Y.Doc) => void, clientId = 5): Uint8Array {
  const doc = now(document);
  doc.clientID = clientId;
  return Y.mergeUpdates(updatesOf(doc, change));
}

describe("a live document", () => {
  it("accepts an edit and hands on what it changed", () => {
    const document = live();
    const outcome = document.apply(edit(document, (doc) => type(doc, " More.")));
    expect(outcome.kind).toBe("changed");
    if (outcome.kind === "changed") expect(textOf(docFrom([seed, outcome.update]))).toBe("Seed. More.");
    expect(textOf(now(document))).toBe("Seed. More.");
  });

  it("hands on nothing of what it knew", () => {
    const document = live();
    const update = edit(document, (doc) => type(doc, " More."));
    document.apply(update);
    expect(document.apply(update)).toEqual({ kind: "unchanged" });
    expect(document.apply(seed)).toEqual({ kind: "unchanged" });
    const longer = Y.mergeUpdates([seed, update, edit(document, (doc) => type(doc, "!"), 6)]);
    const outcome = document.apply(longer);
    expect(outcome.kind === "changed" && outcome.update.length).toBeLessThan(40);
  });

  it("is the same after a refusal, also after many accepted edits", () => {
    const document = live();
    for (let i = 0; i < 300; i++) document.apply(edit(document, (doc) => type(doc, `${i},`), 100 + (i % 7)));
    const before = Y.encodeStateAsUpdate(now(document));
    const bad = edit(document, (doc) => {
      type(doc, "words that would be fine");
      paragraph(doc, "one", "x", "script");
    });
    expect(document.apply(bad)).toEqual({
      kind: "refused",
      reason: "content-refused",
      detail: "unknown node script",
    });
    expect(Y.encodeStateAsUpdate(now(document))).toEqual(before);
    expect(document.apply(edit(document, (doc) => type(doc, " On."))).kind).toBe("changed");
    expect(textOf(now(document)).endsWith(" On.")).toBe(true);
  });

  it("refuses when the validator breaks", () => {
    const breaking = () => {
      throw new Error("oops");
    };
    const document = new LiveDocument([seed], breaking, 100);
    expect(document.apply(edit(document, (doc) => type(doc, "x")))).toMatchObject({
      kind: "refused",
      reason: "content-refused",
      detail: "could not be checked: oops",
    });
    expect(textOf(now(document))).toBe("Seed.");
  });

  it("passes on the tidying of formats that Yjs does by itself", () => {
    const document = live();
    const format = edit(document, (doc) => {
      const node = doc.getXmlFragment("b:one").get(0);
      const text = node instanceof Y.XmlElement ? node.get(0) : null;
      if (text instanceof Y.XmlText) text.format(0, 4, { bold: {} });
    });
    document.apply(format);
    const outcome = document.apply(
      edit(document, (doc) => {
        const node = doc.getXmlFragment("b:one").get(0);
        const text = node instanceof Y.XmlElement ? node.get(0) : null;
        if (text instanceof Y.XmlText) text.delete(0, 4);
      }),
    );
    expect(outcome.kind).toBe("changed");
    if (outcome.kind !== "changed") return;
    const follower = docFrom([seed, format, outcome.update]);
    expect(Y.encodeStateVector(follower)).toEqual(document.stateVector);
    expect(textOf(follower)).toBe(".");
  });

  it("gives the whole in one piece or with a rest, and to those who have some only the rest", () => {
    const document = live();
    expect(document.stateFor(Uint8Array.of(0)).rest).toBeNull();
    document.apply(edit(document, (doc) => type(doc, " A.")));
    const after = docFrom([seed]);
    const { state, rest } = document.stateFor(Y.encodeStateVector(after));
    expect(rest).toBeNull();
    expect(Buffer.from(state).toString("latin1")).not.toContain("Seed");
    Y.applyUpdate(after, state);
    expect(textOf(after)).toBe("Seed. A.");
    expect(textOf(now(document))).toBe("Seed. A.");
    // The same question after a change has another answer.
    document.apply(edit(document, (doc) => type(doc, " B."), 6));
    Y.applyUpdate(after, document.stateFor(Y.encodeStateVector(after)).state);
    expect(textOf(after)).toBe("Seed. A. B.");
  });

  it("folds what it has gathered, and says the same", () => {
    const document = live();
    const doc = now(document);
    for (let i = 0; i < 6000; i++) {
      for (const update of updatesOf(doc, (each) => type(each, String(i % 10)))) document.apply(update);
    }
    expect(textOf(now(document))).toBe(textOf(doc));
    expect(document.apply(edit(document, (each) => paragraph(each, "one", "x", "b"))).kind).toBe("refused");
    expect(textOf(now(document))).toBe(textOf(doc));
  });
});

describe("whoever only looks at a document", () => {
  it("sees it as it is, and leaves no trace of what they asked for", () => {
    const document = live();
    document.apply(edit(document, (doc) => type(doc, " More.")));
    const before = Y.encodeStateAsUpdate(now(document));
    const seen = document.look((doc) => {
      doc.getMap("r:nobody");
      doc.getXmlFragment("b:nobody");
      return textOf(doc);
    });
    expect(seen).toBe("Seed. More.");
    expect(["r:nobody", "b:nobody"].some((name) => document.hasRoot(name))).toBe(false);
    expect(document.hasRoot("b:one")).toBe(true);
    expect(Y.encodeStateAsUpdate(now(document))).toEqual(before);
    expect(document.apply(edit(document, (doc) => type(doc, " On."))).kind).toBe("changed");
  });

  it.each<[what: string, look: (doc: Y.Doc) => void]>([
    ["writes", (doc) => type(doc, " Mine.")],
    [
      "writes and throws",
      (doc) => {
        type(doc, " Mine.");
        throw new Error("must not write");
      },
    ],
  ])("and %s is refused, and the document is as it was", (_what, look) => {
    const document = live();
    expect(() => document.look(look)).toThrow("must not write");
    expect(textOf(now(document))).toBe("Seed.");
    const outcome = document.apply(edit(document, (doc) => type(doc, " On.")));
    if (outcome.kind === "changed") expect(textOf(docFrom([seed, outcome.update]))).toBe("Seed. On.");
    expect(textOf(now(document))).toBe("Seed. On.");
  });
});

describe("an update that is no use", () => {
  const gap = () => {
    const doc = docFrom([seed]);
    doc.clientID = 5;
    return updatesOf(doc, (each) => {
      type(each, "one");
      type(each, "two");
    });
  };
  const deletionOfUnknown = () => {
    const doc = docFrom([seed, ...gap()]);
    return updatesOf(doc, (each) => each.getXmlFragment("b:one").delete(0, 1))[0];
  };
  it.each<[string, Uint8Array | undefined, string]>([
    ["nothing", new Uint8Array(), "malformed"],
    ["noise", Uint8Array.of(1, 2, 3, 4, 5, 6, 7), "malformed"],
    ["a V2 update", Y.encodeStateAsUpdateV2(docFrom([seed])), "out-of-step"],
    ["a V2 update of an empty document", Y.encodeStateAsUpdateV2(new Y.Doc()), "malformed"],
    ["one with bytes after its end", Uint8Array.of(...seed, 0), "malformed"],
    [
      "one that claims a billion structs in ten bytes",
      Uint8Array.of(1, 128, 148, 235, 220, 3, 5, 0, 0, 0),
      "malformed",
    ],
    ["a clock beyond reason", Uint8Array.of(1, 1, 5, 0, 0, 255, 255, 255, 255, 15, 0), "malformed"],
    ["the same author twice", Uint8Array.of(2, 1, 5, 0, 0, 1, 1, 5, 0, 0, 1, 0), "malformed"],
    ["a later edit without the earlier", gap()[1], "out-of-step"],
    ["a deletion of what is not there", deletionOfUnknown(), "out-of-step"],
    ["a gap in the middle", Uint8Array.of(1, 2, 5, 0, 10, 3, 0, 1, 0), "out-of-step"],
  ])("%s", (_name, update, reason) => {
    const document = live();
    expect(document.apply(update ?? new Uint8Array())).toMatchObject({ kind: "refused", reason });
    expect(Y.encodeStateAsUpdate(now(document))).toEqual(Y.encodeStateAsUpdate(docFrom([seed])));
    // An innocent edit after it is not blamed for it.
    expect(document.apply(edit(document, (doc) => type(doc, "x"))).kind).toBe("changed");
  });

  it.each<[string, (doc: Y.Doc) => void]>([
    ["words beside unknown words", (doc) => type(doc, " beside")],
    ["a paragraph beside an unknown one", (doc) => paragraph(doc, "one", "beside")],
  ])("%s: found before the document is touched", (_name, change) => {
    const unknown = docFrom([seed]);
    type(unknown, "unknown");
    paragraph(unknown, "one", "unknown");
    const [update = new Uint8Array()] = updatesOf(docFrom([Y.encodeStateAsUpdate(unknown)]), change);
    expect(live().apply(update)).toEqual({
      kind: "refused",
      reason: "out-of-step",
      detail: expect.stringMatching(/^\d+:\d+$/),
    });
  });

  it("with more authors than may be", () => {
    const document = new LiveDocument([seed], paragraphsOnly, 3);
    const from = (count: number) => {
      const updates = Array.from({ length: count }, (_, i) => {
        const doc = docFrom([seed]);
        doc.clientID = 1000 + i;
        return Y.mergeUpdates(updatesOf(doc, (each) => type(each, "x")));
      });
      return Y.mergeUpdates(updates);
    };
    expect(document.apply(from(4))).toMatchObject({ kind: "refused", reason: "too-large" });
    expect(document.apply(from(3)).kind).toBe("changed");
  });
});

describe("an id that two clients used", () => {
  const by = (clientId: number, change: (doc: Y.Doc) => void) => {
    const doc = docFrom([seed]);
    doc.clientID = clientId;
    return Y.mergeUpdates(updatesOf(doc, change));
  };

  it.each<[string, (doc: Y.Doc) => void, (doc: Y.Doc) => void]>([
    ["for other words", (doc) => type(doc, "mine"), (doc) => type(doc, "yours")],
    ["for longer words", (doc) => type(doc, "mine and more"), (doc) => type(doc, "yours")],
    ["for other fields", (doc) => doc.getMap("e:1").set("a", 1), (doc) => doc.getMap("e:1").set("a", 2)],
    ["for other kinds", (doc) => doc.getMap("e:1").set("a", "x"), (doc) => type(doc, "x")],
    [
      "for other nodes",
      (doc) => doc.getXmlFragment("b:2").insert(0, [new Y.XmlElement("paragraph")]),
      (doc) => doc.getXmlFragment("b:2").insert(0, [new Y.XmlElement("quotation")]),
    ],
    ["for another root", (doc) => doc.getMap("e:1").set("a", 1), (doc) => doc.getMap("e:2").set("a", 1)],
  ])("%s is found, not silently skipped", (_name, mine, yours) => {
    const document = live();
    expect(document.apply(by(5, mine)).kind).toBe("changed");
    expect(document.apply(by(5, yours))).toMatchObject({ kind: "refused", reason: "conflicting-history" });
  });

  it("is the same id when what is beyond it is new, or was deleted since", () => {
    const document = live();
    document.apply(by(5, (doc) => type(doc, "mine")));
    expect(document.apply(by(5, (doc) => type(doc, "mine and more"))).kind).toBe("changed");
    document.apply(edit(document, (doc) => doc.getXmlFragment("b:one").delete(0, 1), 6));
    expect(document.apply(by(5, (doc) => type(doc, "mine and more"))).kind).toBe("unchanged");
  });
});

describe("loading", () => {
  it("fails when a part of the history is missing", () => {
    const doc = docFrom([seed]);
    const [, second = new Uint8Array()] = updatesOf(doc, (each) => {
      type(each, "one");
      type(each, "two");
    });
    expect(() => loadDocument([seed, second])).toThrow("lacks a part");
    expect(() => loadDocument([seed, Uint8Array.of(1, 2, 3)])).toThrow();
  });

  it("accepts parts in any order, as long as all are there", () => {
    const doc = docFrom([seed]);
    const updates = updatesOf(doc, (each) => {
      type(each, "one");
      type(each, "two");
    });
    expect(textOf(loadDocument([...updates.reverse(), seed]))).toBe("Seed.onetwo");
  });
});
