/** The HTTP side of a running house: health, files with long lives, then Remix. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler } from "@remix-run/express";
import express, { type Express } from "express";
import type { PersonPresent } from "../../collab/server.ts";
import type { Container } from "../container.server.ts";
import { houseFiles } from "./house-files.ts";
import { originGate } from "./origin-gate.ts";
import { packedAssets } from "./packed-assets.ts";
import { createPublicPages } from "./public/public-pages.ts";
import { ROOT } from "./root.ts";
import { assetHeaders, nonceOf, securityHeaders } from "./security-headers.ts";
import { type TrustedProxies, visitorAddress } from "./trusted-proxies.ts";

/** What the screens are given: the use cases, and who has a document open. */
export type HouseForScreens = Container & { presence(docId: string): PersonPresent[] };

/** `isHealthy` answers for the database; the process answers by answering. */
export async function createApp(
  container: HouseForScreens,
  isHealthy: () => Promise<boolean>,
  trustedProxies: TrustedProxies,
): Promise<Express> {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  // Whatever else the process was started for: an error's inside is not told to visitors.
  app.set("env", "production");
  app.use(createPublicPages(container));
  app.use(houseFiles);
  const guarded = securityHeaders(container.origin);
  const client = join(ROOT, "build", "app", "client");
  // Names carry a hash of the content, so what a name once meant it means for ever.
  const assets = join(client, "assets");
  app.use(
    "/assets",
    assetHeaders(guarded),
    packedAssets(assets),
    express.static(assets, { immutable: true, maxAge: "1y" }),
  );
  app.use(guarded);
  app.get("/healthz", async (_req, res) => {
    const isUp = await isHealthy().catch(() => false);
    res
      .status(isUp ? 200 : 503)
      .type("text/plain")
      .send(isUp ? "ok\n" : "the database does not answer\n");
  });
  app.use(originGate(container.origin));
  app.use(express.static(client, { maxAge: "1h" }));
  const build = await import(pathToFileURL(join(ROOT, "build", "app", "server", "index.js")).href);
  app.all(
    "*",
    createRequestHandler({
      build,
      getLoadContext: (req, res) => ({
        container,
        nonce: nonceOf(res),
        address: visitorAddress(req.socket.remoteAddress ?? "", req.get("x-forwarded-for"), trustedProxies),
      }),
    }),
  );
  return app;
}
