/**
 * Our side of `public.mjs`: the public pages on Express as a house serves
 * them, over one edition in memory; and, on a port of their own each, the same
 * compressed bytes from a bare HTTP server and from `express.static`.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { freezeReport } from "../../server/domain/edition/freeze-report.ts";
import { makeEditionFiles } from "../../server/formats/edition/make-edition-files.ts";
import { readReport } from "../../server/formats/read/read-report.ts";
import { createPublicPages } from "../../server/http/public/public-pages.ts";
import type { EditionStore, PublicChronicle } from "../../server/ports/edition-store.ts";

const [part = "", input = "", month = ""] = process.argv.slice(2);
const PATH = "/sample/";

async function makeFiles() {
  let count = 0;
  const report = await readReport(new Uint8Array(readFileSync(input)), input, {
    month,
    language: null,
    gazetteer: async () =>
      (await import("../../server/domain/places/built-in-gazetteer.ts")).builtInGazetteer(),
    newId: () => `id-${++count}`,
  });
  return makeEditionFiles(freezeReport(report, "bench"), {
    n: 1,
    publishedOn: "2031-04-02",
    chronicleTitle: "Sample Chronicle",
    path: PATH + month,
    origin: "https://chronicle.example.org",
    corrections: [],
    isAlone: false,
  });
}

async function publicPages(): Promise<RequestListener> {
  const files = await makeFiles();
  const edition = { id: "1", month, n: 1, digest: "", publishedAt: 0, withdrawnAt: null, corrections: "[]" };
  const chronicle: PublicChronicle = { slug: "sample", title: "Sample", language: "en", editions: [edition] };
  const editions: Pick<EditionStore, "file" | "published"> = {
    file: async (_id, kind) => ({ sha256: "", bytes: files[kind] }),
    published: async () => [chronicle],
  };
  const app = express();
  app.disable("x-powered-by");
  const publicationNews = { announce: () => undefined, subscribe: () => () => undefined };
  app.use(
    createPublicPages({ editions: editions as EditionStore, publicationNews, origin: "http://localhost" }),
  );
  return app;
}

/** `input` is the compressed page, as our side sent it. */
function bareServer(): RequestListener {
  const bytes = readFileSync(input);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "br", ETag: '"bench"' };
  return (req, res) => {
    if (req.headers["if-none-match"] === '"bench"') res.writeHead(304, headers).end();
    else res.writeHead(200, { ...headers, "Content-Length": bytes.length }).end(bytes);
  };
}

function staticFiles(): RequestListener {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-static-"));
  writeFileSync(join(folder, "page"), readFileSync(input));
  const app = express();
  app.disable("x-powered-by");
  app.use(
    express.static(folder, {
      setHeaders: (res) =>
        void res.set({ "Content-Encoding": "br", "Content-Type": "text/html; charset=utf-8" }),
    }),
  );
  return app;
}

const listener = part === "ours" ? await publicPages() : part === "bare" ? bareServer() : staticFiles();
const server = createServer(listener);
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on("disconnect", () => process.exit(0));
