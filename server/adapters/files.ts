/** The file system, as the command line needs it: whole files in, whole files out, errors a person can act on. */
import { type FileHandle, open, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DomainError } from "../domain/errors.ts";

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file; look at its name and folder.",
  EISDIR: "This is a folder; name the file in it.",
  EACCES: "The file may not be read; change its permissions or copy it elsewhere.",
};

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "The folder to write to does not exist; make it first.",
  EISDIR: "This is a folder; name a file in it.",
  EACCES: "The file may not be written there; choose another folder.",
  ENOSPC: "The disk is full; free some space and try again.",
  EROFS: "The disk is read-only; choose another folder.",
};

/** Tells the unfinished files of one process apart; its pid tells processes apart. */
let written = 0;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The file's bytes; `checkSize` may refuse it by its size before anything is read. @throws DomainError FILE_UNREADABLE */
export async function readInputFile(path: string, checkSize: (bytes: number) => void): Promise<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, "r");
    const info = await file.stat();
    if (info.isDirectory()) throw new DomainError("FILE_UNREADABLE", READ_ERRORS.EISDIR ?? "");
    checkSize(info.size);
    const bytes = await file.readFile();
    checkSize(bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError(
      "FILE_UNREADABLE",
      READ_ERRORS[codeOf(error)] ?? "The file cannot be read.",
      String(error),
    );
  } finally {
    await file?.close();
  }
}

/**
 * Writes the whole file or leaves what was there: the bytes go to a neighbour
 * first, which takes the name when it is complete. Devices and pipes, which
 * cannot be replaced, are written directly. @throws DomainError FILE_UNWRITABLE
 */
export async function writeOutputFile(path: string, bytes: Uint8Array): Promise<void> {
  const present = await stat(path).catch(() => null);
  const isReplaceable = present === null || present.isFile();
  const target = isReplaceable
    ? join(dirname(path), `.${basename(path)}.${process.pid}-${++written}.part`)
    : path;
  try {
    const file = await open(target, isReplaceable ? "wx" : "w");
    try {
      await file.writeFile(bytes);
      if (isReplaceable) await file.sync();
    } finally {
      await file.close();
    }
    if (isReplaceable) await rename(target, path);
  } catch (error) {
    if (isReplaceable) await unlink(target).catch(() => undefined);
    throw new DomainError(
      "FILE_UNWRITABLE",
      WRITE_ERRORS[codeOf(error)] ?? "The file cannot be written.",
      String(error),
    );
  }
}
