/**
 * Words that crossed with a removal: somebody joins, turns or clears paragraphs
 * while a colleague writes into them, offline or a moment ago. Nothing may go
 * that nobody saw when they removed it; what was seen and removed stays so.
 */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { LiveDocument } from "../../collab/live-document.ts";
import { putBack } from "../../server/domain/document/crossed/put-back.ts";
import { docFrom, textOf } from "./kit/document.ts";
import { closeHouses, type Editor, house } from "./kit/house.ts";
import { MemoryLog } from "./kit/memory-log.ts";
import { until } from "./kit/until.ts";

afterEach(closeHouses);

const FIRST = "The court heard the teacher on Monday.";
const SECOND = "The second hearing was put off until June.";

const body = (doc: Y.Doc) => doc.getXmlFragment("b:one");
const block = (doc: Y.Doc, at: number): Y.XmlElement => {
  const found = body(doc).get(at);
  if (!(found instanceof Y.XmlElement)) throw new Error(`no block ${at}`);
  return found;
};
const words = (doc: Y.Doc, at: number): Y.XmlText => {
  const found = block(doc, at).get(0);
  if (!(found instanceof Y.XmlText)) throw new Error(`no words in block ${at}`);
  return found;
};
const plain = (doc: Y.Doc, at: number) => words(doc, at).toString();
const insert = (doc: Y.Doc, at: number, name: string, text: string) => {
  const node = new Y.XmlElement(name);
  node.insert(0, [new Y.XmlText(text)]);
  body(doc).insert(at, [node]);
};

/** What an editor does to the shared text when somebody presses Backspace at a paragraph's start. */
function join(doc: Y.Doc, at: number): void {
  doc.transact(() => {
    const tail = plain(doc, at);
    words(doc, at - 1).insert(words(doc, at - 1).length, tail);
    body(doc).delete(at, 1);
  });
}

/** The same when a block becomes one of another kind. */
function retype(doc: Y.Doc, at: number): void {
  doc.transact(() => {
    const text = plain(doc, at);
    body(doc).delete(at, 1);
    insert(doc, at, "paragraph", text);
  });
}

function clear(doc: Y.Doc): void {
  doc.transact(() => {
    body(doc).delete(0, body(doc).length);
    body(doc).insert(0, [new Y.XmlElement("paragraph")]);
  });
}

function twoParagraphs(): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    insert(doc, 0, "paragraph", FIRST);
    insert(doc, 1, "paragraph", SECOND);
  });
  return Y.encodeStateAsUpdate(doc);
}

async function open(options: Parameters<typeof house>[0] = {}) {
  const log = new MemoryLog();
  log.seed("doc", "lineage-1", 3, twoParagraphs());
  const at = await house({ ...options, log });
  const [eva, ben] = [at.editor("eva"), at.editor("ben")];
  await until(() => eva.provider.synced && ben.provider.synced, "both to be in step");
  return { at, log, eva, ben };
}

const isSaved = ({ saves }: Editor) => saves.state.kind === "saved";
const stored = (log: MemoryLog) => textOf(docFrom(log.updates("doc")));

async function settled(log: MemoryLog, ...editors: readonly Editor[]): Promise<string> {
  await until(() => editors.every((one) => one.provider.synced && isSaved(one)), "all to be saved");
  await until(() => editors.every((one) => textOf(one.doc) === stored(log)), "all to read the same");
  return stored(log);
}

const REMOVALS = [
  { name: "joins the paragraph to the one before", act: (doc: Y.Doc) => join(doc, 1), first: FIRST },
  { name: "turns the paragraph into another block", act: (doc: Y.Doc) => retype(doc, 1), first: FIRST },
] as const;

