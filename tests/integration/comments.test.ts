/** Comments and suggestions on PostgreSQL and live documents: who may do what, what is kept, and whose words they become. */
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { makeAnchor } from "../../server/domain/anchors/anchor.ts";
import { addEntry } from "../../server/domain/document/add-entry.ts";
import { deleteEntry, restoreEntry } from "../../server/domain/document/delete-entry.ts";
import { bodyText, standingText } from "../../server/domain/document/document-shape.ts";
import { replaceText } from "../../server/domain/document/replace-text.ts";
import { toElements } from "../../server/domain/document/write-blocks.ts";
import type { Role } from "../../server/domain/policy/roles.ts";
import type { Block } from "../../server/domain/report/model.ts";
import { readCopy } from "../factories/read-copy.ts";
import { type TestPerson, testHouse } from "./house.ts";
import { outcomes, refusal, refusalError } from "./refused.ts";

const house = testHouse("https://desk.example.org", { liveDocuments: true });
const TEXT = "The guards led him into the yard. He was beaten there for an hour.";
const MONTH = "2031-03";

let teamId = "";
let slug = "";
let reportId = "";
let docId = "";
let editor: TestPerson;
let reader: TestPerson;

beforeEach(async () => {
  teamId = await house().addTeam();
  editor = await house().addPerson(teamId, "editor");
  reader = await house().addPerson(teamId, "reader");
  ({ slug } = await house().addChronicle(teamId));
  const made = await house().commands.createReport(await editor.actor(), {
    slug,
    month: MONTH,
    proposal: null,
  });
  ({ docId } = made);
  reportId = (await desk()).reportId;
  const body: Block[] = [{ type: "paragraph", content: [{ type: "text", text: TEXT, marks: [] }] }];
  await write((doc) =>
    addEntry(doc, { id: "e1", beforeId: null, body }, { personId: editor.personId, now: 0 }),
  );
});

const desk = async () => house().queries.reportForDesk(await editor.actor(), { slug, month: MONTH });
const write = (change: (doc: Y.Doc) => void) => house().deps.documents.edit(docId, editor.personId, change);

async function reading<Result>(look: (doc: Y.Doc) => Result): Promise<Result> {
  const read = await readCopy(house().deps.documents, docId);
  if (!read) throw new Error("the document is gone");
  return look(read.doc);
}

const text = () =>
  reading((doc) =>
    bodyText(doc, "e1")
      .toString()
      .replace(/<[^>]+>/gu, ""),
  );

/** As a browser would send it. */
function anchorOf(words: string) {
  return reading((doc) => {
    const at = TEXT.indexOf(words);
    const place = { from: { block: 0, offset: at }, to: { block: 0, offset: at + words.length } };
    const anchor = makeAnchor(doc, "e1", place);
    if (at < 0 || !anchor) throw new Error(`“${words}” is not in the entry`);
    const base64 = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("base64");
    return { ...anchor, start: base64(anchor.start), end: base64(anchor.end) };
  });
}

const person = (...roles: Role[]) => house().addPerson(teamId, ...roles);

async function comment(who: TestPerson, words: string | null, said = "Is that so?") {
  const anchor = words === null ? null : await anchorOf(words);
  const input = { reportId, entryId: "e1", anchor, text: said };
  return (await house().commands.addComment(await who.actor(), input)).threadId;
}

async function suggest(who: TestPerson, words: string, replacement: string) {
  const input = { reportId, entryId: "e1", anchor: await anchorOf(words), replacement, text: "" };
  return (await house().commands.suggestEdit(await who.actor(), input)).threadId;
}

async function thread(threadId: string) {
  const { threads } = await house().queries.commentsOf(await editor.actor(), { slug, month: MONTH });
  const found = threads.find((one) => one.id === threadId);
  if (!found) throw new Error("the thread is gone");
  return found;
}

