/** What each message may do, and which bytes are a message at all. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../collab/decide.ts";
import { DEFAULT_LIMITS } from "../../collab/limits.ts";
import { type ClientMessage, MalformedFrame, readMessage } from "../../collab/messages.ts";
import { markFrame, presenceFrame, syncFrame } from "./kit/raw-client.ts";

const bytes = (...list: number[]) => Uint8Array.from(list);
const update = bytes(0, 0);
const MESSAGES: ClientMessage[] = [
  { type: "state-vector", vector: bytes(0) },
  { type: "state", update },
  { type: "update", update },
  { type: "presence", claims: [] },
  { type: "presence-query" },
  { type: "mark", n: 1 },
];

describe("a message", () => {
  it.each([
    ["reader, before", false, false, ["send-state", "drop", "drop", "show", "send-presence", "drop"]],
    ["reader, after", false, true, ["send-state", "drop", "drop", "show", "send-presence", "drop"]],
    [
      "writer, before",
      true,
      false,
      ["send-state", "apply-state", "drop", "show", "send-presence", "hold-mark"],
    ],
    [
      "writer, after",
      true,
      true,
      ["send-state", "apply-state", "apply-update", "show", "send-presence", "answer-mark"],
    ],
  ])("from a %s its state was sent", (_name, canWrite, hasSentState, expected) => {
    const decisions = MESSAGES.map((each) => decide(each, { canWrite, hasSentState }, DEFAULT_LIMITS).do);
    expect(decisions).toEqual(expected);
  });

  it("is refused when one edit is too large, and not when a state is", () => {
    const standing = { canWrite: true, hasSentState: true };
    const limits = { ...DEFAULT_LIMITS, updateBytes: 10 };
    const large = new Uint8Array(11);
    expect(decide({ type: "update", update: large }, standing, limits)).toMatchObject({
      do: "refuse",
      reason: "too-large",
    });
    expect(decide({ type: "update", update: large.slice(1) }, standing, limits).do).toBe("apply-update");
    expect(decide({ type: "state", update: large }, standing, limits).do).toBe("apply-state");
  });
});

describe("reading a frame", () => {
  it.each([
    [syncFrame(0, bytes(0)), { type: "state-vector", vector: bytes(0) }],
    [syncFrame(1, update), { type: "state", update }],
    [syncFrame(2, update), { type: "update", update }],
    [bytes(3), { type: "presence-query" }],
    [markFrame(70_000), { type: "mark", n: 70_000 }],
    [presenceFrame([7, null]), { type: "presence", claims: [{ clientId: 7, json: "null" }] }],
  ])("%j", (frame, message) => {
    expect(readMessage(frame)).toEqual(message);
  });

  it.each([
    ["nothing", bytes()],
    ["an unknown type", bytes(9)],
    ["the type for authentication", bytes(2, 0)],
    ["our own answers", bytes(101, 1)],
    ["an unknown sync step", bytes(0, 3, 1, 0)],
    ["a length beyond the end", bytes(0, 2, 200, 1, 0)],
    ["a length beyond all memory", bytes(0, 2, 255, 255, 255, 255, 255, 255, 255, 15)],
    ["bytes after the end", bytes(0, 2, 2, 0, 0, 0)],
    ["an unfinished number", bytes(100, 255)],
    ["a number beyond 2^53", bytes(100, 255, 255, 255, 255, 255, 255, 255, 255, 127)],
    ["a state vector cut short", syncFrame(0, bytes(5, 1))],
    ["presence that claims a billion", bytes(1, 5, 128, 148, 235, 220, 3)],
    ["presence with bytes after the end", bytes(1, 2, 0, 0)],
    ["presence that is not UTF-8", bytes(1, 5, 1, 7, 1, 1, 0xff)],
  ])("%s is malformed", (_name, frame) => {
    expect(() => readMessage(frame)).toThrow(MalformedFrame);
  });

  it("ends in a message or in MalformedFrame, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (frame) => {
        try {
          expect(readMessage(frame)).toHaveProperty("type");
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedFrame);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
