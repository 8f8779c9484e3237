/**
 * C03: an initial without its stop ("Akanov F, who"), with two, printed on both
 * sides of its surname ("A. Serimbai A."), or left alone in the text. A stop that
 * also ends the sentence serves both and is right.
 */
import { type StrayInitial, strayInitials } from "../../../people/stray-initials.ts";
import type { SingleEdit } from "../../../report/edit-schema.ts";
import type { Entry } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import { type EntryRule, type FindingDraft, finding } from "../../rule.ts";
import { grouped } from "./grouped.ts";
import { type Mention, mentionsOf } from "./mentions.ts";

/** One or more stops right after the first, each alone: two together with the first are an ellipsis. */
const SPARE_STOPS = /^(?: ?\.(?!\.))+/;
/** UTF-16 units looked through for them. */
const REACH = 40;

interface Slip {
  readonly mention: Mention;
  readonly what: string;
  readonly proper: string;
  /** UTF-16 units after the name that go too. */
  readonly spare: number;
}

function withStops(initials: readonly string[]): string {
  return initials.map((initial) => `${initial}.`).join("");
}

/** The name as it should be printed. */
function properName({ form, surname, initials }: Mention, isRepeated: boolean): string {
  return form === "initials-surname" && !isRepeated
    ? `${withStops(initials)} ${surname}`
    : `${surname} ${withStops(initials)}`;
}

function slipIn(mention: Mention, after: string): Slip | null {
  if (mention.initials.length === 0) return null;
  const isRepeated = mention.form === "initials-surname" && !mention.name.endsWith(mention.surname);
  const proper = properName(mention, isRepeated);
  if (isRepeated) return { mention, what: "repeats its initial", proper, spare: 0 };
  if (mention.name.replace(/\s/g, "") !== proper.replace(/\s/g, ""))
    return { mention, what: "lacks a full stop after its initial", proper, spare: 0 };
  const spare = mention.name.endsWith(".") ? (SPARE_STOPS.exec(after)?.[0].length ?? 0) : 0;
  const what = "has a second full stop after its initial";
  return spare === 0 ? null : { mention, what, proper: mention.name, spare };
}

function slipsOf(entry: Entry, mentions: readonly Mention[]): readonly Slip[] {
  const blocks = entry.body.map(blockText);
  return mentions.flatMap((mention) => {
    const { block, to } = mention.place ?? { block: -1, to: 0 };
    return slipIn(mention, (blocks[block] ?? "").slice(to, to + REACH)) ?? [];
  });
}

function repair(entry: Entry, { mention, proper, spare }: Slip): SingleEdit {
  if (!mention.place) return { type: "renamePerson", entryId: entry.id, from: mention.name, to: proper };
  const { block, from, to } = mention.place;
  return { type: "replaceText", entryId: entry.id, block, from, to: to + spare, text: proper };
}

/** One finding for each way a name is misprinted, however often; its fix mends them all, the list of people included. */
function slipFindings(entry: Entry, mentions: readonly Mention[]): readonly FindingDraft[] {
  const alike = grouped(slipsOf(entry, mentions), (slip) => `${slip.mention.name} ${slip.what}`);
  return alike.map(([first, ...others]) => {
    const slips = [first, ...others];
    const { mention, what, proper } = first;
    const edits = slips.map((slip) => repair(entry, slip));
    const fix = { label: `Write “${proper}”`, edit: { type: "batch", edits } as const };
    return finding({ entryId: entry.id }, `“${mention.name}” ${what}`, fix);
  });
}

/** The places of the surnames without initials in one block: one of them may be what a stray initial was torn from. */
function bereftSurnames(
  mentions: readonly Mention[],
  block: number,
): readonly { name: string; to: number }[] {
  return mentions.flatMap(({ form, name, place }) =>
    form === "surname" && place?.block === block ? [{ name, to: place.to }] : [],
  );
}

function strayFindings(entry: Entry, mentions: readonly Mention[]): readonly FindingDraft[] {
  return entry.body.flatMap((body, block) => {
    const strays = strayInitials(blockText(body));
    if (strays.length === 0) return [];
    const named = new Set(mentions.map(({ place }) => (place?.block === block ? place.from : -1)));
    const bereft = bereftSurnames(mentions, block);
    return strays
      .filter(({ from }) => !named.has(from))
      .map((stray) => {
        const message = `The initial “${stray.initial}” stands alone, without a surname`;
        const [surname] = bereft;
        const isClear = surname !== undefined && bereft.length === 1 && surname.to <= stray.from;
        const fix = isClear ? reunite(entry.id, block, stray, surname) : null;
        return finding({ entryId: entry.id }, message, fix);
      });
  });
}

/** Moves the initial, and the space before it, behind the surname. */
function reunite(entryId: string, block: number, stray: StrayInitial, surname: { name: string; to: number }) {
  const edits: readonly SingleEdit[] = [
    { type: "replaceText", entryId, block, from: surname.to, to: surname.to, text: ` ${stray.initial}` },
    { type: "replaceText", entryId, block, from: stray.from - 1, to: stray.to, text: "" },
  ];
  return { label: `Write “${surname.name} ${stray.initial}”`, edit: { type: "batch", edits } as const };
}

export const initialStops: EntryRule = {
  id: "C03",
  scope: "entry",
  severity: "warn",
  title: "Initial misprinted",
  explanation:
    "An initial lacks its full stop, has two, is printed on both sides of the surname, or stands where no surname is. " +
    "At the end of a sentence one stop serves both.",
  check(entry, context) {
    const mentions = mentionsOf(entry, context.language);
    return [...slipFindings(entry, mentions), ...strayFindings(entry, mentions)];
  },
};
