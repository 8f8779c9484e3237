/**
 * C01: one person's surname in several spellings. "T. Karimbaev" in one entry
 * and "Karimbayev T." in another are found by nobody who searches for either.
 * The rule proposes the commoner spelling and changes nothing by itself.
 */
import { initialsContradict } from "../../../people/same-surname.ts";
import type { SingleEdit } from "../../../report/edit-schema.ts";
import { type FindingDraft, finding, reportRule } from "../../rule.ts";
import { type Mention, mentionsOf } from "./mentions.ts";
import { type PlacedMention, type Spelling, spellingsOf, variantsOf } from "./spellings.ts";

/** The spelling to keep: a sure one before a likely one, then the commoner, then the one that comes first here. */
function preferred(spellings: readonly Spelling[]): Spelling {
  const rank = (one: Spelling) => (one.isSure ? Number.MAX_SAFE_INTEGER / 2 : 0) + one.count;
  return spellings.reduce((best, one) => (rank(one) > rank(best) ? one : best));
}

/** The mentions of `spelling` that can be of somebody spelled the other way. */
function mentionsToChange(spelling: Spelling, into: Spelling): readonly PlacedMention[] {
  return spelling.mentions.filter(({ mention }) =>
    into.initials.some((initials) => !initialsContradict(mention.foldedInitials, initials)),
  );
}

function respell({ entry, mention }: PlacedMention, stem: string): SingleEdit {
  const surname = stem + mention.ending;
  const [from, to] = [mention.surnameAt, mention.surnameAt + mention.surname.length];
  if (mention.place) {
    const start = mention.place.from;
    const { block } = mention.place;
    return {
      type: "replaceText",
      entryId: entry.id,
      block,
      from: start + from,
      to: start + to,
      text: surname,
    };
  }
  const renamed = mention.name.slice(0, from) + surname + mention.name.slice(to);
  return { type: "renamePerson", entryId: entry.id, from: mention.name, to: renamed };
}

function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function findingsFor(spelling: Spelling, into: Spelling): readonly FindingDraft[] {
  const changes = mentionsToChange(spelling, into);
  const edits = changes.map((one) => respell(one, into.stem));
  const fix = { label: `Use “${into.shown}” everywhere`, edit: { type: "batch", edits } as const };
  const message =
    `“${spelling.shown}” (${times(spelling.count)} in this report) looks like another spelling of ` +
    `“${into.shown}” (${times(into.count)}): use one spelling`;
  const entries = new Set(changes.map(({ entry }) => entry.id));
  return [...entries].map((entryId) => finding({ entryId }, message, fix));
}

export const oneSpelling = reportRule<readonly Mention[]>({
  id: "C01",
  severity: "warn",
  title: "One surname, several spellings",
  explanation:
    "The same surname seems to be spelled in more than one way, as when it was transliterated by different hands. " +
    "Whoever searches the chronicle for one spelling misses the other. Answer “different people” where it is not one name.",
  collect: (entry, context) => mentionsOf(entry, context.language),
  judge(facts) {
    const spellings = spellingsOf(facts);
    const variants = variantsOf(spellings);
    const order = new Map(spellings.map((spelling, index) => [spelling, index]));
    const placeOf = (one: Spelling) => order.get(one) ?? 0;
    return spellings.flatMap((spelling) => {
      const others = variants.get(spelling) ?? [];
      const into = preferred([spelling, ...others].sort((a, b) => placeOf(a) - placeOf(b)));
      return into === spelling ? [] : findingsFor(spelling, into);
    });
  },
});
