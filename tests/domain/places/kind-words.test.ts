import { expect, test } from "vitest";
import { splitKindWords } from "../../../server/domain/places/kind-words.ts";

test.each([
  ["Atbasar city", "Atbasar", ["settlement"]],
  ["the city of Atbasar", "Atbasar", ["settlement"]],
  ["in the Akmola region", "Akmola", ["region"]],
  ["Mashat rural district", "Mashat", ["settlement"]],
  ["Burlinsky District", "Burlinsky", ["district"]],
  ["г.Тараз", "Тараз", ["settlement"]],
  ["Бурлинский р-н", "Бурлинский", ["district"]],
  ["район им. Габита Мусрепова", "Габита Мусрепова", ["district"]],
  ["в Восточно-Казахстанской области", "Восточно-Казахстанской", ["region"]],
  ["Бөкей ордасы ауданында", "Бөкей ордасы", ["district"]],
  ["Республика Казахстан", "Казахстан", ["country", "region"]],
  ["Taraz", "Taraz", null],
  ["region", "region", null],
  ["", "", null],
])("%s → %s", (text, name, kinds) => {
  const split = splitKindWords(text);
  expect(text.slice(split.start, split.end)).toBe(name);
  expect(split.kinds).toEqual(kinds);
});
