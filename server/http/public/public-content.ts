/** What stands at a public address: bytes with what a browser has to know about them. */
import { printDay, printMonth } from "../../domain/calendar/print-date.ts";
import type { EditionFileKind } from "../../domain/edition/edition-files.ts";
import { printChroniclePage, printHousePage, type ShownChronicle } from "../../formats/edition/list-pages.ts";
import {
  printNotFoundPage,
  printWithdrawnPage,
  withGoneNotice,
  withSupersededNotice,
} from "../../formats/edition/notice-page.ts";
import { STYLE_HASH } from "../../formats/write/html/style.ts";
import type { EditionStore, PublicChronicle, PublicEdition } from "../../ports/edition-store.ts";
import { printFeed } from "./public-feed.ts";
import type { PublicRoute } from "./public-route.ts";

export interface PublicContent {
  readonly status: 200 | 404 | 410;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly cacheControl: string;
  readonly canCompress: boolean;
  /** What a saved file is called; null for what is shown. */
  readonly fileName: string | null;
  /** Of the one style sheet in a page, as a policy names it. */
  readonly styleHash: string;
}

const HTML = "text/html; charset=utf-8";
const TYPES: Readonly<Record<EditionFileKind, string>> = {
  html: HTML,
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** What may change with the next publication, and what never does but may be withdrawn: that reaches every cache within minutes. */
const SOON = "public, max-age=60, stale-while-revalidate=300";
const FINAL = "public, max-age=600";

const encoder = new TextEncoder();

function page(html: string, status: PublicContent["status"] = 200, cacheControl = SOON): PublicContent {
  const bytes = encoder.encode(html);
  return {
    status,
    bytes,
    type: HTML,
    cacheControl,
    canCompress: true,
    fileName: null,
    styleHash: STYLE_HASH,
  };
}

/** One value: whatever is not there is answered with the same bytes. */
export const NOT_THERE: PublicContent = page(printNotFoundPage(), 404, "no-cache");

/** What may be found; any other address is another way to write one of these, or nothing. */
export type Known = Exclude<PublicRoute, { readonly kind: "moved" | "nothing" }>;

/** Null when the house has nothing to list. */
export async function publicContent(
  route: Known,
  chronicles: ReadonlyMap<string, PublicChronicle>,
  editions: EditionStore,
  origin: string,
): Promise<PublicContent | null> {
  if (route.kind === "house") {
    return chronicles.size === 0 ? null : page(printHousePage([...chronicles.values()].map(shown)));
  }
  const chronicle = chronicles.get(route.slug);
  if (!chronicle) return NOT_THERE;
  switch (route.kind) {
    case "chronicle":
      return page(printChroniclePage(shown(chronicle)));
    case "feed": {
      const type = route.format === "atom" ? "application/atom+xml" : "application/feed+json";
      const feed = page(printFeed(chronicle, origin, route.format));
      return { ...feed, type: `${type}; charset=utf-8` };
    }
    case "edition":
      return editionContent(route, chronicle, editions);
  }
}

async function editionContent(
  { slug, month, n, file }: Extract<Known, { kind: "edition" }>,
  { language, title, editions: all }: PublicChronicle,
  editions: EditionStore,
): Promise<PublicContent> {
  const ofMonth = all.filter((one) => one.month === month);
  const newest = ofMonth[0];
  const edition = n === null ? newest : ofMonth.find((one) => one.n === n);
  if (!newest || !edition) return NOT_THERE;
  if (edition.withdrawnAt !== null) {
    const name = `${title}, ${printMonth(month, language)}`;
    const on = printDay(dayOf(edition.withdrawnAt), language, null);
    const notice = { name, n: edition.n, on, home: `/${slug}/` };
    return page(printWithdrawnPage(language, notice), 410);
  }
  const kept = await editions.file(edition.id, file ?? "html");
  if (!kept) throw new Error(`edition ${edition.id} has lost its ${file ?? "html"} file`);
  if (file !== null) return fileContent(kept.bytes, file, n === null, `${slug}-${month}-${edition.n}`);
  const styleHash = styleOf(kept.bytes);
  const gone = (edition.gone ?? []).map(({ number, copyTakenAt }) => ({
    number,
    on: copyTakenAt === null ? null : printDay(dayOf(copyTakenAt), language, null),
  }));
  if (edition === newest && gone.length === 0) return { ...page(""), bytes: kept.bytes, styleHash };
  const html = new TextDecoder().decode(kept.bytes);
  if (edition === newest) return { ...page(withGoneNotice(html, language, gone)), styleHash };
  return { ...page(withSupersededNotice(html, language, `/${slug}/${month}`)), styleHash };
}

function fileContent(
  bytes: Uint8Array,
  kind: EditionFileKind,
  isNewest: boolean,
  name: string,
): PublicContent {
  return {
    status: 200,
    bytes,
    type: TYPES[kind],
    cacheControl: isNewest ? SOON : FINAL,
    canCompress: kind !== "docx",
    fileName: kind === "html" ? null : `${name}.${kind}`,
    styleHash: kind === "html" ? styleOf(bytes) : STYLE_HASH,
  };
}

/** Bytes in which a page of ours has named its style. */
const HEAD_BYTES = 2_000;

/** An edition keeps the style it was published with, whatever pages look like by now; its head names it. */
function styleOf(bytes: Uint8Array): string {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  return /style-src '(sha256-[\w+/]+=*)'/u.exec(head)?.[1] ?? STYLE_HASH;
}

function shown({ slug, title, language, editions }: PublicChronicle): ShownChronicle {
  const listed = editions.map(({ month, n, publishedAt, withdrawnAt }: PublicEdition) => ({
    month,
    n,
    publishedOn: dayOf(publishedAt),
    isWithdrawn: withdrawnAt !== null,
  }));
  return { slug, title, language, editions: listed };
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
