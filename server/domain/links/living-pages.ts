/**
 * Pages made to change: a register, a list, a section's front page, search
 * results, an encyclopedia article. What they said on the day may be gone
 * tomorrow. Only a hint ("keep a copy"), yet an article must not be taken for
 * one, so a date, a number or a news folder in the path settles it.
 */
import { isWithin } from "./parse-link.ts";

interface LivingQuestion {
  readonly host: string;
  /** Path segments in lower case. */
  readonly path: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
}

const LANGUAGES: ReadonlySet<string> = new Set(
  "en ru kk kz qaz kaz rus eng uz ky kg tg tj uk ua de fr tr".split(" "),
);

const REGISTER =
  /^(?:reestr|reyestr|registry?|register|perechen|spisok|spiski|tizim|tizilim|tizbe)(?:$|[-_.])/;
const SECTION_FOLDERS: ReadonlySet<string> = new Set(
  "category categories cat tag tags rubric rubrics rubrika rubriki topic topics tema temy theme themes section label author authors avtor person persons".split(
    " ",
  ),
);
const SECTION_NAMES: ReadonlySet<string> = new Set(
  `news novosti zhanalyktar janalyqtar articles article stati statyi publications publikatsii press press-releases
   press-center presscenter lenta feed latest archive archives arhiv arkhiv blog blogs events politics
   politika society obshchestvo obschestvo economics ekonomika world mir opinion analytics analitika reports
   documents dokumenty statements zayavleniya monitoring projects media video videos photo`.split(/\s+/),
);
const NEWS_FOLDERS: ReadonlySet<string> = new Set(
  "news novosti article articles stati statyi post posts a archives story stories blog publication publications press details view".split(
    " ",
  ),
);
/** Parameters that turn pages or choose a language; any other one names something. */
const LIST_PARAMETERS: ReadonlySet<string> = new Set(
  "lang language locale hl l page paged p offset start sort order".split(" "),
);
const SEARCH_PARAMETERS = ["s", "q", "query", "search", "text"];

export function isLivingPage({ host, path, parameters }: LivingQuestion): boolean {
  if (isWiki(host)) return isChangingWikiPage(path, parameters);
  if (host === "docs.google.com") return path.includes("d");
  const [first = ""] = path;
  const words = LANGUAGES.has(first) ? path.slice(1) : path;
  if (isSearch(words, parameters)) return true;
  if ([...parameters.keys()].some((name) => !LIST_PARAMETERS.has(name))) return false;
  return isSection(words) || isRegister(words);
}

/** True for a language's folder alone: "/ru" is a front page too. */
export function isLanguageSegment(segment: string): boolean {
  return LANGUAGES.has(segment);
}

function isWiki(host: string): boolean {
  return isWithin(host, "wikipedia.org") || isWithin(host, "wikidata.org");
}

/** `oldid` names one version for good. */
function isChangingWikiPage(path: readonly string[], parameters: ReadonlyMap<string, string>): boolean {
  return path.length > 0 && !parameters.has("oldid") && !parameters.has("diff");
}

function isSearch(words: readonly string[], parameters: ReadonlyMap<string, string>): boolean {
  const isSearchPath = words.length <= 2 && ["search", "poisk", "izdeu"].includes(words.at(-1) ?? "");
  const asks = SEARCH_PARAMETERS.some((name) => (parameters.get(name) ?? "") !== "");
  return isSearchPath || (words.length === 0 && asks);
}

function isNumbered(segment: string): boolean {
  return /\d{3}/.test(segment) || /\.(?:html?|pdf|docx?|aspx?|php)$/.test(segment);
}

/** More words than a section's name has: an article's title. */
function isSlug(segment: string): boolean {
  return segment.split(/[-_]/).length > 6;
}

function isSection(words: readonly string[]): boolean {
  if (words.length === 0 || words.some(isNumbered)) return false;
  const folder = words.findIndex((word) => SECTION_FOLDERS.has(word));
  if (folder === 0 || folder === 1) {
    const rest = words.slice(folder + 1).filter((word) => word !== "page" && !/^\d+$/.test(word));
    return rest.length === 0 || (rest.length === 1 && !isSlug(rest[0] ?? ""));
  }
  return words.length <= 6 && SECTION_NAMES.has(words.at(-1) ?? "");
}

function isRegister(words: readonly string[]): boolean {
  const last = words.at(-1) ?? "";
  if (!REGISTER.test(last) || words.some((word) => /\d{4}/.test(word))) return false;
  return !words.slice(0, -1).some((word) => NEWS_FOLDERS.has(word));
}
