/** Topics come in the catalogue's order, each once, whatever the text. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { TOPICS } from "../../../server/domain/report/model.ts";
import { recogniseTopics } from "../../../server/domain/topics/recognise-topics.ts";

it("keeps the order of TOPICS, not of the text", () => {
  const text = "The press conference was about the hunger strike of Baltin Zh., who was detained at a rally.";
  expect(recogniseTopics(text, "en")).toEqual(["detention", "hunger-strike", "assembly", "statement"]);
});

it("names nothing in an empty text or in another language", () => {
  expect(recogniseTopics("", "en")).toEqual([]);
  expect(recogniseTopics("Балтин Ж. был задержан", "en")).toEqual([]);
});

it("is an ordered subset of TOPICS for any text in any language", () => {
  const language = fc.constantFrom("en" as const, "ru" as const, "kk" as const);
  fc.assert(
    fc.property(fc.string(), language, (text, tongue) => {
      const topics = recogniseTopics(text, tongue);
      expect(TOPICS.filter((topic) => topics.includes(topic))).toEqual(topics);
    }),
  );
});
