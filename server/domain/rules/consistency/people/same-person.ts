/**
 * C02: one surname with different initials. Two people, or one whose initial
 * was mistyped: the rule cannot know and only asks.
 */
import { namesKinship } from "../../../people/kin-words.ts";
import { initialsContradict } from "../../../people/same-surname.ts";
import { genderOfForm } from "../../../people/surname-ending.ts";
import type { Entry, Language } from "../../../report/model.ts";
import { blockText } from "../../../report/text.ts";
import { type Collected, type FindingDraft, finding, reportRule } from "../../rule.ts";
import { type Mention, mentionsOf } from "./mentions.ts";

/** Someone the report names with initials or a given name. */
interface Identity {
  readonly mention: Mention;
  readonly entryId: string;
  initials: readonly string[];
}

/** More namesakes than this are no question of a slip; bounds the pairs of one surname. */
const MOST_NAMESAKES = 12;

/** Аканов А. and Аканова Б. may be man and wife or one man in two cases: asked only where the forms tell. */
function isSameForm(a: Mention, b: Mention): boolean {
  if (a.surname === b.surname || (a.ending === "" && b.ending === "")) return true;
  const gender = genderOfForm(a);
  return gender !== null && gender === genderOfForm(b);
}

function meet(identities: Identity[], mention: Mention, entryId: string): void {
  const initials = mention.foldedInitials;
  if (initials.length === 0) return;
  const known = identities.find((one) => !initialsContradict(one.initials, initials));
  if (!known) identities.push({ mention, entryId, initials });
  else if (known.initials.length < initials.length) known.initials = initials;
}

/** What one entry says about the people of one surname, in reading order. */
interface Told {
  readonly entry: Entry;
  readonly mentions: Mention[];
}

/** UTF-16 units between two names that one sentence ties together. */
const LONGEST_TIE = 160;
/** A stop that is no initial's ends what ties two names. */
const SENTENCE_END = /[.!?…](?<![A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) |\n/;

/** "Marat Orlin, brother of T. Orlin": the text itself says that they are two. */
function tellsApart(entry: Entry, a: Mention, b: Mention, language: Language): boolean {
  const [first, second] = a.place && b.place && a.place.from < b.place.from ? [a, b] : [b, a];
  if (!first.place || !second.place || first.place.block !== second.place.block) return false;
  const { block, to } = first.place;
  if (second.place.from - to > LONGEST_TIE || second.place.from < to) return false;
  const body = entry.body[block];
  const between = body ? blockText(body).slice(to, second.place.from) : "";
  return !SENTENCE_END.test(between) && namesKinship(between, language);
}

function areToldApart(a: Identity, b: Identity, told: readonly Told[], language: Language): boolean {
  const isOf = (identity: Identity, { foldedInitials }: Mention) =>
    foldedInitials.length > 0 && !initialsContradict(identity.initials, foldedInitials);
  return told.some(({ entry, mentions }) => {
    const [own, other] = [a, b].map((one) => mentions.filter((mention) => isOf(one, mention)));
    return own?.some((one) => other?.some((two) => tellsApart(entry, one, two, language))) === true;
  });
}

/** What each entry says of each surname; worked out only where there is something to ask. */
function toldBySurname(
  facts: readonly Collected<readonly Mention[]>[],
): ReadonlyMap<string, readonly Told[]> {
  const bySurname = new Map<string, Told[]>();
  for (const { entry, fact } of facts)
    for (const mention of fact) {
      const told = bySurname.get(mention.fold) ?? [];
      const last = told.at(-1);
      if (last?.entry === entry) last.mentions.push(mention);
      else told.push({ entry, mentions: [mention] });
      bySurname.set(mention.fold, told);
    }
  return bySurname;
}

function questions(
  identities: readonly Identity[],
  told: readonly Told[],
  language: Language,
): readonly FindingDraft[] {
  const met = identities.slice(0, MOST_NAMESAKES);
  return met.flatMap((later, i) =>
    met
      .slice(0, i)
      .filter((earlier) => isSameForm(earlier.mention, later.mention))
      .filter((earlier) => !areToldApart(earlier, later, told, language))
      .map((earlier) =>
        finding(
          { entryId: later.entryId },
          `“${earlier.mention.name}” and “${later.mention.name}”: the same person?`,
        ),
      ),
  );
}

export const samePerson = reportRule<readonly Mention[]>({
  id: "C02",
  severity: "info",
  title: "One surname, different initials",
  explanation:
    "The report gives one surname with different initials or given names. They may be relatives or namesakes, or one " +
    "person whose initial was mistyped. Where the text calls one the other's brother or wife, nothing is asked. " +
    "Your answer is remembered.",
  collect: (entry, context) => mentionsOf(entry, context.language),
  judge(facts, _report, { language }) {
    const byFold = new Map<string, Identity[]>();
    for (const { entry, fact } of facts)
      for (const mention of fact) {
        const identities = byFold.get(mention.fold) ?? [];
        meet(identities, mention, entry.id);
        byFold.set(mention.fold, identities);
      }
    const asked = [...byFold].filter(([, identities]) => identities.length > 1);
    const told = asked.length > 0 ? toldBySurname(facts) : new Map<string, readonly Told[]>();
    return asked.flatMap(([fold, identities]) => questions(identities, told.get(fold) ?? [], language));
  },
});
