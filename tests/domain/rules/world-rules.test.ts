/** The rules on what was seen: each fires when it should, says so in one sentence, and never accuses a page that is only closed. */
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../server/domain/observation/metadata.ts";
import {
  judged,
  LINK_STATES,
  type Observation,
  REASONS,
  type Reason,
} from "../../../server/domain/observation/observation.ts";
import { createWorld, type Known, NO_WORLD } from "../../../server/domain/observation/source-world.ts";
import type { Report, Source } from "../../../server/domain/report/model.ts";
import { WORLD_RULES, worldRules } from "../../../server/domain/rules/world/world-rules.ts";
import { findingsOf } from "../../factories/findings.ts";
import { cite, entry, report, source } from "../../factories/report.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse("2031-03-10T12:00:00Z");
const URL_1 = "https://news.example.org/2023/09/1.html";

function seen(reason: Reason, ago = 0, fields: Partial<Observation["evidence"]> = {}) {
  const { state } = judged(reason);
  const evidence = {
    status: 200,
    finalUrl: null,
    chain: [],
    headers: {},
    detail: null,
    title: null,
    took: 5,
    ...fields,
  };
  return {
    url: URL_1,
    state,
    reason,
    at: NOW - ago,
    evidence,
    vantage: "here",
    checker: "c",
    metadata: NO_METADATA,
  };
}

function copy(text: string, ago = 0, fields: object = {}) {
  return {
    id: `copy-${ago}`,
    url: URL_1,
    origin: "fetched" as const,
    takenAt: NOW - ago,
    mediaType: "text/html; charset=utf-8",
    state: "ok" as const,
    textSha256: `sha of ${text}`,
    text,
    ...fields,
  };
}

const LONG =
  "The court of the Tarn district adjourned the hearing of the shepherd until the end of the month. ".repeat(
    4,
  );

function known(fields: Partial<Known>): Known {
  const copies = fields.copies === undefined ? [copy(LONG)] : fields.copies;
  return { observations: [seen("answered")], handChecks: [], copies, text: LONG, ...fields };
}

function month(body: string, fields: Partial<Source> = {}): Report {
  return report(entry("2023-09-05", body, cite(1), "."), { sources: [source(1, fields)] });
}

/** "L03 block", in order. */
function fired(fields: Partial<Known>, subject: Report = month("The court sat")): readonly string[] {
  const world = createWorld(() => known(fields), NOW);
  return findingsOf(worldRules(world), subject).map((one) => `${one.ruleId} ${one.severity}`);
}

function messages(fields: Partial<Known>, subject: Report = month("The court sat")): readonly string[] {
  return findingsOf(worldRules(createWorld(() => known(fields), NOW)), subject).map((one) => one.message);
}

describe("the world's rules", () => {
  it("are the catalogue's, each with its words", () => {
    const ids = WORLD_RULES.map((rule) => rule.id);
    expect(ids).toEqual("L01 L02 L03 L04 L05 A01 A02 A03 A04 D01 Q01 Q02".split(" "));
    for (const { title, explanation } of WORLD_RULES) {
      expect(title).not.toMatch(/[.!]$/u);
      expect(explanation).toMatch(/\.$/u);
      expect(explanation.length).toBeGreaterThan(60);
    }
  });

  it("say nothing where nothing was seen", () => {
    expect(findingsOf(worldRules(NO_WORLD), month("“One two three four five six” he said"))).toEqual([]);
    expect(fired({ observations: [], copies: [], text: "" })).toEqual([]);
  });

  it("say nothing of a page in order with a copy", () => {
    expect(fired({})).toEqual([]);
  });
});

