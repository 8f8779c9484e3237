/** A01 to A04: what is kept of a source's page. */
import { hostOf, parseLink, pathSegments } from "../../links/parse-link.ts";
import type { KeptCopy, World } from "../../observation/source-world.ts";
import { finding, type SourceRule } from "../rule.ts";
import { dayOfTime } from "./reason-words.ts";

/** Characters of text below which a page shows next to nothing. */
const NEAR_EMPTY = 120;

export function noCopyRule(world: World): SourceRule {
  return {
    id: "A01",
    severity: "warn",
    scope: "source",
    title: "No archived copy",
    explanation:
      "Nothing is kept of this page. Pages vanish after publication, and then nobody can show what they said. Keep a copy now, or upload one where robots are turned away.",
    check(source) {
      const known = world.of(source);
      if (!known?.standing || known.copy !== null || source.archiveUrl !== null) return [];
      return [finding({ sourceId: source.id }, "No copy of source {source} is kept: keep one now")];
    },
  };
}

export function poorCopyRule(world: World): SourceRule {
  return {
    id: "A02",
    severity: "warn",
    scope: "source",
    title: "Copy shows next to nothing",
    explanation:
      "What was kept is a log-in page, a challenge or a page without words, and proves nothing. Take the copy again, or save the page in your browser and upload it.",
    check(source) {
      const copy = world.of(source)?.copy;
      if (!copy || !isPoor(copy)) return [];
      return [
        finding(
          { sourceId: source.id },
          "The copy of source {source} shows next to nothing: take it again or upload one",
        ),
      ];
    },
  };
}

function isPoor({ state, mediaType, text }: KeptCopy): boolean {
  if (state !== "ok" && state !== "moved") return true;
  return /html/iu.test(mediaType) && text.length < NEAR_EMPTY;
}

export const A03: SourceRule = {
  id: "A03",
  severity: "warn",
  scope: "source",
  title: "Archive link names no copy",
  explanation:
    "The link to a web archive is a command to save, a list of copies, or names no exact moment, and so opens something else tomorrow. Open the archive, choose one copy and paste its own address.",
  check(source) {
    const wrong = [source.archiveUrl, source.kind === "web" ? source.url : null].find(
      (address) => address !== null && namesNoCopy(address),
    );
    return wrong
      ? [finding({ sourceId: source.id }, "The archive link of source {source} names no copy")]
      : [];
  },
};

/** The Internet Archive's own forms: a copy's moment has fourteen digits; "save", a star and a year alone name none. */
function namesNoCopy(address: string): boolean {
  const url = parseLink(address);
  if (url === null || !/^(?:web|wayback)\.archive\.org$/u.test(hostOf(url))) return false;
  const [kind, moment = ""] = pathSegments(url);
  if (kind !== "web") return true;
  return !/^\d{14}(?:[a-z]{2}_)?$/u.test(moment);
}

export function changedRule(world: World): SourceRule {
  return {
    id: "A04",
    severity: "info",
    scope: "source",
    title: "Page has changed",
    explanation:
      "The page's words are not those of the first copy that was kept. It may be a correction, or somebody took something back: look at the difference before you publish.",
    check(source) {
      const known = world.of(source);
      const since = known?.changedSince;
      if (!since || !known.copy) return [];
      const [first, last] = [dayOfTime(since.takenAt), dayOfTime(known.copy.takenAt)];
      const when = first === last ? `on ${first}` : `between ${first} and ${last}`;
      const words = `The page of source {source} changed ${when}: look at the difference`;
      return [finding({ sourceId: source.id }, words)];
    },
  };
}
