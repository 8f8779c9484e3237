/** The workflow's table over HTTP: every role, state and action; and that no id of another team's opens anything. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "../../server/domain/policy/actor.ts";
import { ROLES, type Role } from "../../server/domain/policy/roles.ts";
import { mayReview, type ReviewVerdict } from "../../server/domain/workflow/may-review.ts";
import { ENTRY_ACTIONS, type EntryAction } from "../../server/domain/workflow/review-records.ts";
import { ENTRY_STATUSES, type EntryStatus } from "../../server/domain/workflow/standing.ts";
import { cite, entry, report, source } from "../factories/report.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { type Answer, reviewDoors } from "./review-http-house.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const doors = reviewDoors(house);

/** One entry for each status, each with a source of its own. */
const proposal = () =>
  report(
    ...ENTRY_STATUSES.map((_status, index) =>
      entry(
        `2023-09-0${index + 1}`,
        `The district court of Tarn heard case number ${index + 1}.`,
        cite(index + 1),
      ),
    ),
    {
      sources: ENTRY_STATUSES.map((_status, index) =>
        source(index + 1, { title: `Page ${index + 1}`, outlet: "The Gazette" }),
      ),
    },
  );

const entryOf = (status: EntryStatus) => `e${ENTRY_STATUSES.indexOf(status) + 1}`;
const homeOf = ({ slug }: Pick<Desk, "slug">) => `/desk/${slug}/2023-09`;

interface Team {
  readonly desk: Desk;
  readonly home: string;
  readonly as: { readonly [R in Role]: TestPerson };
}

async function openTeam(): Promise<Team> {
  const desk = await openDesk(house(), proposal());
  const people = await Promise.all(ROLES.map(async (role) => [role, await desk.person(role)] as const));
  const as = Object.fromEntries(people) as Team["as"];
  return { desk, home: homeOf(desk), as };
}

/** Brings the entries to their statuses. What makes one stale is written by somebody without a part in the test. */
async function bringToStatuses({ desk }: Team): Promise<void> {
  const [writer, judge] = [await desk.person("editor"), await desk.person("reviewer")];
  for (const status of ENTRY_STATUSES) {
    const id = entryOf(status);
    if (status === "draft") continue;
    await desk.submit(writer, id);
    if (status === "changesRequested") await desk.requestChanges(judge, id);
    if (status === "approved" || status === "stale") await desk.approve(judge, id);
    if (status === "stale") await desk.write(writer, id, " The bench agreed.");
  }
}

async function seen({ desk, as }: Team, entryId: string) {
  const form = { reportId: desk.reportId, entryId };
  return house().queries.reviewEntry(await as.reader.actor(), form);
}

async function onEntry(team: Team, person: TestPerson | null, action: EntryAction, entryId: string) {
  const { digest, seq } = await seen(team, entryId);
  const reason = action === "requestChanges" ? { reason: "Please say which court." } : {};
  return doors.decide(person, team.home, { do: action, entryId, digest, seq, ...reason });
}

/** What the table answers, as HTTP says it. */
function expectVerdict(answer: Answer, verdict: ReviewVerdict): void {
  if (verdict.ok) expect(answer).toMatchObject({ status: 200, json: { result: null } });
  else if (verdict.why === "not-a-member") expect(answer.status).toBe(404);
  else if (verdict.why.startsWith("needs-"))
    expect(answer).toMatchObject({ status: 403, json: { code: "NOT_ALLOWED" } });
  else expect(answer).toMatchObject({ status: 422, json: { code: "REVIEW_REFUSED", why: verdict.why } });
}

const verdictOn = (
  actor: Actor,
  teamId: string,
  action: EntryAction,
  entry: EntryStatus,
  hasWritten: boolean,
) => mayReview(actor, action, { teamId, report: "open", entry, hasWritten });

describe("an entry, for every role and status", () => {
  it.each(ROLES)(
    "%s",
    async (role) => {
      for (const action of ENTRY_ACTIONS) {
        const team = await openTeam();
        await bringToStatuses(team);
        const person = team.as[role];
        for (const status of ENTRY_STATUSES) {
          const verdict = verdictOn(await person.actor(), team.desk.teamId, action, status, false);
          expectVerdict(await onEntry(team, person, action, entryOf(status)), verdict);
          const now = await team.desk.status(entryOf(status));
          if (!verdict.ok) expect(now, `${action} from ${status}`).toBe(status);
        }
      }
    },
    120_000,
  );

  it("a reviewer who wrote in it approves nothing, whatever else they are", async () => {
    const team = await openTeam();
    const person = await team.desk.person("reviewer", "editor", "publisher", "admin");
    for (const status of ENTRY_STATUSES) await team.desk.write(person, entryOf(status), " So it was.");
    await team.desk.submit(person, "e1");
    const answer = await onEntry(team, person, "approve", "e1");
    expectVerdict(answer, { ok: false, why: "own-words" });
    expect(await team.desk.status("e1")).toBe("submitted");
  });
});

