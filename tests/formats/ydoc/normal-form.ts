/**
 * What a report becomes by passing through a shared document: numbers follow
 * reading order, sets lose order and doubles, runs under the same marks join,
 * half characters are replaced, findings and lines set aside stay behind.
 * Written apart from the code under test, straight from the document's promises.
 */
import { renumber } from "../../../server/domain/citations/numbering.ts";
import {
  type Block,
  type Entry,
  type Inline,
  LAW_CODES,
  NO_PLACE,
  type Report,
  TOPICS,
} from "../../../server/domain/report/model.ts";

/** UTF-8 has no half characters. */
const whole = (text: string) => Buffer.from(text, "utf8").toString("utf8");

function deepWhole<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, part) =>
    typeof part === "string" ? whole(part) : part,
  ) as T;
}

function normalBlock(block: Block): Block {
  const content: Inline[] = [];
  for (const inline of block.content) {
    if (inline.type === "citation") content.push(inline);
    else if (inline.text !== "") {
      const types = inline.marks.map((mark) => mark.type);
      const marks = (["bold", "italic"] as const)
        .filter((type) => types.includes(type))
        .map((type) => ({ type }));
      const last = content.at(-1);
      if (last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(marks))
        content[content.length - 1] = { ...last, text: last.text + inline.text };
      else content.push({ type: "text", text: inline.text, marks });
    }
  }
  return { type: block.type, content };
}

const number = (text: string | null) => Number(/^\d+/.exec(text ?? "")?.[0] ?? -1);
const byText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function normalEntry(entry: Entry): Entry {
  const people = new Map<string, string | null>();
  for (const { name, role } of entry.people) people.set(name, people.get(name) || role || null);
  const law = new Map<string, Entry["law"][number]>();
  for (const one of entry.law) {
    const key = JSON.stringify([one.code, one.article, one.part, one.paragraph]);
    if (!law.has(key)) law.set(key, one);
  }
  return {
    ...entry,
    people: [...people].map(([name, role]) => ({ name, role })).sort((a, b) => byText(a.name, b.name)),
    law: [...law.values()].sort(
      (a, b) =>
        LAW_CODES.indexOf(a.code) - LAW_CODES.indexOf(b.code) ||
        number(a.article) - number(b.article) ||
        byText(a.article, b.article) ||
        number(a.part) - number(b.part) ||
        Number(a.part !== null) - Number(b.part !== null) ||
        number(a.paragraph) - number(b.paragraph),
    ),
    topics: TOPICS.filter((topic) => entry.topics.includes(topic)),
    body: entry.body.map(normalBlock),
  };
}

export function normalForm(report: Report, numbering: "citation" | "source" = "citation"): Report {
  const { report: header, entries, sources } = deepWhole(report);
  const [intro, closing] = [header.intro.map(normalBlock), header.closing.map(normalBlock)];
  const standing = { id: "", date: null, place: NO_PLACE, lead: null, people: [], law: [], topics: [] };
  const numbered = renumber(
    {
      ...report,
      report: header,
      entries: [...entries.map(normalEntry), { ...standing, body: [...intro, ...closing] }],
      sources,
      findings: [],
      setAside: [],
    },
    numbering,
  );
  const standingBody = numbered.entries.at(-1)?.body ?? [];
  return {
    ...numbered,
    report: {
      ...header,
      intro: standingBody.slice(0, intro.length),
      closing: standingBody.slice(intro.length),
    },
    entries: numbered.entries.slice(0, -1),
  };
}
