import { describe, expect, test } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { followGoneEntries } from "../../app/editor/gone-entries.ts";
import { deleteEntry, restoreEntry } from "../../server/domain/document/delete-entry.ts";
import { readDocument } from "../../server/domain/document/document-reader.ts";
import { seedDocument } from "../../server/formats/ydoc/seed-document.ts";
import { entry, report } from "../factories/report.ts";

const AUTHOR = { personId: "ada", now: 1_900_000_000_000 };
const FACTS = { month: "2031-03", language: "en", numbering: "citation" } as const;

/** My window and a colleague's on one month; `pass` brings what they did to mine. */
function twoWindows() {
  const seed = seedDocument(report(entry("2031-03-01", "First."), entry("2031-03-02", "Second.")), AUTHOR);
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [mine, theirs]) Y.applyUpdate(doc, seed);
  const awareness = new Awareness(mine);
  const gone = followGoneEntries(mine, awareness, "mira");
  const [first = "", second = ""] = readDocument(mine, FACTS).entries.map(({ id }) => id);
  return {
    mine,
    theirs,
    first,
    second,
    gone,
    pass: () => Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), "wire"),
    /** What the server says of who writes in the colleague's window. */
    say(personId: string, name: string) {
      awareness.states.set(theirs.clientID, { user: { personId, name } });
      awareness.emit("change", [{ added: [theirs.clientID], updated: [], removed: [] }, "wire"]);
    },
    leave() {
      awareness.states.delete(theirs.clientID);
      awareness.emit("change", [{ added: [], updated: [], removed: [theirs.clientID] }, "wire"]);
    },
  };
}

describe("who deleted an entry", () => {
  test("a colleague, by name, also when they have left since", () => {
    const { theirs, first, second, gone, pass, say, leave } = twoWindows();
    say("ada", "Ada Orlin");
    deleteEntry(theirs, first);
    pass();
    leave();
    expect(gone.deletionOf(first)).toEqual({ isOwn: false, name: "Ada Orlin" });
    expect(gone.deletionOf(second)).toBeNull();
  });

  test("somebody, until the server says who", () => {
    const { theirs, first, gone, pass, say } = twoWindows();
    deleteEntry(theirs, first);
    pass();
    expect(gone.deletionOf(first)).toEqual({ isOwn: false, name: null });
    say("ada", "Ada Orlin");
    expect(gone.deletionOf(first)?.name).toBe("Ada Orlin");
  });

  test("oneself in another window", () => {
    const { theirs, first, gone, pass, say } = twoWindows();
    say("mira", "Mira Kestrel");
    deleteEntry(theirs, first);
    pass();
    expect(gone.deletionOf(first)?.isOwn).toBe(true);
  });

  test("nobody, when it was done here or is taken back", () => {
    const { mine, theirs, first, second, gone, pass } = twoWindows();
    deleteEntry(mine, first);
    expect(gone.deletionOf(first)).toBeNull();
    deleteEntry(theirs, second);
    pass();
    expect(gone.deletionOf(second)).not.toBeNull();
    restoreEntry(theirs, second, AUTHOR);
    pass();
    expect(gone.deletionOf(second)).toBeNull();
    deleteEntry(theirs, second);
    pass();
    restoreEntry(mine, second, AUTHOR);
    expect(gone.deletionOf(second)).toBeNull();
  });

  test("is no longer followed when the window closes", () => {
    const { theirs, first, gone, pass } = twoWindows();
    gone.stop();
    deleteEntry(theirs, first);
    pass();
    expect(gone.deletionOf(first)).toBeNull();
  });
});
