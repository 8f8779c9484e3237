/** D01: a source that says it was published before the day of the event it is cited for. */
import { isDay } from "../../calendar/day.ts";
import type { World } from "../../observation/source-world.ts";
import type { Source } from "../../report/model.ts";
import { bodyWords, citationsOf } from "../../report/text.ts";
import { type EntryRule, finding } from "../rule.ts";

/** Words by which an entry speaks of what is to come. */
const FUTURE =
  /(?<!\p{L})(?:will|shall|is to|are to|scheduled|planned|plans to|upcoming|forthcoming|expected to|due to (?:begin|start|be|take)|announced|будет|будут|состоится|состоятся|пройд[её]т|пройдут|запланирован\p{L}*|назначен\p{L}*|планиру\p{L}*|намерен\p{L}*|предстоит|предстоящ\p{L}*|анонсир\p{L}*|объявил\p{L}* о|өтеді|болады|өтпек|болмақ|жоспарлан\p{L}*|белгілен\p{L}*|тағайындал\p{L}*)(?!\p{L})/iu;

const DAY_MS = 86_400_000;

export function publishedBeforeRule(world: World): EntryRule {
  return {
    id: "D01",
    severity: "warn",
    scope: "entry",
    title: "Source older than the event",
    explanation:
      "A source of this entry says it was published before the day the entry gives. Either the day is wrong, or the source tells of something else. An entry that speaks of what is to come is left alone.",
    check(entry, context) {
      const day = entry.date?.start;
      if (day === undefined || FUTURE.test(bodyWords(entry))) return [];
      const cited = new Set(citationsOf(entry).map((citation) => citation.sourceId));
      return [...cited].flatMap((sourceId) => {
        const source = context.sourceOf(sourceId);
        const published = source ? publicationDay(source, world) : null;
        if (published === null || published >= day) return [];
        const words = `Source {source} was published on ${published}, before the day of entry {entry}`;
        return [finding({ entryId: entry.id, sourceId }, words)];
      });
    },
  };
}

/** A person's word as it is. A page's own may be of a clock some hours behind the place: a day is forgiven. */
function publicationDay(source: Source, world: World): string | null {
  if (source.publishedOn !== null) return source.publishedOn;
  const day = world.of(source)?.metadata.publishedOn?.value;
  if (day === undefined || !isDay(day)) return null;
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