describe("a comment", () => {
  it("is open to readers, and keeps the words it is about as they stand in the document", async () => {
    const threadId = await comment(reader, "beaten there");
    expect(await thread(threadId)).toMatchObject({
      entryId: "e1",
      text: "Is that so?",
      name: "Aru Bekova",
      personId: reader.personId,
      anchor: { quote: "beaten there", suffix: " for an hour." },
      resolved: null,
      suggestion: null,
    });
  });

  it("may be about the entry, or the month, as a whole", async () => {
    const onEntry = await comment(reader, null);
    expect((await thread(onEntry)).anchor).toBeNull();
    const input = { reportId, entryId: "", anchor: null, text: "The introduction is missing." };
    const { threadId } = await house().commands.addComment(await reader.actor(), input);
    expect((await thread(threadId)).entryId).toBe("");
    const { threads } = await house().queries.commentsOf(await reader.actor(), {
      slug,
      month: MONTH,
      entryId: "e1",
    });
    expect(threads.map((one) => one.id)).toEqual([onEntry]);
  });

  it("is answered, resolved and opened again, with who and when", async () => {
    const threadId = await comment(reader, "beaten there");
    const { commands } = house();
    await commands.replyToComment(await editor.actor(), { threadId, text: "Two witnesses say so." });
    await commands.resolveComment(await editor.actor(), { threadId });
    expect(await thread(threadId)).toMatchObject({
      replies: [{ text: "Two witnesses say so.", personId: editor.personId }],
      resolved: { personId: editor.personId },
    });
    await commands.reopenComment(await reader.actor(), { threadId });
    expect((await thread(threadId)).resolved).toBeNull();
    await commands.resolveComment(await editor.actor(), { threadId });
    await commands.replyToComment(await reader.actor(), { threadId, text: "Not to me." });
    expect((await thread(threadId)).resolved).toBeNull();
  });

  it("is resolved by its author, editors and reviewers, and nobody else", async () => {
    const threadId = await comment(reader, "beaten there");
    const resolve = async (who: TestPerson) =>
      house().commands.resolveComment(await who.actor(), { threadId });
    for (const role of ["admin", "publisher", "reader"] as const)
      expect(await refusal(resolve(await person(role)))).toBe("NOT_ALLOWED");
    for (const who of [reader, editor, await person("reviewer")]) {
      await resolve(who);
      await house().commands.reopenComment(await who.actor(), { threadId });
    }
  });

  it("cannot be made, seen or answered from another team, or about what is not there", async () => {
    const threadId = await comment(reader, "beaten there");
    const stranger = await house().addPerson(await house().addTeam(), "admin", "editor", "reviewer");
    const actor = await stranger.actor();
    const { commands, queries } = house();
    const input = { reportId, entryId: "e1", anchor: null, text: "Hello" };
    for (const work of [
      async () => commands.addComment(actor, input),
      async () =>
        commands.suggestEdit(actor, {
          ...input,
          anchor: await anchorOf("beaten"),
          replacement: "x",
          text: "",
        }),
      async () => commands.replyToComment(actor, { threadId, text: "Hello" }),
      async () => commands.resolveComment(actor, { threadId }),
      async () => commands.reopenComment(actor, { threadId }),
      async () => commands.acceptSuggestion(actor, { threadId }),
      async () => commands.declineSuggestion(actor, { threadId, word: "no" }),
      async () => queries.commentsOf(actor, { slug, month: MONTH }),
      async () => commands.replyToComment(await editor.actor(), { threadId: randomUUID(), text: "Hello" }),
      async () => commands.replyToComment(await editor.actor(), { threadId: "no id", text: "Hello" }),
      async () => commands.addComment(await editor.actor(), { ...input, entryId: "e9" }),
    ])
      expect(await refusal(work())).toBe("NOT_FOUND");
    expect(await refusal(commands.addComment(await reader.actor(), { ...input, text: " \u0000 " }))).toBe(
      "FORM_INVALID",
    );
  });

  it("is refused when its words have just gone, so that it is never kept at a wrong place", async () => {
    const anchor = await anchorOf("beaten there");
    await write((doc) =>
      replaceText(doc, { entryId: "e1", block: 0, from: 0, to: TEXT.length, text: "Nothing." }),
    );
    const input = { reportId, entryId: "e1", anchor, text: "Is that so?" };
    expect(await refusal(house().commands.addComment(await reader.actor(), input))).toBe("WORDS_GONE");
  });

  it("keeps only what really stood there, whatever a browser claims", async () => {
    const anchor = { ...(await anchorOf("beaten there")), suffix: "invented words of mine" };
    const input = { reportId, entryId: "e1", anchor, text: "Is that so?" };
    const { threadId } = await house().commands.addComment(await reader.actor(), input);
    expect((await thread(threadId)).anchor?.suffix).toBe(" for an hour.");
  });

  it("tells those it mentions, once until they looked, and not whoever wrote it", async () => {
    const { database, commands } = house();
    const mira = await person("reviewer");
    await database.prisma.person.update({ where: { id: mira.personId }, data: { name: "Mira Böke" } });
    const threadId = await comment(reader, "beaten there", "@Mira, is that so?");
    await commands.replyToComment(await editor.actor(), { threadId, text: "Yes, @Mira Böke, look." });
    await commands.replyToComment(await mira.actor(), { threadId, text: "I, @Mira Böke, looked." });
    const told = await database.prisma.notification.findMany({ where: { kind: "mention", teamId } });
    expect(told).toMatchObject([{ personId: mira.personId, count: 2, entryId: "e1", month: MONTH }]);
  });
});

