/** What a line of the audit log says besides its deed: names and values, with ids told as names where they are known. Pure. */
import { printMonth } from "../../server/domain/calendar/print-date.ts";
import type { AuditPage } from "../../server/queries/audit/audit-page.ts";

/** Letters of a digest that are enough to know it by. */
const KNOWN_BY = 12;

/** What binds a deed to exact words and rows: for a program that checks, not for a reader. */
const UNREAD = new Set(["basis", "binding", "corrections", "files", "seq", "waiverId"]);

/** `facts` is canonical JSON. */
export function factWords(facts: string, { people, reports }: Pick<AuditPage, "people" | "reports">): string {
  const known = Object.entries(Object(JSON.parse(facts)) as Record<string, unknown>);
  const report = (id: unknown) => reports.find((one) => one.reportId === id);
  const person = (id: unknown) => people.find((one) => one.personId === id);
  return known
    .filter(([name, value]) => !UNREAD.has(name) && value !== null && value !== "" && value !== false)
    .sort(([a], [b]) => Number(b === "reportId") - Number(a === "reportId"))
    .map(([name, value]) => {
      const month = name === "reportId" ? report(value) : undefined;
      if (month) return `${month.chronicle}, ${printMonth(month.month, "en")}`;
      const about = name === "personId" ? person(value) : undefined;
      if (about && about.name !== "") return about.name;
      if (name === "line") return lineWords(String(value));
      return value === true ? spaced(name) : `${spaced(name)} ${short(value)}`;
    })
    .join(" · ");
}

/** A line of the gate: what kind it is of, and the rule that found it, without the ids between. */
function lineWords(key: string): string {
  const parts: unknown = key.startsWith("[") ? JSON.parse(key) : [key];
  const words = Array.isArray(parts) ? parts.filter((part) => typeof part === "string") : [];
  return [...new Set([words[0], words.at(-1)])].map((word) => short(word ?? "")).join(" ");
}

/** The names of facts are written in one word. */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

function short(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ");
  if (typeof value === "object")
    return Object.entries(Object(value) as Record<string, unknown>)
      .map(([name, one]) => `${name} ${short(one)}`)
      .join(", ");
  const text = String(value);
  return /^[0-9a-f-]{30,}$/u.test(text) ? `${text.slice(0, KNOWN_BY)}…` : text;
}
