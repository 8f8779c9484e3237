/** Everything our own programs write passes; nothing else does. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyEditToDocument } from "../../../server/domain/document/apply-edit-to-document.ts";
import {
  bodyText,
  entryFields,
  entryListings,
  reportFields,
  sourceFields,
  sourceListings,
  standingText,
} from "../../../server/domain/document/document-shape.ts";
import { seedDocument } from "../../../server/formats/ydoc/seed-document.ts";
import { cite, entry, report } from "../../factories/report.ts";
import { judgeOf } from "./judged.ts";
import { AUTHOR, countingIds, openUpdate } from "./opened.ts";

const SEED = seedDocument(
  report(
    { header: { title: "September", intro: [{ type: "paragraph", content: [] }] } },
    entry(
      "2023-09-02",
      { lead: "2 September:", topics: ["trial"], people: [{ name: "Kim B.", role: null }] },
      "The court sat",
      cite(1),
      ".",
    ),
    entry("2023-09-03", "A march was held", cite(2), "."),
  ),
  AUTHOR,
);

/** What the server says to a client that does this. */
function objectionsTo(act: (doc: Y.Doc) => void): readonly string[] {
  const client = openUpdate(SEED);
  const before = Y.encodeStateVector(client);
  client.transact(() => act(client));
  return judgeOf(SEED).judge(Y.encodeStateAsUpdate(client, before));
}

const block = (doc: Y.Doc) => bodyText(doc, "e1").get(0) as Y.XmlElement;
const words = (doc: Y.Doc) => block(doc).get(0) as Y.XmlText;
const citation = (doc: Y.Doc) => block(doc).get(1) as Y.XmlElement;
const listing = { order: "a5", createdAt: 1, createdBy: "p1" };

