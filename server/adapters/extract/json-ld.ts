/** What a page's JSON-LD says of the article: the first object of a kind that we cite. Vocabulary: schema.org. */

const KINDS =
  /^(?:(?:News|Reportage|Analysis|Opinion|Background|Review|Scholarly|Tech)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|VideoObject|GovernmentService|WebPage)$/u;
const ARTICLES = /Article$|Posting$|^Report$|^VideoObject$/u;
/** Scripts read and objects looked at in each. */
const MOST = 20;
const DEEPEST = 6;

type Json = Readonly<Record<string, unknown>>;

export interface LinkedData {
  readonly isArticle: boolean;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

export function readJsonLd(scripts: readonly string[]): LinkedData | null {
  const found: Json[] = [];
  for (const script of scripts.slice(0, MOST)) collect(parse(script), found, 0);
  const article = found.find((one) => typesOf(one).some((type) => ARTICLES.test(type)));
  const chosen = article ?? found[0];
  if (!chosen) return null;
  return {
    isArticle: article !== undefined,
    headline: text(chosen.headline) ?? (article ? text(chosen.name) : null),
    publisher: nameOf(chosen.publisher),
    author: nameOf(chosen.author),
    published: text(chosen.datePublished) ?? text(chosen.uploadDate),
    language: text(chosen.inLanguage) ?? nameOf(chosen.inLanguage),
  };
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/gu, ""));
  } catch {
    return null;
  }
}

function collect(value: unknown, found: Json[], depth: number): void {
  if (depth > DEEPEST || found.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST)) collect(one, found, depth + 1);
  } else if (isObject(value)) {
    if (typesOf(value).some((type) => KINDS.test(type))) found.push(value);
    collect(value["@graph"], found, depth + 1);
    collect(value.mainEntity, found, depth + 1);
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(value: Json): readonly string[] {
  const type = value["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === "string");
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** One name, or several with commas; an address in a name's place is none. */
function nameOf(value: unknown): string | null {
  const all = (Array.isArray(value) ? value : [value]).slice(0, 5);
  const names = all.map((one) => text(isObject(one) ? one.name : one)).filter((one) => one !== null);
  const people = names.filter((one) => !/^https?:/iu.test(one));
  return people.length === 0 ? null : people.join(", ");
}
