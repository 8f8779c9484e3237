/** Who is meant by "@Name", and who is not. */
import { describe, expect, it } from "vitest";
import { mentionsIn } from "../../../server/domain/comments/mentions.ts";

const MEMBERS = [
  { personId: "aru", name: "Aru Bekova" },
  { personId: "aru2", name: "Aru Tenova" },
  { personId: "mira", name: "Mira" },
  { personId: "mirab", name: "Mira Böke" },
  { personId: "ali", name: "Әлия Сейт" },
];

describe("mentions", () => {
  it.each([
    ["@Aru Bekova, please look", ["aru"]],
    ["please look, @aru bekova.", ["aru"]],
    ["@Aru, who of you two?", []],
    ["@Mira Böke and @Mira", ["mirab", "mira"]],
    ["@Әлия, қараңызшы; @әлия сейт!", ["ali", "ali"]],
    ["@Miraculous", []],
    ["mira@mira.example", []],
    ["(@Mira)", ["mira"]],
    ["no sign: Mira", []],
    ["@", []],
  ])("%s", (text, expected) => {
    const found = mentionsIn(text, MEMBERS);
    expect(found.map((mention) => mention.personId)).toEqual(expected);
    for (const { from, to } of found) expect(text.slice(from, to)).toMatch(/^@\p{L}[\p{L} ]*$/u);
  });

  it("mean nobody when two people have one name", () => {
    const twins = [
      { personId: "a", name: "Aru Bekova" },
      { personId: "b", name: "Aru Bekova" },
    ];
    expect(mentionsIn("@Aru Bekova", twins)).toEqual([]);
  });
});