describe("a suggestion", () => {
  it("of a reader's is accepted in one step: the edit is the editor's, and the log names both", async () => {
    const threadId = await suggest(reader, "beaten there", "struck there");
    expect(await text()).toBe(TEXT);
    await house().commands.acceptSuggestion(await editor.actor(), { threadId });
    expect(await text()).toBe(TEXT.replace("beaten", "struck"));
    expect(await thread(threadId)).toMatchObject({
      suggestion: { state: "accepted", decided: { personId: editor.personId } },
      resolved: { personId: editor.personId },
    });
    const last = await house().database.prisma.docUpdate.findFirst({
      where: { docId },
      orderBy: { seq: "desc" },
    });
    expect(last).toMatchObject({ personId: editor.personId, coAuthorId: reader.personId });
  });

  it("makes its author a contributor: they cannot approve the words that were theirs", async () => {
    const reviewer = await person("reviewer");
    const threadId = await suggest(reviewer, "beaten there", "struck there");
    await house().commands.acceptSuggestion(await editor.actor(), { threadId });
    const found = await house().deps.storage.reports.findById(reportId);
    const read = found && (await house().deps.openReports.read(found));
    expect(new Set(read?.authorship.ledger.peopleOf("b:e1"))).toEqual(
      new Set([editor.personId, reviewer.personId]),
    );
  });

  it("is no way to write for those who may not: only editors accept, and nothing changes before", async () => {
    const threadId = await suggest(reader, "beaten there", "struck there");
    const others = await Promise.all(
      (["admin", "reviewer", "publisher", "reader"] as const).map((role) => person(role)),
    );
    for (const who of [reader, ...others]) {
      const actor = await who.actor();
      expect(await refusal(house().commands.acceptSuggestion(actor, { threadId }))).toBe("NOT_ALLOWED");
      expect(await refusal(house().commands.declineSuggestion(actor, { threadId, word: "no" }))).toBe(
        "NOT_ALLOWED",
      );
    }
    expect(await text()).toBe(TEXT);
  });

  it("asked with a role that was taken away a moment ago is refused", async () => {
    const threadId = await suggest(reader, "beaten there", "struck there");
    const stale = await editor.actor();
    await house().deps.storage.members.changeRoles(teamId, editor.personId, ["reader"]);
    expect(await refusal(house().commands.acceptSuggestion(stale, { threadId }))).toBe("NOT_ALLOWED");
    expect(await text()).toBe(TEXT);
  });

  it("is declined with a word, and then decided", async () => {
    const threadId = await suggest(reader, "beaten there", "struck there");
    const actor = await editor.actor();
    expect(await refusal(house().commands.declineSuggestion(actor, { threadId, word: " " }))).toBe(
      "FORM_INVALID",
    );
    await house().commands.declineSuggestion(actor, { threadId, word: "The source says beaten." });
    expect(await thread(threadId)).toMatchObject({
      suggestion: { state: "declined", word: "The source says beaten." },
      resolved: { personId: editor.personId },
    });
    expect(await refusal(house().commands.acceptSuggestion(actor, { threadId }))).toBe("ALREADY_DECIDED");
    expect(await text()).toBe(TEXT);
  });

  it("is decided once, however many decide at once, and its words are put in once", async () => {
    const threadId = await suggest(reader, "beaten there", "struck and beaten there");
    const other = await person("editor");
    const { commands } = house();
    const [one, two] = await Promise.all([editor.actor(), other.actor()]);
    const works = [one, two, one].map((actor) => commands.acceptSuggestion(actor, { threadId }));
    expect(await outcomes(works)).toEqual(["ALREADY_DECIDED", "ALREADY_DECIDED", "done"]);
    expect(await text()).toBe(TEXT.replace("beaten", "struck and beaten"));
  });

  it("is accepted beside many others at the same moment, more than there are connections", async () => {
    const words = TEXT.split(/[ .]+/u).filter((word) => word.length > 2 && TEXT.split(word).length === 2);
    const threads = await Promise.all(words.map((word) => suggest(reader, word, word.toUpperCase())));
    const actor = await editor.actor();
    await Promise.all(threads.map((threadId) => house().commands.acceptSuggestion(actor, { threadId })));
    const shouted = words.reduce((text, word) => text.replace(word, word.toUpperCase()), TEXT);
    expect(words.length).toBeGreaterThan(8);
    expect(await text()).toBe(shouted);
  });

  it("cannot be accepted after its words changed or went, says why, and stays open", async () => {
    const changed = await suggest(reader, "beaten there for an hour", "beaten there");
    await write((doc) => replaceText(doc, { entryId: "e1", block: 0, from: 41, to: 47, text: "struck" }));
    const accept = async (threadId: string) =>
      refusalError(house().commands.acceptSuggestion(await editor.actor(), { threadId }));
    expect(await accept(changed)).toMatchObject({
      code: "SUGGESTION_UNFIT",
      message: expect.stringContaining("have been edited since"),
    });
    await write((doc) => replaceText(doc, { entryId: "e1", block: 0, from: 33, to: TEXT.length, text: "" }));
    expect((await accept(changed)).message).toContain("no longer in the entry");
    await write((doc) => deleteEntry(doc, "e1"));
    expect((await accept(changed)).message).toContain("was deleted");
    expect((await thread(changed)).suggestion?.state).toBe("open");
    await write((doc) => restoreEntry(doc, "e1", { personId: editor.personId, now: 0 }));
  });

  it("still fits after others wrote around its words", async () => {
    const threadId = await suggest(reader, "beaten there", "struck there");
    await write((doc) => replaceText(doc, { entryId: "e1", block: 0, from: 0, to: 0, text: "On Monday. " }));
    await house().commands.acceptSuggestion(await editor.actor(), { threadId });
    expect(await text()).toBe(`On Monday. ${TEXT.replace("beaten", "struck")}`);
  });

  it("needs other words than those that stand there, in one line", async () => {
    expect(await refusal(suggest(reader, "beaten there", "beaten there"))).toBe("SUGGESTION_UNFIT");
    const threadId = await suggest(reader, "beaten there", "struck\r\n  there\u0007");
    expect((await thread(threadId)).suggestion?.replacement).toBe("struck there");
  });

  it("may only put words in, between two that stay", async () => {
    const gap = async () => {
      const { start: _start, end: _end, quote, ...around } = await anchorOf("beaten there");
      return { start: null, end: null, quote: "", prefix: around.prefix, suffix: quote + around.suffix };
    };
    const put = async (replacement: string, anchor: Awaited<ReturnType<typeof gap>>) =>
      house().commands.suggestEdit(await reader.actor(), {
        reportId,
        entryId: "e1",
        anchor,
        replacement,
        text: "",
      });
    const place = await gap();
    expect(await refusal(put("", place))).toBe("SUGGESTION_UNFIT");
    expect(await refusal(put("so ", { ...place, prefix: "Some other ", suffix: "words stood here" }))).toBe(
      "WORDS_GONE",
    );
    const { threadId } = await put("badly ", place);
    const { threadId: late } = await put("often ", place);
    expect((await thread(threadId)).anchor).toMatchObject({
      quote: "",
      suffix: expect.stringMatching(/^beaten/u),
    });
    await write((doc) => replaceText(doc, { entryId: "e1", block: 0, from: 0, to: 0, text: "On Monday. " }));
    await house().commands.acceptSuggestion(await editor.actor(), { threadId });
    expect(await text()).toBe(`On Monday. ${TEXT.replace("beaten", "badly beaten")}`);
    const unfit = await refusalError(
      house().commands.acceptSuggestion(await editor.actor(), { threadId: late }),
    );
    expect(unfit.code).toBe("SUGGESTION_UNFIT");
  });

  it("may be about the words around the entries", async () => {
    const intro = "It was a hard month for the papers.";
    await write((doc) =>
      standingText(doc, "intro").insert(
        0,
        toElements([{ type: "paragraph", content: [{ type: "text", text: intro, marks: [] }] }]),
      ),
    );
    const anchor = {
      start: null,
      end: null,
      quote: "hard",
      prefix: "It was a ",
      suffix: " month for the papers.",
    };
    const { commands } = house();
    const said = { reportId, entryId: "", anchor, text: "Was it?" };
    const { threadId: remark } = await commands.addComment(await reader.actor(), said);
    expect(await thread(remark)).toMatchObject({ entryId: "", anchor: { quote: "hard" } });
    const suggested = { reportId, entryId: "", anchor, replacement: "quiet", text: "" };
    const { threadId } = await commands.suggestEdit(await reader.actor(), suggested);
    await commands.acceptSuggestion(await editor.actor(), { threadId });
    const now = await reading((doc) =>
      standingText(doc, "intro")
        .toString()
        .replace(/<[^>]+>/gu, ""),
    );
    expect(now).toBe(intro.replace("hard", "quiet"));
  });

  it("is not what a comment is: there is nothing to accept in one", async () => {
    const threadId = await comment(reader, "beaten there");
    expect(await refusal(house().commands.acceptSuggestion(await editor.actor(), { threadId }))).toBe(
      "ALREADY_DECIDED",
    );
  });
});

