/** Through a team's proxy the same guard holds: the proxy is only ever asked for a judged address. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ResolvedAddress } from "../../../server/adapters/fetch/fetch-settings.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { html } from "../../world/answers.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { startWorld, type World } from "../../world/replay-server.ts";

let world: World;
let proxy: Server;
let proxyUrl = "";
const asked: { target: string; login: string | undefined }[] = [];

beforeAll(async () => {
  world = await startWorld({ "news.example.org": { "/": html("<p>Words</p>") } });
  proxy = createServer();
  proxy.on("connect", (request, socket) => {
    asked.push({ target: request.url ?? "", login: request.headers["proxy-authorization"] });
    if (request.url?.startsWith("93.184.215.99")) {
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    // Whatever public address was asked for, the world here answers.
    const through = connect(world.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      through.pipe(socket);
      socket.pipe(through);
    });
    through.on("error", () => socket.destroy());
    socket.on("error", () => through.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  proxyUrl = `http://me:pass%20word@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(async () => {
  proxy.close();
  proxy.closeAllConnections();
  await world.close();
});

function through(address: string) {
  const resolve = async (): Promise<readonly ResolvedAddress[]> => [{ address, family: 4 }];
  return createPageFetcher({
    userAgent: "ChronicleDesk/1.0 (test)",
    clock: createLeapingClock(),
    proxy: proxyUrl,
    resolve,
    limits: { connectMs: 1_000, totalMs: 2_000 },
  });
}

describe("a proxy", () => {
  it("is asked for the address that was judged, with the login it wants", async () => {
    const fetcher = through("93.184.215.14");
    expect(await fetcher.fetch("http://news.example.org/")).toMatchObject({ ok: true, status: 200 });
    await fetcher.close();
    const login = `Basic ${Buffer.from("me:pass word").toString("base64")}`;
    expect(asked.at(-1)).toEqual({ target: "93.184.215.14:80", login });
  });

  it("is never asked for an inner address", async () => {
    const before = asked.length;
    const fetcher = through("10.0.0.8");
    expect(await fetcher.fetch("http://inside.example.org/")).toMatchObject({
      ok: false,
      reason: "forbidden-address",
    });
    await fetcher.close();
    expect(asked).toHaveLength(before);
  });

  it("that refuses is told as a refused connection", async () => {
    const fetcher = through("93.184.215.99");
    expect(await fetcher.fetch("http://news.example.org/")).toMatchObject({
      ok: false,
      reason: "refused-connection",
    });
    await fetcher.close();
  });
});
