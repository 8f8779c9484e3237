/** Review on real storage: who may say what about which words, and what happens when two things happen at once. */
import { beforeEach, describe, expect, it } from "vitest";
import type { XmlText } from "yjs";
import { ChangedSince } from "../../server/domain/workflow/changed-since.ts";
import { readCopy } from "../factories/read-copy.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";
import { type Desk, openDesk } from "./review-kit.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
let desk: Desk;
let editor: TestPerson;
let reviewer: TestPerson;

beforeEach(async () => {
  desk = await openDesk(house());
  editor = await desk.person("editor");
  reviewer = await desk.person("reviewer", "editor");
});

const seen = async (person: TestPerson, entryId: string) => {
  const { reportId } = desk;
  const { digest, seq } = await house().queries.reviewEntry(await person.actor(), { reportId, entryId });
  return { reportId, entryId, digest, seq };
};

describe("an entry", () => {
  it("goes from draft through review to approved, and is stale as soon as a word changes", async () => {
    expect(await desk.status("e1")).toBe("draft");
    await desk.submit(editor, "e1");
    expect(await desk.status("e1")).toBe("submitted");
    await desk.approve(reviewer, "e1");
    expect(await desk.status("e1")).toBe("approved");
    await desk.write(editor, "e1", " The hall was full.");
    expect(await desk.status("e1")).toBe("stale");
    expect(await desk.status("e2")).toBe("draft");
  });

  it("is stale when the data of a source it cites changes, and no other entry is", async () => {
    await desk.submit(editor, "e1");
    await desk.submit(editor, "e2");
    await desk.approve(reviewer, "e1");
    await desk.approve(reviewer, "e2");
    await desk.setTitle(editor, "s1", "Another title");
    expect(await desk.status("e1")).toBe("stale");
    expect(await desk.status("e2")).toBe("approved");
  });

  it("is approved again when it says again what was approved", async () => {
    await desk.submit(editor, "e1");
    await desk.approve(reviewer, "e1");
    await desk.setTitle(editor, "s1", "Another title");
    await desk.setTitle(editor, "s1", "Page 1");
    expect(await desk.status("e1")).toBe("approved");
  });

  it("comes back with a reason, and its writers are told", async () => {
    await desk.write(editor, "e1", " The hall was full.");
    await desk.submit(editor, "e1");
    await desk.requestChanges(reviewer, "e1", "Which hall?");
    const { by, status } = await house().queries.reviewEntry(await editor.actor(), {
      reportId: desk.reportId,
      entryId: "e1",
    });
    expect([status, by?.reason]).toEqual(["changesRequested", "Which hall?"]);
    const told = await house().deps.storage.notifications.list(editor.personId, 10);
    expect(told).toMatchObject([{ kind: "changesRequested", entryId: "e1", count: 1 }]);
  });

  it("is taken back from review to what it was before", async () => {
    await desk.submit(editor, "e1");
    await house().commands.withdrawSubmission(await editor.actor(), await seen(editor, "e1"));
    expect(await desk.status("e1")).toBe("draft");
  });

  it("shows what its last approval approved, beside what it says now", async () => {
    await desk.submit(editor, "e1");
    await desk.approve(reviewer, "e1");
    await desk.write(editor, "e1", " The hall was full.");
    const { now, approved } = await house().queries.reviewEntry(await reviewer.actor(), {
      reportId: desk.reportId,
      entryId: "e1",
    });
    expect(JSON.stringify(approved?.entry.body)).not.toContain("The hall was full.");
    expect(JSON.stringify(now.entry.body)).toContain("The hall was full.");
  });
});

