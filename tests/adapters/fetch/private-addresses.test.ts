/** No link, however it is written, wherever it redirects and whatever its name resolves to, reaches an inner network. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { FetchSettings, ResolvedAddress } from "../../../server/adapters/fetch/fetch-settings.ts";
import { createGuardedConnector } from "../../../server/adapters/fetch/guarded-connector.ts";
import { createPageFetcher } from "../../../server/adapters/fetch/page-fetcher.ts";
import { isPublicAddress } from "../../../server/adapters/fetch/public-address.ts";
import type { PageFetcher } from "../../../server/ports/page-fetcher.ts";
import { redirect } from "../../world/answers.ts";
import { createLeapingClock } from "../../world/leaping-clock.ts";
import { startWorld, type World } from "../../world/replay-server.ts";
import { PRIVATE_FORMS } from "./private-forms.ts";

/** Listens on every address of this machine and counts who comes. */
let canary: Server;
let visits = 0;
let port = 0;
const opened: PageFetcher[] = [];

beforeAll(async () => {
  canary = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  canary.listen(0, "::");
  await once(canary, "listening");
  port = (canary.address() as AddressInfo).port;
});

afterAll(async () => {
  for (const fetcher of opened) await fetcher.close();
  canary.close();
});

/** Lets links name the canary's port, so that the port is not what protects it. */
function fetcher(settings: Partial<FetchSettings> = {}): PageFetcher {
  const made = createPageFetcher({
    userAgent: "ChronicleDesk/1.0 (test)",
    clock: createLeapingClock(),
    limits: { ports: [80, 443, port], connectMs: 500, totalMs: 1_000 },
    ...settings,
  });
  opened.push(made);
  return made;
}

describe("an inner address", () => {
  it("is written in at least sixty ways", () => {
    expect(new Set(PRIVATE_FORMS).size).toBe(PRIVATE_FORMS.length);
    expect(PRIVATE_FORMS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PRIVATE_FORMS)("%s is not opened", async (host) => {
    const before = visits;
    for (const scheme of ["http", "https"]) {
      const result = await fetcher().fetch(`${scheme}://${host}:${port}/`);
      expect(result).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/^forbidden-address|^not-a-web-address|^no-such-host/u),
      });
    }
    expect(visits).toBe(before);
  });

  it("is found by somebody who connects without the guard", async () => {
    const before = visits;
    const socket = connect(port, "127.0.0.1");
    await once(socket, "close");
    expect(visits).toBe(before + 1);
  });

  it.each(PRIVATE_FORMS)("%s is not opened behind a redirect", async (host) => {
    const before = visits;
    const world = await startWorld({
      "news.example.org": { "/a": redirect(`http://${host}:${port}/`, 302) },
    });
    const result = await fetcher({ standIns: world.standIns }).fetch("http://news.example.org/a");
    await world.close();
    expect(result.ok).toBe(false);
    expect(visits).toBe(before);
  });
});

