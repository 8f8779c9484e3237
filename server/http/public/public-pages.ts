/**
 * The public's side of the house, in front of everything that knows people: no
 * sign-in, no cookie, no script; only reading. What is not published is
 * answered like what does not exist.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { EditionStore } from "../../ports/edition-store.ts";
import type { PublicationNews } from "../../ports/publication-news.ts";
import { type Known, NOT_THERE, type PublicContent, publicContent } from "./public-content.ts";
import { type PublicRoute, publicRoute } from "./public-route.ts";
import { createPublicShelf, type Shelf } from "./public-shelf.ts";
import { chosenCoding, createRepresentations } from "./representation.ts";

export interface PublicHouse {
  readonly editions: EditionStore;
  readonly publicationNews: PublicationNews;
  readonly origin: string;
}

type Next = (error?: unknown) => void;

function policyOf(styleHash: string): string {
  return `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** An answer ready to be written, for one address in one coding. */
interface Ready {
  readonly status: number;
  readonly etag: string;
  /** What a 304 says as well. */
  readonly always: OutgoingHttpHeaders;
  readonly headers: OutgoingHttpHeaders;
  readonly bytes: Uint8Array;
}

/** Answers kept at hand; the one made first is forgotten first. */
const MOST_READY = 300;

/** Express middleware; what is not the public's goes on to `next`. */
export function createPublicPages({ editions, publicationNews, origin }: PublicHouse) {
  const shelf = createPublicShelf(editions, publicationNews);
  const representations = createRepresentations();
  let ready = { shelf: null as Shelf | null, answers: new Map<string, Ready>() };
  const fixed = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    ...(origin.startsWith("https:") && { "Strict-Transport-Security": "max-age=31536000" }),
  };

  async function prepare(
    route: PublicRoute,
    content: PublicContent,
    accepted: string | undefined,
  ): Promise<Ready> {
    const { status, bytes, type, cacheControl, canCompress, fileName, styleHash } = content;
    const form = await representations.form(bytes, accepted, canCompress);
    // The first page is another for whoever has a cookie.
    const vary = route.kind === "house" ? "Accept-Encoding, Cookie" : "Accept-Encoding";
    const policy = { "Content-Security-Policy": policyOf(styleHash) };
    const always = { ...policy, ...fixed, Vary: vary, ETag: form.etag, "Cache-Control": cacheControl };
    const headers = {
      ...always,
      "Content-Type": type,
      "Content-Length": form.bytes.length,
      ...(form.coding !== "identity" && { "Content-Encoding": form.coding }),
      ...(fileName !== null && { "Content-Disposition": `attachment; filename="${fileName}"` }),
    };
    return { status, etag: form.etag, always, headers, bytes: form.bytes };
  }

  /** Only what exists is kept at hand: there are endless addresses of nothing. */
  function keepReady(present: Shelf, key: string, made: Ready): void {
    if (ready.shelf !== present) ready = { shelf: present, answers: new Map() };
    const { answers } = ready;
    answers.set(key, made);
    for (const oldest of answers.keys()) {
      if (answers.size <= MOST_READY) break;
      answers.delete(oldest);
    }
  }

  async function contentOf(route: Known | null, present: Shelf): Promise<PublicContent | null> {
    return route === null ? NOT_THERE : publicContent(route, present, editions, origin);
  }

  async function handle(req: IncomingMessage, res: ServerResponse, path: string, next: Next): Promise<void> {
    const route = publicRoute(path);
    if (!route) return next();
    const present = await shelf.chronicles();
    const content = await contentOf(known(route), present);
    if (content === null) return next();
    if (route.kind === "moved" && content !== NOT_THERE) {
      res.writeHead(308, { ...fixed, Location: route.to, "Cache-Control": "no-cache" }).end();
      return;
    }
    const accepted = req.headers["accept-encoding"];
    const made = await prepare(route, content, accepted);
    if (content !== NOT_THERE) keepReady(present, keyOf(path, accepted), made);
    write(req, res, made);
  }

  return (req: IncomingMessage, res: ServerResponse, next: Next): void => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const { url = "/" } = req;
    const query = url.indexOf("?");
    const path = query < 0 ? url : url.slice(0, query);
    // Whoever has a cookie has a desk, and the first page is the way to it.
    if (path === "/" && req.headers.cookie !== undefined) return next();
    const present = shelf.present();
    const atHand =
      present !== null && present === ready.shelf
        ? ready.answers.get(keyOf(path, req.headers["accept-encoding"]))
        : undefined;
    if (atHand) return write(req, res, atHand);
    handle(req, res, path, next).catch(next);
  };
}

/** What is found there, or where it is moved to; null for nothing. */
function known(route: PublicRoute): Known | null {
  if (route.kind === "moved") {
    const meant = publicRoute(route.to);
    return meant === null || meant.kind === "moved" || meant.kind === "nothing" ? null : meant;
  }
  return route.kind === "nothing" ? null : route;
}

function keyOf(path: string, accepted: string | undefined): string {
  return `${chosenCoding(accepted)} ${path}`;
}

function write(req: IncomingMessage, res: ServerResponse, answer: Ready): void {
  if (answer.status === 200 && isKnown(req.headers["if-none-match"], answer.etag)) {
    res.writeHead(304, answer.always).end();
    return;
  }
  res.writeHead(answer.status, answer.headers);
  res.end(req.method === "HEAD" ? undefined : answer.bytes);
}

/** Of an If-None-Match header (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header === etag || header.split(",").some((one) => one.trim().replace(/^W\//u, "") === etag);
}
