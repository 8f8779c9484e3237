/** S04 and S14: what stands among the entries and is none. */
import { siteChromeReason } from "../../report/site-chrome.ts";
import { bodyWords } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";

/** UTF-16 units; "He was released." is shorter than any entry of the months we have seen. */
const FEWEST_CHARACTERS = 20;

export const emptyEntry: EntryRule = {
  id: "S04",
  severity: "block",
  scope: "entry",
  title: "Empty entry",
  explanation:
    "The entry's text, without its markers, is shorter than 20 characters: a draft nobody finished, or a heading " +
    "that was read as an entry. Write it or delete it.",
  check: (entry) =>
    bodyWords(entry).trim().length >= FEWEST_CHARACTERS
      ? []
      : [
          finding({ entryId: entry.id }, "Empty entry", {
            label: "Delete the entry",
            edit: { type: "deleteEntry", entryId: entry.id },
          }),
        ],
};

export const notAnEntry: EntryRule = {
  id: "S14",
  severity: "block",
  scope: "entry",
  title: "Not an entry",
  explanation:
    "A line of the web page the month was copied from (navigation, share buttons, a cookie notice) stands as an " +
    "entry. Set it aside: it stays in the list of lines left out and is not published.",
  check(entry) {
    const words = bodyWords(entry);
    const reason = siteChromeReason((entry.lead ?? "") + words) ?? siteChromeReason(words);
    if (reason === null) return [];
    return [
      finding({ entryId: entry.id }, `Not an entry: ${reason}`, {
        label: "Set aside",
        edit: { type: "setAsideEntry", entryId: entry.id, reason },
      }),
    ];
  },
};
