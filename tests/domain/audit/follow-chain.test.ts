/** A chain read in pieces, however it is cut and whatever was done to it, shows the same faults as one read whole. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type AuditEvent,
  auditFaults,
  auditHash,
  CHAIN_START,
  followChain,
} from "../../../server/domain/audit/audit-event.ts";

function soundChain(length: number): readonly AuditEvent[] {
  const events: AuditEvent[] = [];
  for (let n = 1; n <= length; n++) {
    const link = {
      teamId: "t",
      n,
      at: n * 1000,
      personId: null,
      kind: "sign-in",
      facts: "{}",
      previous: events.at(-1)?.hash ?? "",
    };
    events.push({ ...link, hash: auditHash(link) });
  }
  return events;
}

/** What was done to one link, by its number. */
const harm = fc.record({
  n: fc.integer({ min: 1, max: 12 }),
  what: fc.constantFrom("cut", "change", "rehash"),
});

function harmed(event: AuditEvent, what: "change" | "rehash"): AuditEvent {
  const changed = { ...event, facts: '{"other":true}' };
  return what === "change" ? changed : { ...changed, hash: auditHash(changed) };
}

it("shows the same faults whole or in pieces", () => {
  const harms = fc.uniqueArray(harm, { maxLength: 4, selector: (one) => one.n });
  fc.assert(
    fc.property(harms, fc.integer({ min: 1, max: 5 }), (done, piece) => {
      const events = soundChain(12).flatMap((event) => {
        const what = done.find((one) => one.n === event.n)?.what;
        if (what === "cut") return [];
        return [what === undefined ? event : harmed(event, what)];
      });
      let walk = CHAIN_START;
      for (let at = 0; at < events.length; at += piece)
        walk = followChain(walk, events.slice(at, at + piece));
      expect(walk.faults).toEqual(auditFaults(events));
      const last = events.at(-1)?.n ?? 0;
      // An end that is cut off or made anew is what a chain cannot show; the hash kept elsewhere does.
      const isUnseen = done.every(({ n, what }) => n > last || (n === last && what === "rehash"));
      expect(walk.faults.length === 0).toBe(isUnseen);
    }),
  );
});