describe("nobody approves their own words", () => {
  const own = async (entryId: string) => {
    await desk.submit(editor, entryId);
    const error = await refusalError(desk.approve(reviewer, entryId));
    return [error.code, error.details];
  };

  it("whatever they typed", async () => {
    await desk.write(reviewer, "e1", " So it was.");
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
    await desk.submit(editor, "e2");
    await desk.approve(reviewer, "e2");
  });

  it("also when they only deleted some", async () => {
    await house().deps.documents.edit(desk.docId, reviewer.personId, (doc) => {
      const text = doc.getXmlFragment("b:e1").toArray()[0];
      const first = text && "toArray" in text ? (text.toArray()[0] as unknown as XmlText) : undefined;
      first?.delete(0, 4);
    });
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
  });

  it("also when they changed the data of a source it cites", async () => {
    await desk.setTitle(reviewer, "s1", "My title");
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
  });

  it("and hear who wrote and who may approve, or that the team needs another reviewer", async () => {
    const message = async () => (await refusalError(desk.approve(reviewer, "e1"))).message;
    const { prisma } = house().database;
    const named = async ({ personId }: TestPerson, name: string) =>
      prisma.person.update({ where: { id: personId }, data: { name } });
    const other = await desk.person("editor", "reviewer");
    await named(other, "Ruben Tarn");
    await desk.write(reviewer, "e1", " So it was.");
    await desk.submit(editor, "e1");
    expect(await message()).toContain(
      "You wrote in this entry since its last approval. Ruben Tarn can approve it.",
    );
    await desk.write(other, "e1", " Truly.");
    expect(await message()).toContain(
      "You and Ruben Tarn wrote in this entry since its last approval. Nobody else in the team is a reviewer",
    );
    const { reportId } = desk;
    const seen = await house().queries.reviewEntry(await editor.actor(), { reportId, entryId: "e1" });
    expect(seen.secondEyes.may).toEqual([]);
    expect(seen.secondEyes.wrote).toContain("Ruben Tarn");
    await named(await desk.person("reviewer"), "Third Eye");
    expect(await message()).toContain("Third Eye can approve it.");
  });

  it("also when somebody else has written since", async () => {
    await desk.write(reviewer, "e1", " So it was.");
    await desk.write(editor, "e1", " And so it is.");
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
  });

  it("but may approve on top of what another approved", async () => {
    const other = await desk.person("reviewer");
    await desk.write(reviewer, "e1", " So it was.");
    await desk.submit(editor, "e1");
    await desk.approve(other, "e1");
    await desk.write(editor, "e1", " And so it is.");
    await desk.submit(editor, "e1");
    await desk.approve(reviewer, "e1");
    expect(await desk.status("e1")).toBe("approved");
  });

  it("not through a source that is cited only since the approval", async () => {
    await desk.setTitle(reviewer, "s2", "My title");
    await desk.submit(editor, "e1");
    await desk.approve(reviewer, "e1");
    await house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
      const paragraph = doc.getXmlFragment("b:e1").toArray()[0];
      const citation = paragraph && "toArray" in paragraph ? paragraph.toArray()[1] : undefined;
      if (citation && "setAttribute" in citation) citation.setAttribute("sourceId", "s2");
    });
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
  });

  it("and not after the log was compacted", async () => {
    await desk.write(reviewer, "e1", " So it was.");
    const loaded = await house().updateLog.load(desk.docId);
    const last = loaded?.tail.at(-1)?.seq ?? 0;
    const { doc } = (await readCopy(house().deps.documents, desk.docId)) ?? {};
    const { encodeStateAsUpdate } = await import("yjs");
    if (doc) await house().updateLog.compact(desk.docId, last, encodeStateAsUpdate(doc));
    expect(await own("e1")).toEqual(["REVIEW_REFUSED", "own-words"]);
  });
});

describe("what the person saw", () => {
  it("must be what is there: else they hear what changed", async () => {
    await desk.submit(editor, "e1");
    const before = await seen(reviewer, "e1");
    await desk.write(editor, "e1", " The hall was full.");
    const error = await refusalError(house().commands.approveEntry(await reviewer.actor(), before));
    expect(error).toBeInstanceOf(ChangedSince);
    expect((error as ChangedSince).changed).toEqual([{ entryId: "e1", fields: ["words"] }]);
    expect(await desk.status("e1")).toBe("submitted");
  });

  it("stands although somebody writes elsewhere", async () => {
    await desk.submit(editor, "e1");
    const before = await seen(reviewer, "e1");
    await desk.write(editor, "e2", " The hall was full.");
    await house().commands.approveEntry(await reviewer.actor(), before);
    expect(await desk.status("e1")).toBe("approved");
  });
});