describe.each(REMOVALS)("while a colleague $name", ({ act, first }) => {
  it("a sentence written offline comes to stand behind the words it followed", async () => {
    const { log, eva, ben } = await open();
    eva.provider.disconnect();
    words(eva.doc, 1).insert(SECOND.length, " Nobody was told why.");
    act(ben.doc);
    await until(() => isSaved(ben), "the removal to be saved");
    eva.provider.connect();
    expect(await settled(log, eva, ben)).toBe(`${first}${SECOND} Nobody was told why.`);
    const rows = log.written.get("doc") ?? [];
    expect(rows.at(-1)?.personId).toBe("eva");
  });

  it("and so does one whose author was the faster", async () => {
    const { log, eva, ben } = await open();
    ben.provider.disconnect();
    act(ben.doc);
    words(eva.doc, 1).insert(0, "In Tarn, ");
    words(eva.doc, 1).insert(words(eva.doc, 1).length, " Nobody was told why.");
    await until(() => isSaved(eva), "the words to be saved");
    ben.provider.connect();
    expect(await settled(log, eva, ben)).toBe(`${first}In Tarn, ${SECOND} Nobody was told why.`);
    expect(log.written.get("doc")?.at(-1)?.personId).toBe("eva");
  });

  it("also when the server started anew before the removal came", async () => {
    const { at, log, eva, ben } = await open();
    ben.provider.disconnect();
    act(ben.doc);
    words(eva.doc, 1).insert(words(eva.doc, 1).length, " Nobody was told why.");
    await until(() => isSaved(eva), "the words to be saved");
    await at.crash();
    await until(() => eva.provider.synced, "Eva to be back");
    ben.provider.connect();
    expect(await settled(log, eva, ben)).toBe(`${first}${SECOND} Nobody was told why.`);
  });

  it("even when nobody was there meanwhile and the server started anew", async () => {
    const { at, log, eva, ben } = await open();
    eva.provider.disconnect();
    words(eva.doc, 1).insert(SECOND.length, " Nobody was told why.");
    act(ben.doc);
    await until(() => isSaved(ben), "the removal to be saved");
    ben.provider.disconnect();
    await at.crash();
    eva.provider.connect();
    words(eva.doc, 0).insert(0, "First: ");
    ben.provider.connect();
    expect(await settled(log, eva, ben)).toBe(`First: ${first}${SECOND} Nobody was told why.`);
  });
});

it("keeps words that reach the remover after the removal and before it is saved", async () => {
  const { log, eva, ben } = await open();
  ben.provider.disconnect();
  join(ben.doc, 1);
  words(eva.doc, 1).insert(words(eva.doc, 1).length, " Nobody was told why.");
  await until(() => isSaved(eva), "the words to be saved");
  // What the old connection had brought still, read late.
  Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(eva.doc), ben.provider);
  ben.provider.connect();
  expect(await settled(log, eva, ben)).toBe(`${FIRST}${SECOND} Nobody was told why.`);
});

it("keeps the words of somebody in an entry that a colleague clears", async () => {
  const { log, eva, ben } = await open();
  eva.provider.disconnect();
  words(eva.doc, 0).insert(FIRST.length, " He was fined.");
  clear(ben.doc);
  await until(() => isSaved(ben), "the removal to be saved");
  eva.provider.connect();
  expect(await settled(log, eva, ben)).toBe(" He was fined.");
});

it("keeps them together when they come letter by letter", () => {
  const seed = twoParagraphs();
  const live = new LiveDocument([seed], () => null, 100);
  const [eva, ben] = [docFrom([seed]), docFrom([seed])];
  const typed: Uint8Array[] = [];
  eva.on("update", (update: Uint8Array) => typed.push(update));
  for (const letter of " He was fined.") words(eva, 0).insert(words(eva, 0).length, letter);
  clear(ben);
  block(ben, 0).insert(0, [new Y.XmlText("Ben writes anew.")]);
  live.apply(Y.encodeStateAsUpdate(ben));
  for (const update of typed) {
    const outcome = live.apply(update);
    if (outcome.kind !== "changed") throw new Error(outcome.kind);
    for (const passage of outcome.crossed) live.write((doc) => putBack(doc, passage));
  }
  expect(
    textOf(
      docFrom(
        [live.stateFor(Uint8Array.of(0))].flatMap(({ state, rest }) => (rest ? [state, rest] : [state])),
      ),
    ),
  ).toBe("Ben writes anew. He was fined.");
});