describe("a name", () => {
  const answering = (...answers: readonly (readonly string[])[]) => {
    let at = 0;
    return async (): Promise<readonly ResolvedAddress[]> => {
      const addresses = answers[Math.min(at, answers.length - 1)] ?? [];
      at += 1;
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    };
  };

  it.each([
    ["this machine", ["127.0.0.1"]],
    ["a public and an inner address", ["93.184.215.14", "127.0.0.1"]],
    ["an inner address in IPv6", ["::ffff:127.0.0.1"]],
    ["a zone", ["fe80::1%lo"]],
  ])("for %s is not opened", async (_, addresses) => {
    const before = visits;
    const result = await fetcher({ resolve: answering(addresses) }).fetch(
      `http://rebind.example.org:${port}/`,
    );
    expect(result).toMatchObject({ ok: false, reason: "forbidden-address" });
    expect(visits).toBe(before);
  });

  it("that changes its answer after the check is not asked again: the judged address is connected to", async () => {
    const before = visits;
    const targets: unknown[] = [];
    vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
      targets.push(args);
      // Nothing leaves this machine; a first address that refuses is what makes a careless client ask again.
      queueMicrotask(() =>
        this.destroy(Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })),
      );
      return this;
    } as never);
    const resolve = answering(["93.184.215.14"], ["127.0.0.1"]);
    const result = await fetcher({ resolve }).fetch(`http://rebind.example.org:${port}/`);
    vi.restoreAllMocks();
    // The first try meets the public address, the second try resolves anew and is stopped by what it finds.
    expect(result).toMatchObject({ ok: false, reason: "forbidden-address" });
    expect(targets).toHaveLength(1);
    expect(JSON.stringify(targets)).toContain("93.184.215.14");
    expect(JSON.stringify(targets)).not.toMatch(/rebind|127\.0\.0\.1/u);
    expect(visits).toBe(before);
  });

  it("that turns inward at a redirect to itself is stopped there", async () => {
    const before = visits;
    const world = await startWorld({
      "news.example.org": { "/a": redirect(`http://rebind.example.org:${port}/b`, 302) },
    });
    const result = await fetcher({ standIns: world.standIns, resolve: answering(["127.0.0.1"]) }).fetch(
      "http://news.example.org/a",
    );
    await world.close();
    expect(result).toMatchObject({ ok: false, reason: "forbidden-address", chain: [{ status: 302 }] });
    expect(visits).toBe(before);
  });

  it("without an address is no host", async () => {
    expect(await fetcher({ resolve: answering([]) }).fetch("http://nobody.example.org/")).toMatchObject({
      ok: false,
      reason: "no-such-host",
    });
  });
});

describe("the connection", () => {
  it("is dropped when it reached another address than the judged one", async () => {
    // A socket that was judged by its name's address and reports an inner one after all.
    const original = Socket.prototype.connect;
    vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket) {
      return Reflect.apply(original, this, [{ port, host: "127.0.0.1" }]);
    } as never);
    const connector = createGuardedConnector({
      connectMs: 500,
      resolve: async () => [{ address: "93.184.215.14", family: 4 }],
      proxy: null,
      standIns: new Map(),
    });
    const error = await new Promise<Error | null>((resolve) =>
      connector({ hostname: "news.example.org", protocol: "http:", port: "80" }, (...[reason]) =>
        resolve(reason),
      ),
    );
    expect(error).toMatchObject({ reason: "forbidden-address" });
  });
});

describe("public addresses", () => {
  it.each([
    "93.184.215.14",
    "8.8.8.8",
    "2606:4700::1111",
    "2a00:1450:4001:800::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
  ])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each(["", "example.org", "1.2.3", "1.2.3.4.5", "::g", "2606:4700::1111%eth0"])(
    "%j is none",
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe("an address no link may have", () => {
  it.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "gopher://example.org/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org/x",
    "http:/example.org",
    "http://user:pass@example.org/",
    "http://user@example.org/",
    "http://example.org:8080/",
    "https://example.org:22/",
    "http://exa\tmple.org/",
    "",
    "http://",
  ])("%j is refused before anybody is asked", async (url) => {
    let asked = 0;
    const made = createPageFetcher({
      userAgent: "ChronicleDesk/1.0 (test)",
      clock: createLeapingClock(),
      resolve: async () => {
        asked += 1;
        return [];
      },
    });
    opened.push(made);
    const result = await made.fetch(url);
    expect(result).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/not-a-web-address|forbidden-address/u),
    });
    expect(asked).toBe(0);
  });

  it("is refused of every real host by default: stand-ins are named one by one", async () => {
    const world: World = await startWorld({
      "news.example.org": { "/": redirect("http://other.example.org/") },
    });
    const result = await fetcher({
      standIns: world.standIns,
      resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    }).fetch("http://news.example.org/");
    await world.close();
    expect(result).toMatchObject({ ok: false, reason: "forbidden-address" });
  });
});