describe("validateTransaction refuses", () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ["a top-level map of another name", (doc) => doc.getMap("notes").set("a", "b")],
    ["a top-level text of another name", (doc) => doc.getText("extra").insert(0, "x")],
    ["a top-level name without an id", (doc) => doc.getMap("e:").set("lead", "x")],
    ["an id that is too long", (doc) => doc.getMap(`e:${"x".repeat(65)}`).set("lead", "x")],
    ["fields of an entry nobody listed", (doc) => entryFields(doc, "nowhere").set("lead", "x")],
    ["fields of a source nobody listed", (doc) => sourceFields(doc, "nowhere").set("kind", "web")],
    [
      "text of an entry nobody listed",
      (doc) => bodyText(doc, "nowhere").insert(0, [new Y.XmlElement("paragraph")]),
    ],

    ["an iframe in the body", (doc) => bodyText(doc, "e1").insert(0, [new Y.XmlElement("iframe")])],
    ["an iframe in a paragraph", (doc) => block(doc).insert(0, [new Y.XmlElement("iframe")])],
    [
      "a script in the introduction",
      (doc) => standingText(doc, "intro").insert(0, [new Y.XmlElement("script")]),
    ],
    ["a paragraph inside a paragraph", (doc) => block(doc).insert(0, [new Y.XmlElement("paragraph")])],
    ["a whole document as a block", (doc) => bodyText(doc, "e1").insert(0, [new Y.XmlElement("doc")])],
    ["an element called text", (doc) => block(doc).insert(0, [new Y.XmlElement("text")])],
    ["an element named like a method", (doc) => block(doc).insert(0, [new Y.XmlElement("constructor")])],
    ["text outside any block", (doc) => bodyText(doc, "e1").insert(0, [new Y.XmlText("loose")])],
    ["a citation outside any block", (doc) => bodyText(doc, "e1").insert(0, [cited("c9", "s1")])],
    ["something inside a citation", (doc) => citation(doc).insert(0, [new Y.XmlText("x")])],
    [
      "an iframe deep in new content",
      (doc) => bodyText(doc, "e1").insert(0, [nest("paragraph", new Y.XmlElement("iframe"))]),
    ],
    ["a hook", (doc) => block(doc).insert(0, [new Y.XmlHook("video") as unknown as Y.XmlElement])],
    [
      "a fragment in a paragraph",
      (doc) => block(doc).insert(0, [new Y.XmlFragment() as unknown as Y.XmlElement]),
    ],
    ["a map in a paragraph", (doc) => block(doc).insert(0, [new Y.Map() as unknown as Y.XmlElement])],
    [
      "plain shared text in a paragraph",
      (doc) => block(doc).insert(0, [new Y.Text("x") as unknown as Y.XmlElement]),
    ],

    ["a link mark", (doc) => words(doc).format(0, 3, { link: { href: "https://example.org" } })],
    [
      "a link mark on new words",
      (doc) => words(doc).insert(0, "x", { link: { href: "javascript:alert(1)" } }),
    ],
    ["a mark named like a method", (doc) => words(doc).format(0, 3, JSON.parse('{"toString":{}}'))],
    ["bold with attributes", (doc) => words(doc).format(0, 3, { bold: { style: "x" } })],
    ["bold that is a text", (doc) => words(doc).format(0, 3, { bold: "yes" })],
    ["an embedded object", (doc) => words(doc).insertEmbed(0, { image: "x" })],
    ["an embedded type", (doc) => words(doc).insertEmbed(0, new Y.Map())],
    ["an attribute of a text", (doc) => words(doc).setAttribute("style", "x")],
    ["five million letters", (doc) => words(doc).insert(0, "x".repeat(5_000_000))],

    ["an attribute of a paragraph", (doc) => block(doc).setAttribute("onclick", "x")],
    ["another attribute of a citation", (doc) => citation(doc).setAttribute("href", "x")],
    ["a locator that is no text", (doc) => set(citation(doc), "locator", { a: 1 })],
    ["a locator that is a shared type", (doc) => set(citation(doc), "locator", new Y.Map())],
    ["a citation's id that is a number", (doc) => set(citation(doc), "id", 7)],
    ["a citation of the empty id", (doc) => citation(doc).setAttribute("sourceId", "")],
    ["a citation that loses its source", (doc) => citation(doc).removeAttribute("sourceId")],
    ["a new citation without a source", (doc) => block(doc).insert(0, [cited("c9", null)])],
    ["a huge locator", (doc) => citation(doc).setAttribute("locator", "x".repeat(100_001))],

    ["an entry's field nobody knows", (doc) => entryFields(doc, "e1").set("secret", "x")],
    ["a lead that is a number", (doc) => entryFields(doc, "e1").set("lead", 7)],
    ["a lead that is a shared text", (doc) => entryFields(doc, "e1").set("lead", new Y.Text("x"))],
    ["a map where a text belongs", (doc) => entryFields(doc, "e1").set("region", new Y.Map())],
    ["bytes where a text belongs", (doc) => entryFields(doc, "e1").set("region", new Uint8Array(3))],
    ["a document inside the document", (doc) => entryFields(doc, "e1").set("region", new Y.Doc())],
    [
      "two values under one key",
      (doc) => forge(doc, entryFields(doc, "e1"), "lead", new Y.ContentAny(["a", "b"])),
    ],
    [
      "a value of the old kind",
      (doc) => forge(doc, entryFields(doc, "e1"), "lead", new Y.ContentJSON(["a"])),
    ],
    ["a day that does not exist", (doc) => entryFields(doc, "e1").set("start", "2023-02-30")],
    ["a topic nobody knows", (doc) => entryFields(doc, "e1").set("topic:gossip", true)],
    ["a topic that is not there by half", (doc) => entryFields(doc, "e1").set("topic:trial", false)],
    ["a nameless person", (doc) => entryFields(doc, "e1").set("person:", "lawyer")],
    [
      "a person with a record for a role",
      (doc) => entryFields(doc, "e1").set("person:Orlova", { role: "x" }),
    ],
    ["a name of a thousand letters", (doc) => entryFields(doc, "e1").set(`person:${"x".repeat(1000)}`, "")],
    ["a law that is no reference", (doc) => entryFields(doc, "e1").set("law:criminal|405", "Article 405")],
    [
      "a law under a second spelling",
      (doc) => entryFields(doc, "e1").set('law:["criminal", "405",null,null]', "x"),
    ],
    ["a law printed as nothing", (doc) => entryFields(doc, "e1").set('law:["criminal","405",null,null]', "")],
    ["a list in a map", (doc) => doc.getArray("e:e1").insert(0, ["x"])],

    ["an address that runs", (doc) => sourceFields(doc, "s1").set("url", "javascript:alert(1)")],
    [
      "an address that runs behind a port",
      (doc) => sourceFields(doc, "s1").set("url", "javascript:1/alert(1)"),
    ],
    ["an address that runs in capitals", (doc) => sourceFields(doc, "s1").set("url", " JavaScript:alert(1)")],
    ["an address with a line break", (doc) => sourceFields(doc, "s1").set("url", "java\nscript:alert(1)")],
    ["an address with a tab", (doc) => sourceFields(doc, "s1").set("url", "https://example.org/\tx")],
    ["an address that is a page", (doc) => sourceFields(doc, "s1").set("url", "data:text/html,<script>")],
    ["an archived address that runs", (doc) => sourceFields(doc, "s1").set("archiveUrl", "vbscript:x")],
    [
      "an address of 9000 letters",
      (doc) => sourceFields(doc, "s1").set("url", `https://a.example/${"x".repeat(9000)}`),
    ],
    ["a kind of source nobody knows", (doc) => sourceFields(doc, "s1").set("kind", "rumour")],
    ["numbers kept with a source", (doc) => sourceFields(doc, "s1").set("numbers", [1])],
    ["a report's field nobody knows", (doc) => reportFields(doc).set("month", "2023-10")],
    ["a title that is a record", (doc) => reportFields(doc).set("title", { html: "x" })],

    ["a listing that is a shared map", (doc) => entryListings(doc).set("x", new Y.Map([["order", "a0"]]))],
    ["a listing that is a text", (doc) => entryListings(doc).set("x", "a0")],
    ["a listing that is a list", (doc) => entryListings(doc).set("x", ["a0"])],
    ["a listing without an order", (doc) => entryListings(doc).set("x", { createdAt: 1, createdBy: "p1" })],
    ["an order that none can follow", (doc) => entryListings(doc).set("x", { ...listing, order: "a" })],
    ["an order of other letters", (doc) => entryListings(doc).set("x", { ...listing, order: "a0é" })],
    [
      "an endless order",
      (doc) => entryListings(doc).set("x", { ...listing, order: `a0${"1".repeat(1000)}` }),
    ],
    ["a time that is a text", (doc) => entryListings(doc).set("x", { ...listing, createdAt: "now" })],
    ["a flag that is no flag", (doc) => entryListings(doc).set("x", { ...listing, deleted: false })],
    ["a listing with more in it", (doc) => entryListings(doc).set("x", { ...listing, toString: "x" })],
    [
      "an entry merged like a source",
      (doc) => entryListings(doc).set("e1", { ...listing, mergedInto: "e2" }),
    ],
    ["an entry under an impossible id", (doc) => entryListings(doc).set("x".repeat(65), listing)],
    ["an entry taken out of the list", (doc) => entryListings(doc).delete("e1")],
    ["all entries taken out of the list", (doc) => entryListings(doc).clear()],
    ["a source taken out of the list", (doc) => sourceListings(doc).delete("s1")],
  ])("%s", (_name, act) => {
    expect(objectionsTo(act)).toHaveLength(1);
  });

  it("and says so in few words, whatever the name", () => {
    const [objection = ""] = objectionsTo((doc) => doc.getMap(`"\n${"x".repeat(10_000)}`).set("a", "b"));
    expect(objection.length).toBeLessThan(120);
    expect(objection).not.toMatch(/\n/);
  });

  it("more entries than a report can have", () => {
    const act = (doc: Y.Doc) => {
      for (let count = 0; count < 5000; count++) entryListings(doc).set(`x${count}`, listing);
    };
    expect(objectionsTo(act)).toEqual(["too many entries or sources"]);
  });
});

