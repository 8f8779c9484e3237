/** What the screen says about the safety of somebody's words. */
import { describe, expect, it } from "vitest";
import {
  beginSaveTracking,
  CLOSE_CODES,
  isFinalClose,
  type SaveEvent,
  saveState,
  trackSave,
} from "../../server/domain/document/wire.ts";

const edited: SaveEvent = { type: "edited" };
const online: SaveEvent = { type: "online" };
const offline: SaveEvent = { type: "offline" };
const saved = (upTo: number): SaveEvent => ({ type: "saved", upTo });
const refused = (reason: string): SaveEvent => ({ type: "refused", reason, detail: "" });

const after = (events: SaveEvent[], mayHoldUnsaved = false) =>
  saveState(events.reduce(trackSave, beginSaveTracking(mayHoldUnsaved)));

describe("the screen says", () => {
  it.each<[string, SaveEvent[], object]>([
    ["at first", [], { kind: "offline", unsaved: 0 }],
    ["when in step", [online], { kind: "saved" }],
    ["while an edit is on its way", [online, edited, edited, saved(1)], { kind: "saving", unsaved: 1 }],
    ["when all are durable", [online, edited, edited, saved(2)], { kind: "saved" }],
    ["when answers come late", [online, edited, edited, saved(2), saved(1)], { kind: "saved" }],
    ["of more than was written", [online, edited, saved(9), edited], { kind: "saving", unsaved: 1 }],
    ["without a connection", [online, edited, offline, edited], { kind: "offline", unsaved: 2 }],
    ["back again", [edited, online, edited, saved(2)], { kind: "saved" }],
    [
      "after a refusal",
      [online, edited, refused("content-refused"), offline, refused("other")],
      { kind: "refused", reason: "content-refused", detail: "", unsaved: 1 },
    ],
  ])("%s", (_name, events, state) => {
    expect(after(events)).toEqual(state);
  });

  it("saving, while words of an earlier visit may not have arrived", () => {
    expect(after([online], true)).toEqual({ kind: "saving", unsaved: 1 });
    expect(after([online, saved(1)], true)).toEqual({ kind: "saved" });
  });
});

it("only what trying again cannot cure ends the trying", () => {
  const final = Object.entries(CLOSE_CODES).filter(([, code]) => isFinalClose(code));
  expect(final.map(([reason]) => reason)).toEqual([
    "malformed",
    "signed-out",
    "not-a-member",
    "no-such-document",
    "other-lineage",
    "access-changed",
    "conflicting-history",
    "too-large",
    "content-refused",
    "other-schema",
    "too-fast",
  ]);
  expect([1000, 1001, 1006, 1009, 4399, 4500].filter(isFinalClose)).toEqual([1009]);
});
