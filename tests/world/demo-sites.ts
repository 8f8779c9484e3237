/** The servers that the demo's sources lead to, each answering in its own way. */
import { html, redirect, status } from "./answers.ts";
import * as pages from "./pages.ts";
import type { Answering, Site } from "./replay-server.ts";

/** Each address of the radio's articles has a page of its own; everything else it does not know. */
const radioArticle: Answering = (request, response) => {
  const [, number] = /^\/a\/(?:[a-z-]+\/)?(\d{5})\.html/u.exec(request.url ?? "") ?? [];
  const answer = number === undefined ? status(404) : html(pages.article(`Report number ${number}`));
  answer(request, response);
};

const northlineHead = [
  '<meta property="og:title" content="A street is renamed overnight">',
  '<meta property="og:site_name" content="Northline">',
  '<meta name="author" content="Runa Oster">',
  '<meta property="article:published_time" content="2031-03-02T09:00:00Z">',
].join("");
const northline = html(
  pages.page(
    "A street is renamed overnight",
    `<article><h1>A street is renamed overnight</h1>${pages.paragraphs(6)}</article>`,
    northlineHead,
  ),
);

const frontPage = html(pages.page("Open Steppe Radio", `<h1>Today</h1>${pages.paragraphs(9)}`));
const logIn: Site = {
  "/login": html(pages.LOG_IN),
  "*": redirect("/login", 302),
};
const challenge: Site = { "*": html(pages.CHALLENGE, 403, { "cf-mitigated": "challenge" }) };

/** The archive's index names a copy of a page once it was asked for one; its clock runs ahead of everybody's. */
const taken = new Set<string>();
const archiveSave: Answering = (request, response) => {
  taken.add((request.url ?? "").replace(/^\/save\//u, ""));
  html("saving")(request, response);
};
const archiveIndex: Answering = (request, response) => {
  const url = new URL(request.url ?? "/", "https://archive.org").searchParams.get("url") ?? "";
  const closest = { available: true, timestamp: "20991231235959", status: "200" };
  const found = { archived_snapshots: taken.has(url) ? { closest } : {} };
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(found));
};

export const DEMO_SITES: Readonly<Record<string, Site>> = {
  "openstepperadio.example": {
    "/": frontPage,
    "/a/41188.html": status(404),
    "/a/41191.html": redirect("/news/41191"),
    "/news/41191": html(pages.article("Report number 41191")),
    "/a/41209.html": redirect("/"),
    "*": radioArticle,
  },
  "northline.example": { "/2031/03/02/millers-street": northline },
  "m.northline.example": { "/2031/03/12/orlukty-wells": northline },
  "arvendatimes.example": {
    "/news/5512-public-associations-first-reading/amp": html(pages.article("First reading")),
  },
  "freepressdesk.example": { "/": frontPage },
  "courtfile.example": challenge,
  "www.courtfile.example": challenge,
  "prisonersofopinion.example": {},
  "velmarwatch.example": { "/news/kumzhal-colony-visit": html(pages.article("A visit")) },
  "revenue.example": { "*": status(503) },
  "www.facebook.com": logIn,
  "l.facebook.com": logIn,
  "t.me": { "/VelmarWatch/1482?embed=1&mode=tme": html(pages.TELEGRAM_POST), "*": html(pages.TELEGRAM_POST) },
  "www.youtube.com": { "*": status(404) },
  "i.ytimg.com": {},
  "web.archive.org": { "*": archiveSave },
  "archive.org": { "*": archiveIndex },
};