describe("links", () => {
  it("L01 offers the new address", () => {
    const moved = seen("permanent-redirect", 0, { finalUrl: "https://news.example.org/new/1" });
    const [one] = findingsOf(
      worldRules(createWorld(() => known({ observations: [moved] }), NOW)),
      month("The court sat"),
    );
    expect(one).toMatchObject({
      ruleId: "L01",
      severity: "info",
      message: "The page of source 1 has moved to news.example.org/new/1",
      fix: {
        edit: { type: "setSource", sourceId: "s1", changes: { url: "https://news.example.org/new/1" } },
      },
    });
  });

  it.each(Object.keys(REASONS) as Reason[])(
    "%s is told by one rule, and only a page that is gone blocks",
    (reason) => {
      const twice = [seen(reason), seen(reason, 20 * MINUTE)].map((one) => ({
        ...one,
        evidence: { ...one.evidence, finalUrl: "https://news.example.org/new/1" },
      }));
      const expected = {
        ok: [],
        moved: ["L01 info"],
        "soft-404": ["L02 warn"],
        broken: ["L03 warn"],
        blocked: ["L04 info"],
        unknown: ["L05 info"],
      }[REASONS[reason]];
      expect(fired({ observations: twice })).toEqual(expected);
      const without = fired({ observations: twice, copies: [], text: "" });
      expect(without.some((one) => one.endsWith("block"))).toBe(REASONS[reason] === "broken");
      const words = messages({ observations: twice }).join();
      if (REASONS[reason] === "blocked" || REASONS[reason] === "unknown") {
        expect(words).not.toMatch(/\b(?:broken|dead|gone|not there)\b/iu);
      }
    },
  );

  it("every state is somebody's", () => {
    expect(new Set(Object.values(REASONS))).toEqual(new Set(LINK_STATES));
  });

  it.each([
    ["once", [0], "L05 info"],
    ["twice within nine minutes", [0, 9 * MINUTE], "L05 info"],
    ["twice, ten minutes apart", [0, 10 * MINUTE], "L03 warn"],
  ])("404 %s", (_, agos, expected) => {
    expect(fired({ observations: agos.map((ago) => seen("not-found", ago)) })).toEqual([expected]);
  });

  it.each([
    [[0, 3 * DAY, 6 * DAY], true],
    [[0, 3 * DAY, 5 * DAY], false],
    [[0, 1 * DAY, 2 * DAY, 3 * DAY, 4 * DAY, 5 * DAY, 6 * DAY], true],
    [[0, 3 * DAY], false],
  ])("failures %j ago: dead %s", (agos, isDead) => {
    const said = messages({ observations: agos.map((ago) => seen("not-found", ago)) });
    expect(said[0]?.includes("is dead")).toBe(isDead);
  });

  it("what could not be checked in between counts for nothing, what was in order for everything", () => {
    const gone = [
      seen("not-found"),
      seen("time-out", DAY),
      seen("not-found", 3 * DAY),
      seen("log-in", 4 * DAY),
      seen("gone", 6 * DAY),
    ];
    expect(messages({ observations: gone })[0]).toContain("is dead");
    const back = [
      seen("not-found"),
      seen("answered", DAY),
      seen("not-found", 3 * DAY),
      seen("gone", 6 * DAY),
    ];
    expect(fired({ observations: back })).toEqual(["L05 info"]);
  });

  it("a copy elsewhere keeps a broken link from blocking", () => {
    const observations = [seen("not-found"), seen("not-found", DAY)];
    const archived = month("The court sat", {
      archiveUrl: "https://web.archive.org/web/20310301120000/https://news.example.org/1",
    });
    expect(fired({ observations, copies: [], text: "" }, archived)).toEqual(["L03 warn"]);
    expect(fired({ observations, copies: null, text: "" })).toEqual(["L03 warn"]);
    expect(fired({ observations, copies: [], text: "" })).toEqual(["L03 block", "A01 warn"]);
  });

  it.each([
    [29 * DAY, []],
    [30 * DAY, ["L04 info"]],
  ])("“I checked it” %s ms ago", (ago, expected) => {
    const check = { url: URL_1, personId: "p", personName: "Aru", at: NOW - ago, note: null };
    expect(fired({ observations: [seen("challenge")], handChecks: [check] })).toEqual(expected);
    expect(
      fired({ observations: [seen("challenge")], handChecks: [{ ...check, url: "https://other.example/" }] }),
    ).toEqual(["L04 info"]);
  });

  it("what was seen of another address says nothing of this one", () => {
    expect(fired({ observations: [{ ...seen("not-found"), url: "https://old.example.org/" }] })).toEqual([]);
  });
});

