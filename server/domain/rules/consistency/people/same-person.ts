/**
 * C02: one surname with different initials. Two people, or one whose initial
 * was mistyped: the rule cannot know and only asks.
 */
import { initialsContradict } from "../../../people/same-surname.ts";
import { genderOfForm } from "../../../people/surname-ending.ts";
import { type FindingDraft, finding, reportRule } from "../../rule.ts";
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

function questions(identities: readonly Identity[]): readonly FindingDraft[] {
  const met = identities.slice(0, MOST_NAMESAKES);
  return met.flatMap((later, i) =>
    met
      .slice(0, i)
      .filter((earlier) => isSameForm(earlier.mention, later.mention))
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
    "person whose initial was mistyped. Your answer is remembered.",
  collect: (entry, context) => mentionsOf(entry, context.language),
  judge(facts) {
    const byFold = new Map<string, Identity[]>();
    for (const { entry, fact } of facts)
      for (const mention of fact) {
        const identities = byFold.get(mention.fold) ?? [];
        meet(identities, mention, entry.id);
        byFold.set(mention.fold, identities);
      }
    return [...byFold.values()].flatMap(questions);
  },
});
