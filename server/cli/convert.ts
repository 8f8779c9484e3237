/** `chronicle convert`: one month, in any format we read, to any format we write. */
import { writeOutputFile } from "../adapters/files.ts";
import { DomainError } from "../domain/errors.ts";
import type { PrintOptions } from "../formats/write/print-options.ts";
import { type OpenedReport, type OpenOptions, openReport } from "./open-report.ts";
import { writeStandardOutput } from "./standard-output.ts";

export interface ConvertOptions extends OpenOptions {
  readonly to?: string;
  readonly output?: string;
  readonly asPrinted?: boolean;
  readonly endnotes?: boolean;
}

const TARGETS = ["json", "html", "docx", "txt"] as const;
type Target = (typeof TARGETS)[number];

/** @throws DomainError for anything a person can mend; nothing is written then */
export async function convert(input: string, options: ConvertOptions): Promise<void> {
  const target = targetOf(options);
  const toFile = options.output !== undefined && options.output !== "-";
  if (target === "docx" && !toFile && process.stdout.isTTY) {
    throw new DomainError(
      "USAGE",
      "A Word file would only fill the screen; say where to write it with -o FILE.",
    );
  }
  const bytes = await render(await openReport(input, options), target, options);
  if (toFile) await writeOutputFile(options.output ?? "", bytes);
  else await writeStandardOutput(bytes);
}

function targetOf(options: ConvertOptions): Target {
  const named = options.to ?? options.output?.split(".").at(-1)?.toLowerCase();
  const target = TARGETS.find((one) => one === named);
  if (target) return target;
  throw new DomainError("USAGE", `Say what to convert to: --to ${TARGETS.join(", --to ")}.`);
}

/** Each format is loaded when it is asked for: starting is most of the work for one month. */
async function render(opened: OpenedReport, target: Target, options: ConvertOptions): Promise<Uint8Array> {
  const { report, numbering } = opened;
  const print: PrintOptions = {
    printedLeadOf: options.asPrinted ? await printedLeads(opened) : null,
    numbering,
    notes: options.endnotes ? "endnotes" : "footnotes",
  };
  const text = (content: string) => new TextEncoder().encode(content);
  switch (target) {
    case "json": {
      const { withFindings } = await import("./with-findings.ts");
      const { writeJson } = await import("../formats/write/json/write-json.ts");
      return text(writeJson(await withFindings(opened)));
    }
    case "txt": {
      const { writeText } = await import("../formats/write/text/write-text.ts");
      return text(writeText(report, print, await opened.gazetteer()));
    }
    case "html": {
      const { writeHtml } = await import("../formats/write/html/write-html.ts");
      return text(writeHtml(report, print));
    }
    case "docx": {
      const { writeDocx } = await import("../formats/write/docx/write-docx.ts");
      return writeDocx(report, print);
    }
  }
}

async function printedLeads({ report, gazetteer }: OpenedReport): Promise<PrintOptions["printedLeadOf"]> {
  const { printedLeadsOf } = await import("../domain/report/printed-leads.ts");
  return printedLeadsOf(report, await gazetteer());
}
