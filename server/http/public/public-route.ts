/** What a public address means. Pure: whether there is such a thing is asked elsewhere. */
import { isMonth, type Month } from "../../domain/calendar/day.ts";
import type { EditionFileKind } from "../../domain/edition/edition-files.ts";
import { canBeSlug } from "../../domain/policy/slug.ts";

export type PublicRoute =
  | { readonly kind: "house" }
  | { readonly kind: "chronicle"; readonly slug: string }
  /** Without the slash at its end, which relative addresses need. */
  | { readonly kind: "slashless"; readonly slug: string }
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

/** Null for an address that is not the public's, such as the desk's. */
export function publicRoute(path: string): PublicRoute | null {
  if (path === "/") return { kind: "house" };
  const [, slug = "", ...rest] = path.split("/");
  if (!canBeSlug(slug)) return null;
  if (rest.length === 0) return { kind: "slashless", slug };
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
