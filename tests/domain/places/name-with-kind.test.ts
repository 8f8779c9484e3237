import { expect, test } from "vitest";
import { nameWithKind } from "../../../server/domain/places/name-with-kind.ts";

test.each([
  ["Akmola", "region", "en", "Akmola region"],
  ["Burlin", "district", "en", "Burlin district"],
  ["Taraz", "settlement", "en", "Taraz"],
  ["USA", "country", "en", "USA"],
  ["Акмолинская", "region", "ru", "Акмолинская область"],
  ["Абай", "region", "ru", "область Абай"],
  ["Бурлинский", "district", "ru", "Бурлинский район"],
  ["Шал акына", "district", "ru", "район Шал акына"],
  ["Ақмола", "region", "kk", "Ақмола облысы"],
  ["Бөрлі", "district", "kk", "Бөрлі ауданы"],
] as const)("%s (%s, %s) → %s", (name, kind, language, printed) => {
  expect(nameWithKind(name, kind, language)).toBe(printed);
});
