import { describe, expect, it } from "vitest";
import type { Role } from "../../../server/domain/policy/roles.ts";
import { ownWordsRefusal, secondEyes } from "../../../server/domain/workflow/second-eyes.ts";

const TEAM: readonly (readonly [name: string, ...roles: Role[]])[] = [
  ["Mira", "editor", "reviewer"],
  ["Ruben", "reviewer"],
  ["Ada", "admin", "editor"],
  ["Lev", "reader"],
];
const eyes = (asker: string, ...writers: readonly string[]) =>
  secondEyes(
    TEAM.map(([name, ...roles]) => ({ personId: name, name, roles })),
    (personId) => writers.includes(personId),
    asker,
  );

describe("the second pair of eyes", () => {
  it.each([
    ["Mira", ["Mira"], { wrote: [], may: ["Ruben"] }],
    ["Mira", ["Mira", "Ada"], { wrote: ["Ada"], may: ["Ruben"] }],
    ["Mira", ["Mira", "Ruben"], { wrote: ["Ruben"], may: [] }],
    ["Lev", ["Ada"], { wrote: ["Ada"], may: ["Mira", "Ruben"] }],
    ["Lev", ["Mira", "Ruben"], { wrote: ["Mira", "Ruben"], may: [] }],
  ] as const)("for %s where %j wrote", (asker, writers, found) => {
    expect(eyes(asker, ...writers)).toEqual(found);
  });

  it("is named to whoever asks in vain", () => {
    expect(ownWordsRefusal({ wrote: [], may: ["Ruben"] })).toBe(
      "You wrote in this entry since its last approval. Ruben can approve it.",
    );
    expect(ownWordsRefusal({ wrote: ["Ada", "Lev"], may: ["Ruben", "Mira"] })).toBe(
      "You, Ada and Lev wrote in this entry since its last approval. Ruben or Mira can approve it.",
    );
    expect(ownWordsRefusal({ wrote: ["Ruben"], may: [] })).toContain(
      "You and Ruben wrote in this entry since its last approval. Nobody else in the team is a reviewer",
    );
  });
});