it("keeps a citation, with what it says, in a paragraph of its own", async () => {
  const { log, eva, ben } = await open({ validator: () => null });
  eva.provider.disconnect();
  const citation = new Y.XmlElement("citation");
  citation.setAttribute("id", "c1");
  citation.setAttribute("sourceId", "s1");
  block(eva.doc, 1).insert(1, [new Y.XmlText(" He was fined"), citation, new Y.XmlText(".")]);
  join(ben.doc, 1);
  await until(() => isSaved(ben), "the removal to be saved");
  eva.provider.connect();
  await settled(log, eva, ben);
  const kept = body(docFrom(log.updates("doc"))).toString();
  expect(kept).toContain('He was fined<citation id="c1" sourceId="s1"></citation>.');
});

it("lets go what somebody removed who had seen it", async () => {
  const { log, eva, ben } = await open();
  words(eva.doc, 1).insert(SECOND.length, " Nobody was told why.");
  await until(() => plain(ben.doc, 1).includes("told why"), "the words to arrive");
  ben.provider.disconnect();
  body(ben.doc).delete(1, 1);
  words(eva.doc, 1).delete(0, 4);
  ben.provider.connect();
  expect(await settled(log, eva, ben)).toBe(FIRST);
});

it("lets go what its own author removed again", async () => {
  const { log, eva, ben } = await open();
  eva.provider.disconnect();
  words(eva.doc, 1).insert(0, "A slip. ");
  words(eva.doc, 1).delete(0, 8);
  join(ben.doc, 1);
  await until(() => isSaved(ben), "the removal to be saved");
  eva.provider.connect();
  expect(await settled(log, eva, ben)).toBe(`${FIRST}${SECOND}`);
});

/** Three letters that nobody else ever writes. */
const token = (count: number) => String.fromCharCode(...[0, 1, 2].map((at) => 0x4e00 + 3 * count + at));

const PEOPLE = 3;
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant("write" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("join" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("retype" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("clear" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("leave" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("return" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("crash" as const), who: fc.nat(PEOPLE - 1), at: fc.nat() }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Changes the text as an editor would. */
function change(doc: Y.Doc, kind: Step["do"], at: number, text: string): void {
  const count = body(doc).length;
  const index = at % Math.max(1, count);
  const filled = (which: number) => which < count && block(doc, which).get(0) instanceof Y.XmlText;
  if (kind === "clear") clear(doc);
  if (kind === "write" && filled(index)) words(doc, index).insert(at % (words(doc, index).length + 1), text);
  if (kind === "write" && !filled(index)) insert(doc, index, "paragraph", text);
  if (kind === "join" && index > 0 && filled(index) && filled(index - 1)) join(doc, index);
  if (kind === "retype" && filled(index)) retype(doc, index);
}

it("never loses a word that nobody removed knowingly, whatever crosses", async () => {
  let crossings = 0;
  const run = async (steps: readonly Step[]) => {
    const log = new MemoryLog();
    log.seed("doc", "lineage-1", 3, twoParagraphs());
    const at = await house({ log });
    const people = Array.from({ length: PEOPLE }, (_, index) => at.editor(`p${index}`));
    await until(() => people.every(({ provider }) => provider.synced), "all to be in step");
    const written = new Set<string>();
    for (const [count, { do: kind, who, at: place }] of steps.entries()) {
      const person = people[who];
      if (!person) continue;
      if (kind === "leave") person.provider.disconnect();
      else if (kind === "return") person.provider.connect();
      else if (kind === "crash") await at.crash();
      else {
        const before = textOf(person.doc);
        change(person.doc, kind, place, token(count));
        const after = textOf(person.doc);
        for (const letter of after) if (letter >= "\u4e00") written.add(letter);
        // Whoever sees a letter go has removed it knowingly.
        for (const letter of before) if (!after.includes(letter)) written.delete(letter);
      }
    }
    for (const { provider } of people) provider.connect();
    const text = await settled(log, ...people);
    expect([...written].filter((letter) => !text.includes(letter))).toEqual([]);
    crossings += (log.written.get("doc") ?? []).filter(isPutBack).length;
    await closeHouses();
  };
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 24 }), run), {
    numRuns: Number(process.env.CROSSED_RUNS ?? 25),
  });
  expect(crossings).toBeGreaterThan(0);
});

const isPutBack = ({ connectionId }: { readonly connectionId: string }) =>
  connectionId.startsWith("put-back:");