describe("at the same time", () => {
  it("two approvals make one", async () => {
    const other = await desk.person("reviewer");
    await desk.submit(editor, "e1");
    const form = await seen(reviewer, "e1");
    const { commands } = house();
    const actors = [await reviewer.actor(), await other.actor()];
    expect(await outcomes(actors.map((actor) => commands.approveEntry(actor, form)))).toEqual([
      "REVIEW_REFUSED",
      "done",
    ]);
  });

  it.each([1, 2, 3, 4, 5])("an approval and an edit leave the approval on what was seen (%i)", async () => {
    await desk.submit(editor, "e1");
    const form = await seen(reviewer, "e1");
    const actor = await reviewer.actor();
    const [approval] = await Promise.all([
      house()
        .commands.approveEntry(actor, form)
        .then(
          () => "done",
          (error: ChangedSince) => error.code,
        ),
      desk.write(editor, "e1", " The hall was full."),
    ]);
    expect(["done", "CHANGED_SINCE"]).toContain(approval);
    expect(await desk.status("e1")).toBe(approval === "done" ? "stale" : "submitted");
  });
});

describe("sources and citations", () => {
  const verdictOn = async (person: TestPerson, verdict: "verified" | "rejected", reason: string | null) => {
    const actor = await person.actor();
    const { reportId } = desk;
    const { sources, seq } = await house().queries.reviewEntry(actor, { reportId, entryId: "e1" });
    const { binding = "" } = sources[0] ?? {};
    const form = { reportId, sourceId: "s1", binding, seq, verdict, reason };
    return house().commands.setSourceVerdict(actor, form);
  };
  const sourceStatus = async () => {
    const actor = await reviewer.actor();
    const { sources, claims } = await house().queries.reviewEntry(actor, {
      reportId: desk.reportId,
      entryId: "e1",
    });
    return [sources[0]?.status, claims[0]?.isTicked];
  };
  const setUrl = (url: string) =>
    house().deps.documents.edit(desk.docId, editor.personId, (doc) => {
      doc.getMap("s:s1").set("url", url);
    });

  it("a verdict holds for the address it was given on", async () => {
    await verdictOn(reviewer, "verified", null);
    expect(await sourceStatus()).toEqual(["verified", false]);
    await desk.setTitle(editor, "s1", "Another title");
    expect(await sourceStatus()).toEqual(["verified", false]);
    await setUrl("https://news.example.org/other.html");
    expect(await sourceStatus()).toEqual(["unchecked", false]);
  });

  it("a tick goes when the sentence or the address changes", async () => {
    await desk.tick(reviewer, "e1");
    expect(await sourceStatus()).toEqual(["unchecked", true]);
    await desk.write(editor, "e1", " So it was.");
    expect(await sourceStatus()).toEqual(["unchecked", false]);
    await desk.tick(reviewer, "e1");
    await setUrl("https://news.example.org/other.html");
    expect(await sourceStatus()).toEqual(["unchecked", false]);
  });

  it("rejecting needs a reason, and one's own source cannot be verified", async () => {
    expect(await refusal(verdictOn(reviewer, "rejected", null))).toBe("FORM_INVALID");
    await verdictOn(reviewer, "rejected", "It is about another town.");
    expect(await sourceStatus()).toEqual(["rejected", false]);
    await desk.setTitle(reviewer, "s1", "Mine");
    expect(await refusal(verdictOn(reviewer, "verified", null))).toBe("REVIEW_REFUSED");
  });
});

describe("the queue", () => {
  it("holds what waits for me, the oldest first, and what of mine waits for others", async () => {
    await desk.write(reviewer, "e3", " So it was.");
    for (const entryId of ["e2", "e1", "e3"]) await desk.submit(editor, entryId);
    const queue = await house().queries.reviewQueue(await reviewer.actor(), { reportId: desk.reportId });
    expect(queue.waitingForMe.map((one) => one.entryId)).toEqual(["e2", "e1"]);
    expect(queue.mineWaitingForOthers.map((one) => one.entryId)).toEqual(["e3"]);
  });

  it("is announced once until it was looked at", async () => {
    for (const entryId of ["e1", "e2"]) await desk.submit(editor, entryId);
    const { notifications } = house().deps.storage;
    expect(await notifications.list(reviewer.personId, 10)).toMatchObject([
      { kind: "reviewAsked", count: 2 },
    ]);
    await notifications.markRead(reviewer.personId, house().clock.now());
    await desk.submit(editor, "e3");
    expect(await notifications.list(reviewer.personId, 10)).toHaveLength(2);
    expect(await notifications.unread(reviewer.personId)).toBe(1);
  });
});