function cited(id: string, sourceId: string | null): Y.XmlElement {
  const element = new Y.XmlElement("citation");
  element.setAttribute("id", id);
  if (sourceId !== null) element.setAttribute("sourceId", sourceId);
  return element;
}

function nest(name: string, child: Y.XmlElement): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, [child]);
  return element;
}

/** Yjs writes no such item; a stranger's program may. */
function forge(doc: Y.Doc, map: Y.Map<unknown>, key: string, content: Y.Item["content"]): void {
  doc.transact((transaction) => {
    const id = Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID));
    const left = map._map.get(key) ?? null;
    new Y.Item(id, left, left?.lastId ?? null, null, null, map, key, content).integrate(transaction, 0);
  });
}

function set(element: Y.XmlElement, name: string, value: unknown): void {
  (element as Y.XmlElement<Record<string, never>>).setAttribute(name, value as never);
}

describe("validateTransaction accepts", () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ["typing", (doc) => words(doc).insert(3, "x")],
    [
      "bold, and bold taken away",
      (doc) => {
        words(doc).format(0, 3, { bold: {} });
        words(doc).format(1, 1, { bold: null });
      },
    ],
    ["a new quotation", (doc) => bodyText(doc, "e1").insert(1, [new Y.XmlElement("quotation")])],
    ["a new citation", (doc) => block(doc).insert(1, [cited("c9", "s2")])],
    [
      "a locator, and none",
      (doc) => {
        citation(doc).setAttribute("locator", "p. 3");
        citation(doc).removeAttribute("locator");
      },
    ],
    ["a deleted paragraph", (doc) => bodyText(doc, "e1").delete(0, 1)],
    [
      "fields set and cleared",
      (doc) => {
        entryFields(doc, "e1").set("start", "2023-09-04");
        entryFields(doc, "e1").delete("lead");
        entryFields(doc, "e1").delete("person:Kim B.");
      },
    ],
    ["an address without its scheme", (doc) => sourceFields(doc, "s1").set("url", "news.example.org:8080/1")],
    [
      "something wrong put in and taken out at once",
      (doc) => {
        block(doc).insert(0, [new Y.XmlElement("iframe")]);
        block(doc).delete(0, 1);
      },
    ],
  ])("%s", (_name, act) => {
    expect(objectionsTo(act)).toEqual([]);
  });

  it("an edit of each kind", () => {
    const client = openUpdate(SEED);
    const { judge } = judgeOf(SEED);
    const objections: string[] = [];
    client.on("update", (update: Uint8Array) => objections.push(...judge(update)));
    const context = { ...AUTHOR, numbering: "citation" as const, newId: countingIds("n"), origin: null };
    applyEditToDocument(client, { type: "setDate", entryId: "e1", start: "2023-09-05", end: null }, context);
    applyEditToDocument(client, { type: "addWithheldSource", entryId: "e2" }, context);
    applyEditToDocument(client, { type: "mergeSources", keepId: "s1", dropIds: ["s2"] }, context);
    applyEditToDocument(client, { type: "setAsideEntry", entryId: "e1", reason: "sharing" }, context);
    expect(objections).toEqual([]);
  });
});
