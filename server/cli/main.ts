/** The command line: what it offers, and how an error leaves it (one line, exit 2). */
import "./start-up.ts";
import { parseArgs } from "node:util";
import { DomainError } from "../domain/errors.ts";
import { HELP } from "./help.ts";

const EXIT_BLOCKED = 1;
const EXIT_ERROR = 2;

/** Every option any command takes; each command names those it knows. */
const OPTIONS = {
  month: { type: "string" },
  language: { type: "string" },
  to: { type: "string" },
  output: { type: "string", short: "o" },
  "as-printed": { type: "boolean" },
  endnotes: { type: "boolean" },
  numbering: { type: "string" },
  places: { type: "string" },
  json: { type: "boolean" },
  links: { type: "boolean" },
  against: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const READING = ["month", "language", "numbering", "places", "help"];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  convert: [...READING, "to", "output", "as-printed", "endnotes"],
  check: [...READING, "json", "links"],
};

type Values = ReturnType<typeof readArguments>["values"];

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence names the option; what follows the first stop explains how to pass such a word as a file.
    throw usage((error instanceof Error ? error.message : String(error)).split(". ")[0] ?? "");
  }
}

function usage(what: string): DomainError {
  return new DomainError("USAGE", `${what.replace(/\.$/, "")}; chronicle --help shows how.`);
}

/** The exit status. @throws DomainError for anything a person can mend */
async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [command = "", input, ...rest] = positionals;
  if (values.help || (command === "" && args.length === 0)) {
    process.stdout.write(HELP);
    return 0;
  }
  if (command === "verify") return verify(positionals.slice(1), values);
  if (command === "start" || command === "demo") return serve(command, positionals.slice(1), values);
  const known = Object.hasOwn(KNOWN, command) ? KNOWN[command] : undefined;
  if (!known) throw usage(command === "" ? "Name a command" : `“${command}” is no command`);
  const unknown = Object.keys(values).find((name) => !known.includes(name));
  if (unknown) throw usage(`${command} has no option --${unknown}`);
  if (input === undefined) throw usage(`Name the file to ${command}`);
  if (rest.length > 0) throw usage(`${command} takes one file, and “${rest[0]}” is another`);
  return naming(input, values, () =>
    command === "convert" ? runConvert(input, values) : runCheck(input, values),
  );
}

/** Runs until Ctrl-C. The server is a bundle of its own, so that `convert` does not load one. */
async function serve(command: "start" | "demo", rest: readonly string[], values: Values): Promise<number> {
  if (rest.length > 0 || Object.keys(values).length > 0) {
    throw usage(`${command} takes no file and no options; settings come from the environment`);
  }
  const bundle = new URL("../server/serve.js", import.meta.url).href;
  const server: typeof import("./serve.ts") = await import(bundle);
  await server[command](process.env);
  return 0;
}

/** Exits 1 when something is not as it was. */
async function verify(rest: readonly string[], values: Values): Promise<number> {
  const { against, ...others } = values;
  if (rest.length > 0 || Object.keys(others).length > 0) {
    throw usage("verify takes no file and no option but --against; settings come from the environment");
  }
  const bundle = new URL("../server/serve.js", import.meta.url).href;
  const server: typeof import("./serve.ts") = await import(bundle);
  return (await server.verify(process.env, against)) ? 0 : EXIT_BLOCKED;
}

async function runConvert(input: string, values: Values): Promise<number> {
  const { convert } = await import("./convert.ts");
  await convert(input, { ...values, asPrinted: values["as-printed"] ?? false });
  return 0;
}

async function runCheck(input: string, values: Values): Promise<number> {
  const { check } = await import("./check.ts");
  const { isPublishable } = await check(input, values);
  return isPublishable ? 0 : EXIT_BLOCKED;
}

/** Runs a command; an error about the output names that file, any other the input. */
async function naming(input: string, { output }: Values, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === "USAGE") throw error;
    const file = error.code === "FILE_UNWRITABLE" ? output : input;
    throw new DomainError(error.code, `${file}: ${error.message}`, error.details);
  }
}

/** By name: the server is a bundle of its own and has its own copy of the class. */
function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === "DomainError";
}

function messageOf(error: unknown): string {
  if (isDomainError(error)) return error.message;
  const what = error instanceof Error ? error.message : String(error);
  return `Something we did not foresee: ${what}. Nothing was written; please report it.`;
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`chronicle: ${messageOf(error).replace(/\s*\n\s*/gu, " ")}\n`);
    process.exitCode = EXIT_ERROR;
  }
}

void main();
