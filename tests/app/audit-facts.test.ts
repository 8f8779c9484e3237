/** What a line of the audit log tells its reader: months and people by name, and nothing that only a program needs. */
import { expect, it } from "vitest";
import { factWords } from "../../app/notifications/audit-facts.ts";

const ID = "44272166-c4b5-40ed-83e6-8fe542b430cb";
const OTHER = "0f4cf4bc-21c4-4f3f-9f61-b0a1a2ab3b11";
const known = {
  people: [{ personId: OTHER, name: "Mira Kestrel" }],
  reports: [{ reportId: ID, chronicle: "Velmar Chronicle", month: "2031-03" }],
};

it.each([
  ["{}", ""],
  [
    `{"digest":"${"a".repeat(64)}","reportId":"${ID}","seq":7}`,
    "Velmar Chronicle, March 2031 · digest aaaaaaaaaaaa…",
  ],
  [`{"personId":"${OTHER}","roles":["editor","reviewer"]}`, "Mira Kestrel · roles editor, reviewer"],
  [`{"personId":"${ID}","roles":["reader"]}`, "person id 44272166-c4b… · roles reader"],
  [
    `{"binding":"x","isAlone":false,"line":"[\\"finding\\",\\"${ID}\\",null,\\"S02\\"]","reason":"Known.","waiverId":"${ID}"}`,
    "finding S02 · reason Known.",
  ],
  ['{"isAlone":true,"line":"stale","reason":null}', "is alone · stale"],
  ['{"format":"docx","month":"2031-03"}', "format docx · month 2031-03"],
])("%s", (facts, words) => {
  expect(factWords(facts, known)).toBe(words);
});
