/** Every character is its author's, by the log and nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addEntry } from "../../../server/domain/document/add-entry.ts";
import { bodyText } from "../../../server/domain/document/document-shape.ts";
import { authoredText } from "../../../server/domain/history/authored-text.ts";
import { createAuthorshipIndex } from "../../../server/domain/history/authorship-index.ts";
import { AUTHOR } from "../../formats/ydoc/opened.ts";

const MINUTE = 60_000;

/** A document whose every transaction is logged under whoever is at work. */
function open() {
  const doc = new Y.Doc();
  const index = createAuthorshipIndex(null);
  const log: Parameters<typeof index.add>[0][] = [];
  let who = { personId: "seed", coAuthorId: null as string | null, at: 0 };
  doc.on("update", (update: Uint8Array) => {
    const row = { seq: log.length + 1, ...who, update };
    log.push(row);
    index.add(row);
  });
  addEntry(doc, { id: "e1", beforeId: null }, AUTHOR);
  const paragraph = bodyText(doc, "e1").get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error("an entry has a paragraph");
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  return {
    doc,
    text,
    index,
    log,
    as(personId: string, at: number, act: () => void, coAuthorId: string | null = null) {
      who = { personId, coAuthorId, at };
      doc.transact(act);
    },
    shown: (from = index) =>
      (authoredText(doc, "e1", from)[0] ?? []).map(
        ({ text: words, author }) => `${author?.personIds.join("+") ?? "?"}: ${words}`,
      ),
  };
}

describe("authorship", () => {
  it("tells people apart whose words stand beside and inside each other", () => {
    const { as, text, shown } = open();
    as("aru", 0, () => text.insert(0, "He was fined."));
    as("mira", MINUTE, () => text.insert(7, "twice "));
    expect(shown()).toEqual(["aru: He was ", "mira: twice ", "aru: fined."]);
  });

  it("tells apart two people at one computer, and two sittings of one", () => {
    const { as, text, index, doc, shown } = open();
    as("aru", 0, () => text.insert(0, "one "));
    as("mira", MINUTE, () => text.insert(4, "two "));
    as("mira", 60 * MINUTE, () => text.insert(8, "three"));
    expect(shown()).toEqual(["aru: one ", "mira: two ", "mira: three"]);
    const times = authoredText(doc, "e1", index)[0]?.map(({ author }) => author?.at);
    expect(times).toEqual([0, MINUTE, 60 * MINUTE]);
  });

  it("names both for an accepted suggestion", () => {
    const { as, text, shown } = open();
    as("aru", 0, () => text.insert(0, "fined"), "sana");
    expect(shown()).toEqual(["aru+sana: fined"]);
  });

  it("does not know what the log has not brought", () => {
    const { as, text, shown } = open();
    as("aru", 0, () => text.insert(0, "fined"));
    expect(shown(createAuthorshipIndex(null))).toEqual(["?: fined"]);
  });

  it("is the same when it is kept and read again at any update", () => {
    const anyTyping = fc.array(
      fc.record({
        who: fc.constantFrom("aru", "mira", "sana"),
        at: fc.nat(60 * MINUTE),
        where: fc.nat(50),
        words: fc.stringMatching(/^[a-z]{1,4}$/u),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(anyTyping, fc.nat(20), (typings, keptAfter) => {
        const { as, text, log, shown, index } = open();
        for (const { who, at, where, words } of typings)
          as(who, at, () => text.insert(where % (text.length + 1), words));
        let other = createAuthorshipIndex(null);
        for (const row of log) {
          if (row.seq === keptAfter) other = createAuthorshipIndex(other.encode());
          other.add(row);
        }
        expect(other.upTo).toBe(index.upTo);
        expect(shown(other)).toEqual(shown());
        const total = shown().reduce((sum, line) => sum + line.slice(line.indexOf(": ") + 2).length, 0);
        expect(total).toBe(text.length);
        expect(shown().every((line) => !line.startsWith("?"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
