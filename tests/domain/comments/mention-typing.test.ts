import { describe, expect, it } from "vitest";
import { membersFor, mentionBefore, withMention } from "../../../server/domain/comments/mention-typing.ts";
import { mentionsIn } from "../../../server/domain/comments/mentions.ts";

const TEAM = ["Mira Kestrel", "Ruben Varde", "Mirza Olander", "Әсел Ким"].map((name, index) => ({
  personId: `p${index}`,
  name,
}));
const names = (typed: string) => membersFor(typed, TEAM).map((one) => one.name);

describe("a mention being typed", () => {
  it.each([
    ["@", { from: 0, typed: "" }],
    ["Ask @mi", { from: 4, typed: "mi" }],
    ["Ask @Mira Ke", { from: 4, typed: "Mira Ke" }],
    ["(@Ру", { from: 1, typed: "Ру" }],
    ["mail mira@desk", null],
    ["Ask @Mira, please", null],
    ["@one two three four five", null],
    ["nobody", null],
  ])("in “%s” is %j", (text, found) => {
    expect(mentionBefore(text, text.length)).toEqual(found);
  });

  it("is what stands before the caret, not what stands behind", () => {
    expect(mentionBefore("@mi and @ru", 3)).toEqual({ from: 0, typed: "mi" });
  });

  it("may become whoever's first or last name begins so, in any script", () => {
    expect(names("mi")).toEqual(["Mira Kestrel", "Mirza Olander"]);
    expect(names("va")).toEqual(["Ruben Varde"]);
    expect(names("әс")).toEqual(["Әсел Ким"]);
    expect(names("Mira K")).toEqual(["Mira Kestrel"]);
    expect(names("")).toHaveLength(4);
    expect(names("xyz")).toEqual([]);
  });

  it("is done when a name stands there whole", () => {
    expect(names("Mira Kestrel")).toEqual([]);
    expect(names("mira kestrel ")).toEqual([]);
  });

  it("becomes the whole name, which then mentions that person", () => {
    const text = "Ask @mi about it";
    const typed = mentionBefore(text, 7);
    if (!typed) throw new Error("nothing is typed");
    const made = withMention(text, typed, "Mira Kestrel");
    expect(made).toEqual({ text: "Ask @Mira Kestrel about it", caret: 17 });
    expect(mentionsIn(made.text, TEAM)).toEqual([{ personId: "p0", from: 4, to: 17 }]);
    expect(withMention("@", { from: 0, typed: "" }, "Ruben Varde")).toEqual({
      text: "@Ruben Varde ",
      caret: 13,
    });
  });
});