describe("sources, citations and the gate, for every role", () => {
  let team: Team;
  beforeEach(async () => {
    team = await openTeam();
  });

  const sayings = async () => {
    const { sources, claims, seq } = await seen(team, "e1");
    const { reportId } = team.desk;
    const gate = await house().queries.publishGate(await team.as.reader.actor(), { reportId });
    const [line] = gate.blocking;
    const [found, claim] = [sources[0], claims[0]];
    if (!found || !claim || !line) throw new Error("the sample month has lost its sources");
    const { binding } = found;
    const verdict = { do: "setSourceVerdict", sourceId: found.source.id, binding, seq };
    const tick = {
      do: "tickCitation",
      entryId: "e1",
      citationId: claim.citationId,
      binding: claim.binding,
      seq,
    };
    const waiver = { do: "waive", lines: [{ key: line.key, binding: line.binding }], seq };
    return {
      verify: { ...verdict, verdict: "verified", reason: null },
      reject: { ...verdict, verdict: "rejected", reason: "Another town." },
      tick: { ...tick, isTicked: true },
      untick: { ...tick, isTicked: false },
      waive: { ...waiver, reason: "Known and accepted." },
      publish: { do: "publish", digest: gate.digest, seq: gate.seq },
    };
  };
  const NEEDS = {
    verify: "reviewer",
    reject: "reviewer",
    tick: "reviewer",
    untick: "reviewer",
    waive: "publisher",
    publish: "publisher",
  } as const;

  it.each(ROLES)("%s", async (role) => {
    for (const [name, needed] of Object.entries(NEEDS) as [keyof typeof NEEDS, Role][]) {
      const said = await sayings();
      const { status, json } = await doors.decide(team.as[role], team.home, said[name]);
      if (role !== needed) expect([name, status, json.code]).toEqual([name, 403, "NOT_ALLOWED"]);
      // The gate is closed: there is a month of entries nobody has approved.
      else if (name === "publish") expect([status, json.code]).toEqual([422, "GATE_CLOSED"]);
      else expect([name, status]).toEqual([name, 200]);
    }
  });

  it.each(ROLES)("%s, when the month is published", async (role) => {
    await team.desk.passAll(await team.desk.person("editor"), await team.desk.person("reviewer"));
    const publisher = await team.desk.person("publisher");
    const said = await (async () => {
      const { sources, claims, seq } = await seen(team, "e1");
      return { source: sources[0], claim: claims[0], seq };
    })();
    await team.desk.publish(publisher);
    const person = team.as[role];
    const onSource = { sourceId: said.source?.source.id, binding: said.source?.binding, seq: said.seq };
    const closed = await doors.decide(person, team.home, {
      do: "setSourceVerdict",
      ...onSource,
      verdict: "verified",
      reason: null,
    });
    expectVerdict(closed, {
      ok: false,
      why: role === "reviewer" ? "report-published" : "needs-reviewer",
    });
    const mayPublish = role === "publisher";
    const withdraw = { do: "withdrawEdition", n: 1, reason: "Somebody is in danger." };
    expect((await doors.decide(person, team.home, withdraw)).status).toBe(mayPublish ? 200 : 403);
    const again = await doors.decide(person, team.home, withdraw);
    expect([again.status, again.json.why]).toEqual(mayPublish ? [422, "already-withdrawn"] : [403, null]);
    const reopen = { do: "reopen", reason: "A reader found a mistake." };
    expect((await doors.decide(person, team.home, reopen)).status).toBe(mayPublish ? 200 : 403);
    const open = await doors.decide(person, team.home, reopen);
    expect([open.status, open.json.why]).toEqual(mayPublish ? [422, "report-not-published"] : [403, null]);
  });
});

describe("what the person saw", () => {
  it("is compared: 409 says what changed, and the second look decides", async () => {
    const team = await openTeam();
    await team.desk.submit(team.as.editor, "e1");
    const { digest, seq } = await seen(team, "e1");
    await team.desk.write(team.as.editor, "e1", " The hall was full.");
    const said = { do: "approve", entryId: "e1", digest, seq };
    expect(await doors.decide(team.as.reviewer, team.home, said)).toMatchObject({
      status: 409,
      json: { code: "CHANGED_SINCE", changed: [{ entryId: "e1", fields: ["words"] }] },
    });
    expect((await onEntry(team, team.as.reviewer, "approve", "e1")).status).toBe(200);
  });
});

