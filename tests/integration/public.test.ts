/** The public pages as the world fetches them: no cookie, cacheable, and nothing of the inside. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteEntry } from "../../server/domain/document/delete-entry.ts";
import { freezeReport } from "../../server/domain/edition/freeze-report.ts";
import { makeEditionFiles } from "../../server/formats/edition/make-edition-files.ts";
import { createPublicPages } from "../../server/http/public/public-pages.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Desk, openDesk, sampleReport } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let server: Server;
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;
let publisher: TestPerson;

beforeAll(async () => {
  const pages = createPublicPages(house());
  server = createServer((req, res) => pages(req, res, () => res.writeHead(299).end("not the public's")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer");
  publisher = await desk.person("publisher");
});

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers,
    method,
    redirect: "manual",
  });
const textOf = async (path: string) => (await get(path)).text();
const publish = async () => {
  await desk.passAll(editor, reviewer);
  await desk.waiveAll(publisher);
  await desk.publish(publisher);
};
const reopen = async () =>
  house().commands.reopenReport(await publisher.actor(), { reportId: desk.reportId, reason: "A mistake." });

describe("what is not published", () => {
  it("is answered exactly like what does not exist", async () => {
    await desk.passAll(editor, reviewer);
    const shown = async (path: string) => {
      const answer = await get(path);
      const { date: _date, ...headers } = Object.fromEntries(answer.headers);
      return { status: answer.status, headers, body: await answer.text() };
    };
    const nowhere = await shown("/no-such-chronicle/2023-09");
    expect(nowhere.status).toBe(404);
    const { slug } = desk;
    for (const path of [
      `/${slug}`,
      `/${slug}/`,
      `/${slug}/feed.xml`,
      `/${slug}/2023-09`,
      `/${slug}/2023-09/1`,
      `/${slug}/2023-09.json`,
      `/${slug}/2023-09/1.docx`,
      `/${slug}/anything/at/all`,
    ])
      expect(await shown(path), path).toEqual(nowhere);
    await publish();
    for (const path of [`/${slug}/2023-08`, `/${slug}/2023-09/2`, `/${slug}/2023-09/0`])
      expect(await shown(path), path).toEqual(nowhere);
  });

  it("an address written otherwise leads to the published one, and to nothing where there is none", async () => {
    const { slug } = desk;
    const capitals = slug.toUpperCase();
    const slips = [
      [`/${slug}`, `/${slug}/`],
      [`/${capitals}`, `/${slug}/`],
      [`/${capitals}/`, `/${slug}/`],
      [`/${slug}/2023-09/`, `/${slug}/2023-09`],
      [`/${slug}/2023-09/1/`, `/${slug}/2023-09/1`],
      [`/${capitals}/2023-09.DOCX`, `/${slug}/2023-09.docx`],
      [`/${slug}/%32023%2D09`, `/${slug}/2023-09`],
      [`/${slug}/FEED.xml/`, `/${slug}/feed.xml`],
    ] as const;
    const nothing = [
      `/${slug}/2023-09/1/1`,
      `/${slug}//2023-09`,
      `/${slug}/2023-09%0d%0aSet-Cookie:%20a=b`,
      `/${slug}/%E0%A4%A`,
      "/%E0%A4%A",
      `/${slug}/2023-13`,
      `/${slug}/2023-09/01`,
      `/${slug}/2023-09/9999999`,
      `/${slug}/${"2023-09/".repeat(1_000)}`,
      `/${slug}/${"/".repeat(8_000)}x`,
    ];
    const nowhere = await textOf("/no-such-chronicle/2023-09");
    const isNothing = async (path: string) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()], path.slice(0, 80)).toEqual([404, nowhere]);
      expect(answer.headers.get("location")).toBeNull();
    };
    for (const path of [...slips.map(([from]) => from), ...nothing]) await isNothing(path);
    await publish();
    for (const [from, to] of slips) {
      const answer = await get(from);
      expect([answer.status, answer.headers.get("location")], from).toEqual([308, to]);
      expect((await get(to)).status, to).toBe(200);
    }
    for (const path of nothing) await isNothing(path);
  });

  it("leaves the desk's own addresses alone", async () => {
    for (const path of [
      "/desk",
      "/Desk/",
      "/desk/x/2023-09",
      "//elsewhere.example/x",
      "/sign-in",
      "/team",
      "/join/abc",
      "/assets/a.js",
      "/healthz",
    ])
      expect((await get(path)).status, path).toBe(299);
    expect((await get(`/${desk.slug}/2023-09`, {}, "POST")).status).toBe(299);
  });
});

describe("a published month", () => {
  it("is a page, a Word file and data, for everybody, with no cookie and no script", async () => {
    await publish();
    const { slug } = desk;
    const page = await get(`/${slug}/2023-09`);
    expect(page.status).toBe(200);
    expect(page.headers.get("set-cookie")).toBeNull();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain("The district court of Tarn");
    expect(html.replace(/<script type="application\/ld\+json">/gu, "")).not.toContain("<script");
    expect(html).toContain("Edition 1");
    const json = await (await get(`/${slug}/2023-09.json`)).json();
    expect(json).toMatchObject({ format: "chronicle-report/1", report: { month: "2023-09" } });
    const word = await get(`/${slug}/2023-09.docx`);
    expect(word.headers.get("content-disposition")).toContain(`${slug}-2023-09-1.docx`);
    expect(Object.keys(unzipSync(new Uint8Array(await word.arrayBuffer())))).toContain("word/document.xml");
  });

  it("is cached: strong tags for every coding, and 304 for who has it", async () => {
    await publish();
    const path = `/${desk.slug}/2023-09`;
    const etags = new Set<string>();
    for (const coding of ["br", "gzip", "identity"]) {
      const answer = await get(path, { "accept-encoding": coding });
      const etag = answer.headers.get("etag") ?? "";
      expect(etag).toMatch(/^"[^"]+"$/u);
      etags.add(etag);
      expect(answer.headers.get("content-encoding")).toBe(coding === "identity" ? null : coding);
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      const again = await get(path, { "accept-encoding": coding, "if-none-match": `"x", W/${etag}` });
      expect([again.status, await again.text()]).toEqual([304, ""]);
    }
    expect(etags.size).toBe(3);
    const head = await get(path, {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
    for (const one of [
      "/",
      `/${desk.slug}/`,
      `/${desk.slug}/feed.xml`,
      `${path}/1.json`,
      "/nowhere/2023-09",
    ]) {
      const [asked, whole] = [await get(one, {}, "HEAD"), await get(one)];
      const said = (answer: Response) => {
        const { date: _d, connection: _c, "keep-alive": _k, ...headers } = Object.fromEntries(answer.headers);
        return [answer.status, headers];
      };
      expect(said(asked), one).toEqual(said(whole));
      expect(await asked.text()).toBe("");
    }
    // A withdrawn edition must be gone from caches soon.
    expect((await get(`${path}/1.json`)).headers.get("cache-control")).toBe("public, max-age=600");
    expect((await get(path)).headers.get("cache-control")).toContain("max-age=60,");
  });

  it("is listed, in the house and in feeds", async () => {
    await publish();
    const { slug } = desk;
    expect(await textOf("/")).toContain(`href="/${slug}/"`);
    expect((await get("/", { cookie: "session=x" })).status).toBe(299);
    expect((await get(`/${slug}`)).headers.get("location")).toBe(`/${slug}/`);
    expect(await textOf(`/${slug}/`)).toContain(`href="/${slug}/2023-09/1"`);
    const atom = await textOf(`/${slug}/feed.xml`);
    expect(atom).toContain(`<id>https://desk.example.org/${slug}/2023-09/1</id>`);
    const feed = await (await get(`/${slug}/feed.json`)).json();
    expect(feed.items).toMatchObject([{ url: `https://desk.example.org/${slug}/2023-09/1` }]);
  });

  it("keeps its first edition for ever, with a notice when there is a second", async () => {
    await publish();
    const path = `/${desk.slug}/2023-09`;
    const first = await textOf(path);
    expect(await textOf(`${path}/1`)).toBe(first);
    await reopen();
    await desk.write(editor, "e1", " The hall was full.");
    await publish();
    const second = await textOf(path);
    expect(second).toContain("The hall was full.");
    expect(second).toContain("Corrections since edition 1");
    expect(await textOf(`${path}/1.html`)).toBe(first);
    const old = await textOf(`${path}/1`);
    expect(old).toContain("has been replaced by a later one");
    expect(old).not.toContain("The hall was full.");
    expect(old.length).toBeGreaterThan(first.length);
  });

  it("keeps the style it was published with when pages come to look otherwise", async () => {
    await publish();
    const { editions } = house();
    const hash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const file: typeof editions.file = async (id, kind) => {
      const kept = await editions.file(id, kind);
      const text = new TextDecoder().decode(kept?.bytes).replace(/sha256-[^']+/u, hash);
      return { sha256: "", bytes: new TextEncoder().encode(text) };
    };
    const pages = createPublicPages({ ...house(), editions: { ...editions, file } });
    const older = createServer((req, res) => pages(req, res, () => res.end()));
    await new Promise<void>((resolve) => older.listen(0, "127.0.0.1", resolve));
    const { port } = older.address() as AddressInfo;
    for (const rest of ["", "/1", "/1.html"]) {
      const answer = await fetch(`http://127.0.0.1:${port}/${desk.slug}/2023-09${rest}`);
      expect(answer.headers.get("content-security-policy"), rest).toContain(`style-src '${hash}'`);
    }
    await new Promise((resolve) => older.close(resolve));
  });

  it("leaves a notice and not a hole when it is withdrawn, at once", async () => {
    await publish();
    const path = `/${desk.slug}/2023-09`;
    expect((await get(path)).status).toBe(200);
    await house().commands.withdrawEdition(await publisher.actor(), {
      reportId: desk.reportId,
      n: 1,
      reason: "SECRET-REASON",
    });
    for (const one of [path, `${path}/1`, `${path}.json`, `${path}/1.docx`, `${path}/1.html`]) {
      const answer = await get(one);
      const body = await answer.text();
      expect(answer.status, one).toBe(410);
      expect(body).toContain("was withdrawn on");
      expect(body).not.toContain("district court");
      expect(body).not.toContain("SECRET-REASON");
    }
  });
});

describe("nothing internal leaks", () => {
  it("canaries in names, deleted text, drafts, reasons and hidden sources are in no published byte", async () => {
    const canary = (what: string) => `CANARY-${what}`;
    const proposal = report(
      entry("2023-09-04", "The district court of Tarn opened the hearing in public.", cite(1), {
        id: canary("entry-id"),
        lead: `September 4, ${canary("old-lead")}: `,
      }),
      entry("2023-09-05", "The appeal of the teachers of Velm was heard and granted.", cite(2)),
      entry("2023-09-06", "A march through the centre of Osk ended without arrests.", cite(3)),
      {
        sources: [
          source(1, { title: "Page 1" }),
          source(2, {
            kind: "withheld",
            url: `https://example.org/${canary("withheld-url")}`,
            title: canary("withheld-title"),
            note: canary("withheld-note"),
          }),
          source(3, { title: "Page 3" }),
        ],
      },
    );
    desk = await openDesk(house(), proposal);
    [editor, reviewer, publisher] = await Promise.all([
      desk.person("editor"),
      desk.person("reviewer"),
      desk.person("publisher"),
    ]);
    await house().deps.storage.people.change(editor.personId, { name: canary("person") });
    await desk.write(editor, "e2", ` ${canary("deleted-entry")}`);
    await desk.write(editor, "e3", ` ${canary("deleted-words")}`);
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
      deleteEntry(doc, "e3", canary("set-aside-reason"));
    });
    const actor = await publisher.actor();
    await desk.submit(editor, canary("entry-id"));
    await desk.requestChanges(reviewer, canary("entry-id"), canary("review-reason"));
    await desk.passAll(editor, reviewer);
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => deleteEntry(doc, "e2"));
    await desk.write(editor, canary("entry-id"), " A last word.");
    const { blocking, seq } = await house().queries.publishGate(actor, { reportId: desk.reportId });
    const lines = blocking.map(({ key, binding }) => ({ key, binding }));
    const reason = canary("waiver-reason");
    await house().commands.waiveFinding(actor, { reportId: desk.reportId, lines, reason, seq });
    await desk.publish(publisher);
    await reopen();
    await desk.write(editor, canary("entry-id"), " Another.");
    await publish();
    await desk.write(editor, canary("entry-id"), ` ${canary("draft")}`);
    const path = `/${desk.slug}`;
    const addresses = [
      "/",
      `${path}/`,
      `${path}/feed.xml`,
      `${path}/feed.json`,
      ...["", ".html", ".json", ".docx", "/1", "/1.html", "/1.json", "/1.docx", "/2"].map(
        (rest) => `${path}/2023-09${rest}`,
      ),
    ];
    const secrets = [desk.teamId, desk.reportId, desk.docId, editor, reviewer, publisher].map((one) =>
      typeof one === "string" ? one : one.personId,
    );
    for (const address of addresses) {
      const answer = await get(address, { "accept-encoding": "gzip" });
      expect(answer.status, address).toBe(200);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const parts = address.endsWith(".docx") ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) {
        const text = new TextDecoder().decode(part[0] === 0x1f ? gunzipSync(part) : part);
        expect(text, address).not.toMatch(/CANARY|Aru Bekova|@example\.org|Night Desk/u);
        for (const secret of secrets) expect(text, address).not.toContain(secret);
      }
    }
  });
});

describe("the same edition", () => {
  it("made twice is the same bytes", async () => {
    const frozen = freezeReport(sampleReport(), "report-1");
    const facts = {
      n: 1,
      publishedOn: "2023-10-04",
      chronicleTitle: "Steppe Chronicle",
      path: "/steppe/2023-09",
      origin: "https://chronicle.example.org",
      corrections: [],
      isAlone: false,
    };
    expect(await makeEditionFiles(frozen, facts)).toEqual(await makeEditionFiles(frozen, facts));
  });
});
