/** The server's own reading and writing when the log is slow, fails, or is written by somebody else. */
import { afterEach, expect, it } from "vitest";
import { MESSAGE } from "../../server/domain/document/wire.ts";
import { DomainError } from "../../server/domain/errors.ts";
import { readCopy } from "../factories/read-copy.ts";
import { docFrom, seedUpdate, textOf, type } from "./kit/document.ts";
import { closeHouses, house, LINEAGE, SCHEMA } from "./kit/house.ts";
import { updatesOf } from "./kit/raw-client.ts";
import { aMoment, until } from "./kit/until.ts";

afterEach(closeHouses);

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof DomainError ? error.code : String(error);
}

it("answers when what was accepted is durable, not before", async () => {
  const { log, collab } = await house();
  await readCopy(collab.documents, "doc");
  const release = log.holdAppends();
  const answered: string[] = [];
  const edit = collab.documents
    .edit("doc", "aida", (doc) => type(doc, " More."))
    .then(() => answered.push("edit"));
  const read = readCopy(collab.documents, "doc").then((got) =>
    answered.push(textOf(got?.doc ?? docFrom([]))),
  );
  await aMoment();
  expect(answered).toEqual([]);
  release();
  await Promise.all([edit, read]);
  expect([...answered].sort()).toEqual(["Seed. More.", "edit"]);
});

it("reads what the log really holds when a commit fails meanwhile", async () => {
  const { log, collab } = await house();
  log.failNextAppend("refused");
  const edit = codeOf(collab.documents.edit("doc", "aida", (doc) => type(doc, " Lost.")));
  const read = readCopy(collab.documents, "doc");
  expect(await edit).toBe("DATABASE_UNAVAILABLE");
  expect(textOf((await read)?.doc ?? docFrom([]))).toBe("Seed.");
  expect((await read)?.seq).toBe(1);
});

it("starts afresh from a log that somebody else has written into", async () => {
  const at = await house();
  const { log, collab } = at;
  const editor = at.editor("aida");
  await until(() => editor.provider.synced, "the editor to be in step");
  const [foreign] = updatesOf(docFrom(log.updates("doc")), (doc) => type(doc, " Theirs."));
  if (!foreign) throw new Error("nothing was typed");
  await log.append("doc", [{ update: foreign, personId: "other", connectionId: "other" }]);
  const edit = collab.documents.edit("doc", "aida", (doc) => type(doc, " Ours."));
  expect(await codeOf(edit)).toBe("DATABASE_UNAVAILABLE");
  expect(at.notices.map((notice) => notice.kind)).toEqual(["document-failed"]);
  await until(() => textOf(editor.doc).includes("Theirs."), "the editor to hear of it");
  const read = await readCopy(collab.documents, "doc");
  expect(read?.seq).toBe(3);
  expect(textOf(read?.doc ?? docFrom([]))).toContain("Ours.");
});

it("tells all who have a document open that something beside it is new, readers too", async () => {
  const at = await house();
  at.person("reader", { canWrite: false });
  const [writer, reader] = [await at.raw("aida"), await at.raw("reader")];
  await Promise.all([writer.opened, reader.opened]);
  await until(() => at.collab.presence("doc").length === 2, "both to be there");
  at.collab.documents.announce("doc");
  at.collab.documents.announce("a document nobody has open");
  for (const client of [writer, reader]) await until(() => client.of(MESSAGE.news).length === 1, "the news");
});

it("takes no change while the house closes", async () => {
  const { collab } = await house();
  await readCopy(collab.documents, "doc");
  const closing = collab.close();
  expect(await codeOf(collab.documents.edit("doc", "aida", (doc) => type(doc, "!")))).toBe("HOUSE_CLOSING");
  await closing;
  expect(await codeOf(readCopy(collab.documents, "doc"))).toBe("HOUSE_CLOSING");
});

it("loads a document once for all who ask together", async () => {
  const { log, collab } = await house();
  log.seed("other", LINEAGE, SCHEMA, seedUpdate("Once."));
  const reads = await Promise.all(Array.from({ length: 20 }, () => readCopy(collab.documents, "other")));
  expect(reads.map((read) => textOf(read?.doc ?? docFrom([])))).toEqual(
    Array.from({ length: 20 }, () => "Once."),
  );
  expect(log.loads).toBe(1);
});