describe("from outside", () => {
  let own: Team;
  let other: Team;
  beforeEach(async () => {
    own = await openTeam();
    other = await openTeam();
    await other.desk.submit(other.as.editor, "e1");
  });
  /** Everything a person can be in their own team. */
  const stranger = () => own.desk.person(...ROLES);

  it("another team's month answers like one that does not exist, whatever is asked of it", async () => {
    const person = await stranger();
    const { digest, seq } = await seen(other, "e1");
    const nothing = await doors.decide(person, "/desk/no-such-chronicle/2023-09", {
      do: "reopen",
      reason: "why",
    });
    expect(nothing.status).toBe(404);
    for (const said of [
      { do: "approve", entryId: "e1", digest, seq },
      { do: "publish", digest, seq },
      { do: "reopen", reason: "why not" },
      { do: "withdrawEdition", n: 1, reason: "why not" },
      { do: "nothing-we-know" },
    ]) {
      expect(await doors.decide(person, other.home, said)).toEqual(nothing);
    }
    for (const path of ["/statuses", "/review/entry?id=e1", "/review/entry?id="]) {
      const [theirs, none] = [
        await doors.get(person, other.home + path),
        await doors.get(person, `/desk/no-such-chronicle/2023-09${path}`),
      ];
      expect(theirs.status).toBe(404);
      expect(theirs).toEqual(none);
    }
    expect(await other.desk.status("e1")).toBe("submitted");
  });

  it("an id of another team's is nothing in one's own month, and no body names another report", async () => {
    const person = await stranger();
    const { digest, seq, sources, claims } = await seen(other, "e1");
    const [found, claim] = [sources[0], claims[0]];
    // The same month, made anew with other ids: nothing of it is in the other one.
    const foreign = { entryId: "entry-of-another-team", digest, seq };
    const sayings: readonly object[] = [
      { do: "approve", ...foreign },
      { do: "submit", ...foreign },
      {
        do: "tickCitation",
        ...foreign,
        digest: undefined,
        citationId: "c",
        binding: claim?.binding,
        isTicked: true,
      },
      {
        do: "setSourceVerdict",
        sourceId: "source-of-another-team",
        binding: found?.binding,
        seq,
        verdict: "verified",
        reason: null,
      },
      { do: "revokeWaiver", waiverId: "00000000-0000-4000-8000-000000000000" },
    ];
    for (const said of sayings) {
      const { status } = await doors.decide(person, own.home, said);
      expect([JSON.stringify(said), status]).toEqual([JSON.stringify(said), 404]);
    }
    expect((await doors.get(person, `${own.home}/review/entry?id=entry-of-another-team`)).status).toBe(404);
    // The address decides which report it is.
    const named = { do: "submit", entryId: "e2", digest, seq, reportId: other.desk.reportId };
    await doors.decide(person, own.home, named);
    expect(await other.desk.status("e2")).toBe("draft");
  });

  it("a waiver of another team's cannot be taken back", async () => {
    await other.desk.waiveAll(other.as.publisher);
    const { waived } = await house().queries.publishGate(await other.as.publisher.actor(), {
      reportId: other.desk.reportId,
    });
    const waiverId = waived[0]?.waiverId;
    const person = await stranger();
    expect((await doors.decide(person, own.home, { do: "revokeWaiver", waiverId })).status).toBe(404);
    expect(
      (await doors.decide(other.as.publisher, other.home, { do: "revokeWaiver", waiverId })).status,
    ).toBe(200);
  });

  it("nobody without a session is told anything", async () => {
    expect((await doors.decide(null, own.home, { do: "reopen", reason: "why" })).status).toBe(401);
    expect((await doors.get(null, `${own.home}/statuses`)).status).toBe(401);
    expect((await doors.get(null, `${own.home}/review/entry?id=e1`)).status).toBe(401);
  });

  it("another site's page decides nothing in one's name", async () => {
    const { digest, seq } = await seen(own, "e1");
    const said = { do: "submit", entryId: "e1", digest, seq };
    const foreign = [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, {}];
    for (const headers of foreign) {
      expect(
        (await doors.decide(own.as.editor, own.home, said, headers as Record<string, string>)).status,
      ).toBe(403);
    }
    expect(await own.desk.status("e1")).toBe("draft");
  });

  it("what is no decision is refused and changes nothing", async () => {
    for (const said of [null, [], "approve", { do: "constructor" }, { do: ["approve"] }, {}])
      expect((await doors.decide(own.as.reviewer, own.home, said)).status).toBe(400);
    const broken = await doors.decide(own.as.reviewer, own.home, { do: "approve", entryId: "e1" });
    expect(broken).toMatchObject({ status: 422, json: { code: "FORM_INVALID" } });
  });
});