describe("where the words of a comment are now", () => {
  const placed = async () => {
    const asked = { slug, month: MONTH, isPlaced: true };
    const { threads } = await house().queries.commentsOf(await reader.actor(), asked);
    // Two said in one millisecond stand in any order.
    return threads.map((one) => one.placed).sort((a, b) => Number(a === null) - Number(b === null));
  };
  it("is said to whoever asks, and follows edits in them", async () => {
    await comment(reader, "led him into the yard");
    await comment(reader, null);
    const edit = { entryId: "e1", block: 0, from: 19, to: 23 } as const;
    await write((doc) => replaceText(doc, { ...edit, text: "through" }));
    const there = { from: { block: 0, offset: 11 }, to: { block: 0, offset: 35 } };
    expect(await placed()).toEqual([
      { placing: { kind: "placed", place: there, isExact: false }, words: "led him through the yard" },
      null,
    ]);
    await write((doc) => deleteEntry(doc, "e1"));
    expect((await placed())[0]).toEqual({ placing: { kind: "orphaned", why: "entry-gone" }, words: null });
  });

  it("is not looked for unasked", async () => {
    await comment(reader, "led him into the yard");
    const { threads } = await house().queries.commentsOf(await reader.actor(), { slug, month: MONTH });
    expect(threads[0]).not.toHaveProperty("placed");
  });
});
