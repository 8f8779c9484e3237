/** The command line: what it offers, and how an error leaves it (one line, exit 2). */
import { Command, CommanderError, Option } from "commander";
import { DomainError } from "../domain/errors.ts";
import { type CheckOptions, check } from "./check.ts";
import { type ConvertOptions, convert } from "./convert.ts";

const EXIT_BLOCKED = 1;
const EXIT_ERROR = 2;

function createProgram(): Command {
  const month = () => new Option("--month <YYYY-MM>", "the month it reports, when its title does not say");
  const language = () => new Option("--language <code>", "en, ru or kk, when its letters do not tell");
  const numbering = () =>
    new Option("--numbering <kind>", "one note per citation, or one number per source").default("citation");
  const places = () => new Option("--places <file>", "a team's own places, as JSON");
  const program = new Command("chronicle")
    .description("Turns a month of dated entries into a checked, printable report.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showHelpAfterError(false);

  program
    .command("convert")
    .description("convert a month (.txt, .html, .docx or a report .json) to another format")
    .argument("<input>", "the file to read")
    .addOption(month())
    .addOption(language())
    .option("--to <format>", "json, html, docx or txt; else the ending of -o says")
    .option("-o, --output <file>", "where to write; - or nothing is standard output")
    .option("--as-printed", "print each entry's opening words as its file had them")
    .option("--endnotes", "Word: notes at the end instead of at the foot of the page")
    .addOption(numbering())
    .addOption(places())
    .action((input: string, options: ConvertOptions) =>
      naming(input, options, () => convert(input, options)),
    );

  program
    .command("check")
    .description("print what the rules find; exit 1 when something blocks publishing")
    .argument("<input>", "the file to read")
    .addOption(month())
    .addOption(language())
    .addOption(numbering())
    .addOption(places())
    .option("--json", "findings as JSON, for programs")
    .action((input: string, options: CheckOptions) =>
      naming(input, {}, async () => {
        const { isPublishable } = await check(input, options);
        if (!isPublishable) process.exitCode = EXIT_BLOCKED;
      }),
    );
  return program;
}

/** Runs a command; an error about the output names that file, any other the input. */
async function naming(input: string, options: { output?: string }, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const file = error.code === "FILE_UNWRITABLE" ? options.output : error.code === "USAGE" ? null : input;
    fail(file ? `${file}: ${error.message}` : error.message);
  }
}

function fail(message: string): void {
  process.stderr.write(`chronicle: ${message.replace(/\s*\n\s*/gu, " ")}\n`);
  process.exitCode = EXIT_ERROR;
}

try {
  await createProgram().parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) {
    const message = error instanceof Error ? error.message : String(error);
    fail(`Something we did not foresee: ${message}. Nothing was written; please report it.`);
  } else if (error.exitCode !== 0) {
    fail(`${error.message.replace(/^error: /u, "")} (chronicle --help shows how)`);
  }
}
