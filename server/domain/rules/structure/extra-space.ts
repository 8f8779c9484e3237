/** S12: doubled spaces, and no-break spaces where nothing has to be kept together. */
import type { SingleEdit } from "../../report/edit-schema.ts";
import type { Entry } from "../../report/model.ts";
import { isOwnedStop } from "../../report/stop-owner.ts";
import { blockText, CITATION_MARK } from "../../report/text.ts";
import { type EntryRule, type FindingDraft, finding } from "../rule.ts";

/** Space, no-break, figure, narrow no-break and the typographic spaces; never a line break. */
const RUN = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]{2,}|[\u00a0\u2007\u202f]/gu;
const NUMBER = /[\p{N}№§%$€₸]/u;
const INITIAL_AFTER = /^\p{Lu}\p{Ll}?\./u;
/** Abbreviations that stand before what they belong to: "г. Алматы", "ст. 405", "Art. 5". */
const BINDING_BEFORE =
  /(?<!\p{L})(?:гг?|с|пп?|ст|чч?|д|ул|пр|обл|стр|см|им|тов|No|Nos|Arts?|Mr|Mrs|Ms|Dr|St|para|cl|ж|обл|қ)\.$/iu;

/** A single no-break space that keeps a number with its word, an initial with its name, a dash with its sentence. */
function isIntended(text: string, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const before = text.slice(Math.max(0, from - 6), from);
  const after = text.slice(to, to + 3);
  if (NUMBER.test(before.at(-1) ?? "") || NUMBER.test(after[0] ?? "")) return true;
  if (isOwnedStop(text, from - 1) || INITIAL_AFTER.test(after)) return true;
  return BINDING_BEFORE.test(before) || /^[–—-]/u.test(after);
}

interface Space {
  readonly from: number;
  readonly to: number;
  readonly instead: "" | " ";
}

/** White space before a marker is left to S11. */
function extraSpaces(text: string, opensText: boolean): readonly Space[] {
  const found: Space[] = [];
  for (const { index: from, 0: run } of text.matchAll(RUN)) {
    const to = from + run.length;
    if (text[to] === CITATION_MARK || isIntended(text, from, to)) continue;
    const isOuter = (from === 0 && opensText) || to === text.length;
    found.push({ from, to, instead: isOuter ? "" : " " });
  }
  return found;
}

function message(count: number, where: string): string {
  return count === 1 ? `Extra space${where}` : `Extra space in ${count} places${where}`;
}

function inLead(entry: Entry): readonly FindingDraft[] {
  if (entry.lead === null) return [];
  let lead = entry.lead;
  const spaces = extraSpaces(`${lead}.`, true);
  if (spaces.length === 0) return [];
  for (const { from, to, instead } of spaces.toReversed())
    lead = lead.slice(0, from) + instead + lead.slice(to);
  return [
    finding({ entryId: entry.id }, message(spaces.length, " before the text"), {
      label: "Collapse",
      edit: { type: "setLead", entryId: entry.id, lead },
    }),
  ];
}

function inBlock(entry: Entry, text: string, block: number): readonly FindingDraft[] {
  // Behind a lead the text's first space parts the two.
  const spaces = extraSpaces(text, block > 0 || entry.lead === null || /\s$/u.test(entry.lead));
  if (spaces.length === 0) return [];
  const edits = spaces.map(
    ({ from, to, instead }): SingleEdit => ({
      type: "replaceText",
      entryId: entry.id,
      block,
      from,
      to,
      text: instead,
    }),
  );
  const where = entry.body.length > 1 ? ` in paragraph ${block + 1}` : "";
  return [
    finding({ entryId: entry.id }, message(spaces.length, where), {
      label: "Collapse",
      edit: { type: "batch", edits },
    }),
  ];
}

export const extraSpace: EntryRule = {
  id: "S12",
  severity: "info",
  scope: "entry",
  title: "Extra space",
  explanation:
    "Two spaces where one belongs, or a no-break space left over from a web page: names and words with it are not " +
    "found by searching. A no-break space between a number and its word, an initial and its name, or before a " +
    "dash is left alone.",
  check: (entry) => [
    ...inLead(entry),
    ...entry.body.flatMap((block, index) => inBlock(entry, blockText(block), index)),
  ],
};
