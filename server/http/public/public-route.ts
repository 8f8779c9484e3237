/** What a public address means. Pure: whether there is such a thing is asked elsewhere. */
import { isMonth, type Month } from "../../domain/calendar/day.ts";
import type { EditionFileKind } from "../../domain/edition/edition-files.ts";
import { canBeSlug } from "../../domain/policy/slug.ts";

export type PublicRoute =
  | { readonly kind: "house" }
  | { readonly kind: "chronicle"; readonly slug: string }
  /** Another way to write the address `to`: a slash too few or too many, capital letters, signs written as numbers. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "feed"; readonly slug: string; readonly format: "atom" | "json" }
  | {
      readonly kind: "edition";
      readonly slug: string;
      readonly month: Month;
      /** Null for the newest. */
      readonly n: number | null;
      /** Null for the page. */
      readonly file: EditionFileKind | null;
    }
  /** Under a chronicle's name, and nothing we have. */
  | { readonly kind: "nothing" };

const EDITION = /^(\d{4}-\d{2})(?:\/([1-9]\d{0,5}))?(?:\.(docx|json|html))?$/u;

/** Longer ones are nobody's slip of the pen. */
const LONGEST = 300;

/** Null for an address that is not the public's, such as the desk's. */
export function publicRoute(path: string): PublicRoute | null {
  const exact = exactRoute(path);
  if ((exact !== null && exact.kind !== "nothing") || path.length > LONGEST) return exact;
  const plain = plainPath(path);
  if (plain === null) return { kind: "nothing" };
  const meant = plain === path ? null : exactRoute(plain);
  if (meant === null || meant.kind === "house") return exact;
  if (meant.kind === "nothing" || meant.kind === "moved") return meant;
  return { kind: "moved", to: plain };
}

/** The address in small letters, with its signs as themselves and no slash at its end; null when it cannot be read. */
function plainPath(path: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(path).toLowerCase();
  } catch {
    return null;
  }
  let end = plain.length;
  while (plain[end - 1] === "/") end -= 1;
  return plain.slice(0, end);
}

function exactRoute(path: string): PublicRoute | null {
  if (path === "/") return { kind: "house" };
  const [, slug = "", ...rest] = path.split("/");
  if (!canBeSlug(slug)) return null;
  // Relative addresses on its page need the slash.
  if (rest.length === 0) return { kind: "moved", to: `/${slug}/` };
  const below = rest.join("/");
  if (below === "") return { kind: "chronicle", slug };
  if (below === "feed.xml") return { kind: "feed", slug, format: "atom" };
  if (below === "feed.json") return { kind: "feed", slug, format: "json" };
  const [, month = "", n, file] = EDITION.exec(below) ?? [];
  if (!isMonth(month)) return { kind: "nothing" };
  return {
    kind: "edition",
    slug,
    month,
    n: n === undefined ? null : Number(n),
    file: file === "docx" || file === "json" || file === "html" ? file : null,
  };
}
