/** What a chain shows by itself, what a noted end adds, and how it is written down. */
import { describe, expect, it } from "vitest";
import { type AuditEvent, auditFaults, auditHash } from "../../../server/domain/audit/audit-event.ts";
import {
  headInBasis,
  passesThrough,
  printHead,
  readHeads,
} from "../../../server/domain/audit/audit-heads.ts";

const TEAM = "11111111-2222-4333-8444-555555555555";

function chainOf(length: number): readonly AuditEvent[] {
  const chain: AuditEvent[] = [];
  for (let n = 1; n <= length; n++) {
    const previous = chain.at(-1)?.hash ?? "";
    const link = { teamId: TEAM, n, at: n, personId: null, kind: "export", facts: "{}", previous };
    chain.push({ ...link, hash: auditHash(link) });
  }
  return chain;
}

const CHAIN = chainOf(4);
const HEAD = { n: 4, hash: CHAIN[3]?.hash ?? "" };

describe("a chain", () => {
  it("is sound as it grew", () => {
    expect(auditFaults(CHAIN)).toEqual([]);
    expect(auditFaults([])).toEqual([]);
  });

  it.each([
    ["a link taken out", CHAIN.filter((one) => one.n !== 2), "missing 2"],
    ["a first link taken out", CHAIN.slice(1), "missing 1"],
    ["a link rewritten", CHAIN.map((one) => (one.n === 2 ? { ...one, at: 9 } : one)), "changed 2"],
    [
      "a link rewritten with its own hash",
      CHAIN.map((one) => (one.n === 2 ? { ...one, at: 9, hash: auditHash({ ...one, at: 9 }) } : one)),
      "unchained 3",
    ],
  ])("shows %s", (_, events, first) => {
    const [fault] = auditFaults(events);
    expect(`${fault?.what} ${fault?.n}`).toBe(first);
  });

  it("does not show by itself that its end is gone; a noted end does", () => {
    const cut = CHAIN.slice(0, 3);
    expect(auditFaults(cut)).toEqual([]);
    expect(passesThrough(CHAIN, HEAD)).toBe(true);
    expect(passesThrough(chainOf(6), HEAD)).toBe(true);
    expect(passesThrough(cut, HEAD)).toBe(false);
    expect(passesThrough([], HEAD)).toBe(false);
    expect(passesThrough(CHAIN, { ...HEAD, hash: CHAIN[2]?.hash ?? "" })).toBe(false);
  });

  it("not begun when its end was noted has lost nothing", () => {
    expect(passesThrough([], { n: 0, hash: "" })).toBe(true);
  });
});

describe("a noted end", () => {
  it("is read back from what was printed, among other lines", () => {
    const heads = [
      { teamId: TEAM, ...HEAD },
      { teamId: TEAM.replace("1", "9"), n: 0, hash: "" },
    ];
    const text = `▲ something\r\n${heads.map(printHead).join("\r\n")}\n2 editions: all as published.\n`;
    expect(readHeads(text)).toEqual(heads);
    expect(readHeads("team x: 3 events, newest y")).toEqual([]);
  });

  it("is found in what an edition rests on, where it was kept", () => {
    expect(headInBasis(JSON.stringify({ auditHead: HEAD, ticks: 3 }))).toEqual(HEAD);
    for (const other of ["{}", "", "null", '{"auditHead":{"n":-1,"hash":""}}'])
      expect(headInBasis(other)).toBeNull();
  });
});