describe("copies", () => {
  it.each([
    ["none", { copies: [], text: "" }, ["A01 warn"]],
    ["nobody knows", { copies: null, text: "" }, []],
    ["a near-empty page", { copies: [copy("Hello")], text: "Hello" }, ["A02 warn"]],
    ["a log-in page", { copies: [copy(LONG, 0, { state: "blocked" })] }, ["A02 warn"]],
    ["a PDF without words", { copies: [copy("", 0, { mediaType: "application/pdf" })], text: "" }, []],
    ["other words than before", { copies: [copy(LONG), copy("Older words", DAY)] }, ["A04 info"]],
    [
      "of another address",
      { copies: [copy(LONG, 0, { url: "https://old.example.org/" })], text: "" },
      ["A01 warn"],
    ],
  ] as const)("%s", (_, fields, expected) => {
    expect(fired(fields as Partial<Known>)).toEqual(expected);
  });

  it.each([
    ["https://web.archive.org/save/https://a.example/", true],
    ["https://web.archive.org/web/*/https://a.example/", true],
    ["https://web.archive.org/web/2031/https://a.example/", true],
    ["https://web.archive.org/web/20310301120000*/https://a.example/", true],
    ["https://web.archive.org/web/20310301120000/https://a.example/", false],
    ["https://web.archive.org/web/20310301120000id_/https://a.example/", false],
    ["https://archive.ph/AbCdE", false],
  ])("A03 %s: %s", (archiveUrl, fires) => {
    const found = findingsOf(WORLD_RULES, month("The court sat", { archiveUrl })).map((one) => one.ruleId);
    expect(found).toEqual(fires ? ["A03"] : []);
  });
});

describe("dates", () => {
  const dated = (publishedOn: string | null, body = "The court sat") => month(body, { publishedOn });
  const page = (value: string) => ({
    observations: [{ ...seen("answered"), metadata: { publishedOn: { value, origin: "meta" as const } } }],
  });
  it.each([
    [dated("2023-09-04"), {}, true],
    [dated("2023-09-05"), {}, false],
    [dated("2023-09-06"), {}, false],
    [dated(null), page("2023-09-03"), true],
    [dated(null), page("2023-09-04"), false],
    [dated("2023-09-05"), page("2023-08-01"), false],
    [dated("2023-09-04", "The court will sit"), {}, false],
    [dated("2023-09-04", "Суд состоится"), {}, false],
    [dated("2023-09-04", "Сот отырысы өтеді"), {}, false],
  ])("case %#", (subject, fields, fires) => {
    expect(fired(fields, subject)).toEqual(fires ? ["D01 warn"] : []);
  });
});

describe("quotations", () => {
  const text = `${LONG}“Nobody showed us a permit, neither then nor today,” his lawyer said after the session. The office found 17 letters and did not bring the register. `;
  const quoted = (words: string) => month(`He said: “${words}”`);
  it.each([
    ["as it stands", "Nobody showed us a permit, neither then nor today", []],
    ["with other marks and case", "nobody showed us a permit — neither then, nor today", []],
    ["with a slip of the pen", "Nobody showed us a permitt, neither then nor today", []],
    ["with a gap", "Nobody showed us a permit … neither then nor today", []],
    ["four words", "Everybody saw the permit", []],
    ["not there at all", "The mayor apologised to every single villager personally", ["Q01 warn"]],
    ["another number", "The office found 18 letters and did not bring the register", ["Q01 warn"]],
    ["without its not", "The office found 17 letters and did bring the register", ["Q01 warn"]],
  ])("%s", (_, words, expected) => {
    expect(fired({ copies: [copy(text)], text }, quoted(words))).toEqual(expected);
  });

  it("offer the page's own wording", () => {
    const subject = quoted("The office found 18 letters and did not bring the register");
    const [one] = findingsOf(
      worldRules(createWorld(() => known({ copies: [copy(text)], text }), NOW)),
      subject,
    );
    expect(one?.fix?.edit).toMatchObject({
      type: "replaceText",
      text: "The office found 17 letters and did not bring the register",
    });
  });

  it("in another language cannot be checked, and are never called absent", () => {
    const russian =
      "Разрешения нам не показали ни тогда, ни сегодня, сказала после заседания адвокат пастуха. ".repeat(3);
    expect(
      fired(
        { copies: [copy(russian)], text: russian },
        quoted("Nobody showed us a permit, neither then nor today"),
      ),
    ).toEqual(["Q02 info"]);
  });

  it("say nothing while one of the sources has no words to look in", () => {
    const subject = report(
      entry(
        "2023-09-05",
        "“The mayor apologised to every single villager personally”",
        cite(1),
        cite(2),
        ".",
      ),
    );
    const world = createWorld((id) => (id === "s1" ? known({ copies: [copy(text)], text }) : undefined), NOW);
    expect(findingsOf(worldRules(world), subject)).toEqual([]);
  });
});
