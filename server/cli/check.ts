/** `chronicle check`: what the rules find in a month, entry by entry, for a person or for a program. */
import type { Finding, Report, Severity } from "../domain/report/model.ts";
import { houseLead } from "../domain/report/print-lead.ts";
import { bodyWords, citationsOf } from "../domain/report/text.ts";
import { type OpenOptions, openReport } from "./open-report.ts";
import { writeStandardOutput } from "./standard-output.ts";
import { withFindings } from "./with-findings.ts";

export interface CheckOptions extends OpenOptions {
  readonly json?: boolean;
  /** Open the sources' pages as well. */
  readonly links?: boolean;
}

/** Whether nothing blocks publishing. @throws DomainError when the input cannot be read */
export async function check(input: string, options: CheckOptions): Promise<{ isPublishable: boolean }> {
  const opened = await openReport(input, options);
  const more = options.links ? await (await import("./check-links.ts")).checkLinks(opened.report) : [];
  const report = await withFindings(opened, more);
  await writeStandardOutput(options.json ? printJson(report) : printFindings(report));
  return { isPublishable: report.findings.every((one) => one.severity !== "block") };
}

/** One JSON array of findings, as `chronicle-report/1` holds them. */
function printJson(report: Report): string {
  return `${JSON.stringify(report.findings, null, 2)}\n`;
}

const SHAPE: Readonly<Record<Severity, string>> = { block: "■", warn: "□", info: "·" };
const WORD: Readonly<Record<Severity, string>> = { block: "block", warn: "warn ", info: "info " };

/** Findings under the entry they are about or whose source they are about, the report's own last, counts at the end. */
function printFindings(report: Report): string {
  const lines: string[] = [];
  const byEntry = groupByEntry(report);
  report.entries.forEach((entry, index) => {
    const own = byEntry.get(entry.id) ?? [];
    if (own.length === 0) return;
    const opening = houseLead(entry, report.report.language, report.report.month) || "No date: ";
    lines.push(`Entry ${index + 1} · ${opening}${shorten(bodyWords(entry), 60)}`);
    lines.push(...own.map(printFinding), "");
  });
  const others = byEntry.get(null) ?? [];
  if (others.length > 0) lines.push("The report", ...others.map(printFinding), "");
  lines.push(printCounts(report));
  return `${lines.join("\n")}\n`;
}

/** What concerns a source stands under the entry that cites it first; null holds what concerns no entry. */
function groupByEntry(report: Report): ReadonlyMap<string | null, readonly Finding[]> {
  const citing = new Map<string, string>();
  for (const entry of report.entries)
    for (const { sourceId } of citationsOf(entry)) if (!citing.has(sourceId)) citing.set(sourceId, entry.id);
  const groups = new Map<string | null, Finding[]>();
  for (const finding of report.findings) {
    const entryId = finding.entryId ?? citing.get(finding.sourceId ?? "") ?? null;
    groups.set(entryId, [...(groups.get(entryId) ?? []), finding]);
  }
  return groups;
}

function printFinding(finding: Finding): string {
  const fix = finding.fix === null ? "" : `  [${finding.fix.label}]`;
  return `  ${SHAPE[finding.severity]} ${WORD[finding.severity]} ${finding.ruleId}  ${finding.message}${fix}`;
}

function printCounts(report: Report): string {
  const count = (severity: Severity) => report.findings.filter((one) => one.severity === severity).length;
  const missing = report.sources.filter((source) => source.kind === "missing").length;
  const plural = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    `${plural(report.entries.length, "entry", "entries")}, ${plural(report.sources.length, "source", "sources")}` +
      ` (${missing} missing), ${plural(report.setAside.length, "line", "lines")} set aside.`,
    `${plural(report.findings.length, "finding", "findings")}: ${count("block")} block, ${count("warn")} warn, ${count("info")} info.`,
  ].join("\n");
}

function shorten(text: string, length: number): string {
  const plain = text.replace(/\s+/gu, " ").trim();
  return plain.length <= length ? plain : `${plain.slice(0, length).replace(/\s+\S*$/u, "")}…`;
}
